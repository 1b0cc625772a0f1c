"""`reporter templates`: the memo templates."""

from __future__ import annotations

from typing import Annotated

import typer

from reporter.cli import output
from reporter.cli.options import AsJson

app = typer.Typer(name="templates", help="List, show and copy memo templates.", no_args_is_help=True)


@app.command("list")
def list_all(as_json: AsJson = False) -> None:
    """List the templates that can be had by name."""
    # Imported here to keep --help fast.
    from reporter.prompting.templates import list_templates

    output.put_listings(list_templates(), as_json=as_json)


@app.command()
def show(name: Annotated[str, typer.Argument(help="A template, by name or path.")]) -> None:
    """Print a template as it is."""
    # Imported here to keep --help fast.
    from reporter.prompting.templates import load_template

    output.put_bytes(load_template(name).source)


@app.command()
def new(name: Annotated[str, typer.Argument(help="The name of the new template.")]) -> None:
    """Copy the default template for editing, to templates/NAME.md."""
    # Imported here to keep --help fast.
    from reporter.prompting.templates import new_template

    output.put(str(new_template(name)))

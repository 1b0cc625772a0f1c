"""`reporter prompts`: the prompt sets."""

from __future__ import annotations

from typing import Annotated

import typer

from reporter.cli import output
from reporter.cli.options import AsJson
from reporter.errors import PromptSetError

app = typer.Typer(name="prompts", help="List, show and copy prompt sets.", no_args_is_help=True)


@app.command("list")
def list_all(as_json: AsJson = False) -> None:
    """List the prompt sets that can be had by name."""
    # Imported here to keep --help fast.
    from reporter.prompting.sets import list_prompt_sets

    output.put_listings(list_prompt_sets(), as_json=as_json)


@app.command()
def show(
    name: Annotated[str, typer.Argument(help="A prompt set, by name or path.")],
    file: Annotated[str | None, typer.Argument(help="One of its files, e.g. write; else all that it brings.")] = None,
) -> None:
    """Print a prompt set's files as they are."""
    # Imported here to keep --help fast.
    from reporter.prompting.sets import STEPS, load_prompt_set
    from reporter.prompting.suggestions import did_you_mean

    prompts = load_prompt_set(name)
    if file is not None:
        step = next((step for step in STEPS if step == file.removesuffix(".md")), None)
        if step is None:
            raise PromptSetError(f"no step is named {file!r}", hint=did_you_mean(file, STEPS))
        output.put_bytes(prompts.files[step].source)
        return
    for prompt in prompts.own:
        if len(prompts.own) > 1:
            output.put(f"==> {prompt.path} <==")
        output.put_bytes(prompt.source)


@app.command()
def new(name: Annotated[str, typer.Argument(help="The name of the new set.")]) -> None:
    """Copy the default prompt set for editing, to prompts/NAME."""
    # Imported here to keep --help fast.
    from reporter.prompting.sets import new_prompt_set

    output.put(str(new_prompt_set(name)))

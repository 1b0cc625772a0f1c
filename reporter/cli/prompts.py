"""`reporter prompts`: the prompt sets."""

from __future__ import annotations

from typing import Annotated

import typer

from reporter.cli import output, prompts_editing, prompts_trying
from reporter.cli.options import AsJson
from reporter.errors import PromptSetError

app = typer.Typer(name="prompts", help="List, write, check, compare and try prompt sets.", no_args_is_help=True)

Set = Annotated[str, typer.Argument(metavar="SET", help="A prompt set, by name or path.")]


@app.command("list")
def list_all(as_json: AsJson = False) -> None:
    """List the prompt sets that can be had by name."""
    # Imported here to keep --help fast.
    from reporter.prompting.sets import list_prompt_sets

    output.put_listings(list_prompt_sets(), as_json=as_json)


@app.command()
def show(
    name: Set,
    file: Annotated[str | None, typer.Argument(help="One of its files, e.g. write; else all that it brings.")] = None,
) -> None:
    """Print a prompt set's files as they are."""
    # Imported here to keep --help fast.
    from reporter.prompting.editing import step_named
    from reporter.prompting.sets import load_prompt_set

    prompts = load_prompt_set(name)
    if file is not None:
        output.put_bytes(prompts.files[step_named(file)].source)
        return
    for prompt in prompts.own:
        if len(prompts.own) > 1:
            output.put(f"==> {prompt.path} <==")
        output.put_bytes(prompt.source)


@app.command()
def variables(
    step: Annotated[str | None, typer.Argument(metavar="STEP", help="One step, e.g. write; else all.")] = None,
    as_json: AsJson = False,
) -> None:
    """List what each step's prompt may use."""
    # Imported here to keep --help fast.
    from reporter.prompting.editing import step_named
    from reporter.prompting.steps import REQUIRED, STEPS, VARIABLES

    steps = (step_named(step),) if step else STEPS
    if as_json:
        output.put_json({step: VARIABLES[step] for step in steps})
        return
    output.put_table(
        (f"{step}.md", name, "required" if name in REQUIRED[step] else "", meaning)
        for step in steps
        for name, meaning in (VARIABLES[step] or {"-": "no variables"}).items()
    )


@app.command()
def check(
    names: Annotated[list[str] | None, typer.Argument(metavar="SET", help="Prompt sets; without any all.")] = None,
    as_json: AsJson = False,
) -> None:
    """Check prompt sets, and the examples in their prompts."""
    # Imported here to keep --help fast.
    from reporter.authoring.examples import check_set
    from reporter.prompting.lineage import PROMPT_SETS

    faults = {name: check_set(name) for name in names or [entry.name for entry in PROMPT_SETS.entries()]}
    broken = [name for name, found in faults.items() if found]
    if as_json:
        sets = {name: [{"fault": f.message, "hint": f.hint} for f in found] for name, found in faults.items()}
        output.put_json({"ok": not broken, "sets": sets})
    else:
        for name, found in faults.items():
            for fault in found:
                output.put(str(fault))
            if not found:
                output.put(f"{name}: ok")
    if broken:
        raise PromptSetError(f"cannot be used: {', '.join(broken)}", hint="correct what is named above")


@app.command()
def diff(old: Set, new: Set) -> None:
    """Print how the prompts of two sets differ.

    Compared are the files that count in each set, also those it takes from another.
    """
    # Imported here to keep --help fast.
    from reporter.prompting.comparison import unified
    from reporter.prompting.sets import load_prompt_set

    lines = unified(load_prompt_set(old), load_prompt_set(new))
    if lines:
        output.put("\n".join(lines))
    else:
        output.say(f"{old} and {new} have the same prompts.")


@app.command()
def new(
    name: Annotated[str, typer.Argument(help="The name of the new set.")],
    extends: Annotated[
        str | None, typer.Option("--extends", metavar="SET", help="The set that it is to change.")
    ] = None,
) -> None:
    """Make a prompt set in prompts/NAME.

    It is a copy of the default set, or with --extends a set that changes another.
    """
    # Imported here to keep --help fast.
    from reporter.prompting.editing import new_prompt_set

    output.put(str(new_prompt_set(name, extends=extends)))


app.command("edit")(prompts_editing.edit)
app.command("render")(prompts_trying.render)
app.command("test")(prompts_trying.test)

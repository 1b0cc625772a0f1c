"""The slash commands of the chat: what each takes, what it does."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from reporter.cli import chat_output
from reporter.errors import UsageError

if TYPE_CHECKING:
    from reporter.chat.desk import Desk


class Quit(Exception):
    """The user wants to leave."""


@dataclass(frozen=True, slots=True)
class Command:
    """A slash command: its arguments as shown, what it does, and the lines it answers with."""

    takes: str
    does: str
    carry_out: Callable[[Desk, Sequence[str]], Iterator[str]]


def carry_out(line: str, desk: Desk) -> Iterator[str]:
    """Carry out a line that opens with a slash; yields lines to show. Raises ReporterError, or Quit."""
    name, *arguments = line[1:].split()
    command = COMMANDS.get(name)
    if command is None:
        raise UsageError(f"there is no command /{name}", hint="/help lists them")
    return command.carry_out(desk, arguments)


def _sources(desk: Desk, _: Sequence[str]) -> Iterator[str]:
    for document in desk.run.documents:
        about = ", ".join(part for part in (document.publisher, document.published, document.uri) if part)
        yield f"{document.id}  {document.title} ({about})"
    for source in desk.run.left_out:
        yield f"left out  {source.uri}: {source.reason}"


def _claims(desk: Desk, arguments: Sequence[str]) -> Iterator[str]:
    wanted = " ".join(arguments).casefold()
    found = [claim for claim in desk.run.claims if wanted in claim.statement.casefold()]
    yield from (f"{claim.id}  {claim.statement}" for claim in found)
    if not found:
        yield f"no claim has {wanted!r}" if wanted else "the run has no claims"


def _show(desk: Desk, arguments: Sequence[str]) -> Iterator[str]:
    yield from chat_output.quotes(desk.statement(_number(arguments, "/show N")), desk.run)


def _why(desk: Desk, arguments: Sequence[str]) -> Iterator[str]:
    yield from chat_output.reasons(desk.statement(_number(arguments, "/why N")), desk.run)


def _add(desk: Desk, arguments: Sequence[str]) -> Iterator[str]:
    number = _number(arguments, "/add N SECTION")
    if len(arguments) < 2:
        names = ", ".join(section.name for section in desk.run.sections)
        raise UsageError("/add wants a section", hint=f"/add N SECTION, of: {names}")
    yield f"Added; the memo's new version is in {desk.add(number, ' '.join(arguments[1:]))}"


def _save(desk: Desk, arguments: Sequence[str]) -> Iterator[str]:
    yield f"Saved to {desk.save(Path(' '.join(arguments)) if arguments else None)}"


def _model(desk: Desk, arguments: Sequence[str]) -> Iterator[str]:
    if arguments:
        desk.change(model=None if arguments[0] in ("none", "extractive") else arguments[0])
    yield f"Answers come from {desk.conversation.engine}"


def _prompts(desk: Desk, arguments: Sequence[str]) -> Iterator[str]:
    if arguments:
        desk.change(prompts=arguments[0])
    yield f"Prompt set {desk.settings.prompts}"


def _new(desk: Desk, _: Sequence[str]) -> Iterator[str]:
    desk.begin()
    yield f"Conversation {desk.session.name} begins"


def _help(_: Desk, __: Sequence[str]) -> Iterator[str]:
    width = max(len(f"/{name} {command.takes}") for name, command in COMMANDS.items())
    for name, command in COMMANDS.items():
        usage = f"/{name} {command.takes}"
        yield f"{usage:<{width}}  {command.does}"
    yield "A line that ends in a backslash goes on in the next one; in a terminal Esc Enter does the same."


def _quit(_: Desk, __: Sequence[str]) -> Iterator[str]:
    raise Quit


def _number(arguments: Sequence[str], usage: str) -> int:
    if not arguments or not arguments[0].strip("[].").isdigit():
        raise UsageError(f"{usage.split()[0]} wants the number of a statement", hint=usage)
    return int(arguments[0].strip("[]."))


COMMANDS = {
    "sources": Command("", "the sources of the run", _sources),
    "claims": Command("[WORD]", "the claims of the run, or those that have a word", _claims),
    "show": Command("N", "the quotes that statement N rests on, in their surroundings", _show),
    "why": Command("N", "why statement N holds", _why),
    "add": Command("N SECTION", "take statement N into the memo, as a new version of the run", _add),
    "save": Command("[FILE]", "write the conversation as Markdown", _save),
    "model": Command("[NAME]", "who answers; `none` for the built-in engine", _model),
    "prompts": Command("[SET]", "the prompt set, or another one", _prompts),
    "new": Command("", "begin a new conversation", _new),
    "help": Command("", "this list", _help),
    "quit": Command("", "leave; Ctrl-D does the same", _quit),
}

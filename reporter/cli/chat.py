"""`reporter chat` and `reporter ask`: follow-up questions about a run."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from reporter.cli import chat_commands, chat_output, output
from reporter.cli.options import AsJson, BaseUrl, Root, taking
from reporter.errors import ReporterError, UsageError

if TYPE_CHECKING:
    from reporter.chat.desk import Desk
    from reporter.chat.sessions import Session
    from reporter.types import Turn

_PROMPT = "? "
Model = Annotated[
    str | None, typer.Option("--model", "-m", help="PROVIDER:NAME or local:PATH.gguf; without it no model is used.")
]
Prompts = Annotated[str | None, typer.Option("--prompts", "-p", help="Prompt set, by name or path.")]


@dataclass(frozen=True, slots=True)
class ChatOptions:
    """The options of `reporter chat`."""

    run: Annotated[str, typer.Argument(metavar="[RUN]", help="A run folder, a run id or its beginning, or last.")] = (
        "last"
    )
    model: Model = None
    base_url: BaseUrl = None
    prompts: Prompts = None
    session: Annotated[
        str | None, typer.Option(metavar="NAME", help="The conversation to resume [default: the latest].")
    ] = None
    new: Annotated[bool, typer.Option("--new", help="Begin a new conversation.")] = False
    listed: Annotated[bool, typer.Option("--list", help="List the conversations about the run.")] = False
    export: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Write the conversation as Markdown and leave.")
    ] = None
    root: Root = None
    as_json: AsJson = False


@taking(ChatOptions)
def chat(options: ChatOptions) -> None:
    """Ask follow-up questions about a run, from a terminal or a pipe."""
    # Imported here to keep --help fast.
    from reporter.chat.desk import Desk
    from reporter.chat.sessions import Sessions
    from reporter.runs import find
    from reporter.settings import Settings

    folder = find(options.run, options.root)
    sessions = Sessions(folder)
    if options.listed:
        _list(sessions.all(), as_json=options.as_json)
        return
    settings = Settings.load(model=options.model, base_url=options.base_url, prompts=options.prompts)
    desk = Desk(folder, settings, sessions.new() if options.new else sessions.resumed(options.session))
    if options.export:
        output.put(str(desk.save(options.export)))
        return
    _loop(desk, as_json=options.as_json)


@dataclass(frozen=True, slots=True)
class AskOptions:
    """The options of `reporter ask`."""

    run: Annotated[str, typer.Argument(metavar="RUN", help="A run folder, a run id or its beginning, or last.")]
    question: Annotated[str, typer.Argument(metavar="QUESTION", help="What to ask of the run's sources.")]
    model: Model = None
    base_url: BaseUrl = None
    prompts: Prompts = None
    root: Root = None
    as_json: AsJson = False


@taking(AskOptions)
def ask(options: AskOptions) -> None:
    """Ask one question about a run."""
    # Imported here to keep --help fast.
    from reporter.chat.desk import Desk
    from reporter.chat.sessions import Sessions
    from reporter.runs import find
    from reporter.settings import Settings

    if not options.question.strip():
        raise UsageError("the question is empty", hint='reporter ask RUN "Who attended?"')
    folder = find(options.run, options.root)
    settings = Settings.load(model=options.model, base_url=options.base_url, prompts=options.prompts)
    desk = Desk(folder, settings, Sessions(folder).new())
    asyncio.run(_answer(desk, options.question, as_json=options.as_json))


def _list(found: Sequence[Session], *, as_json: bool) -> None:
    rows = [(s.name, s.begun, str(len(s.turns)), s.turns[0].question) for s in found]
    if as_json:
        output.put_json([dict(zip(("session", "begun", "turns", "first"), row, strict=True)) for row in rows])
    elif rows:
        output.put_table([("SESSION", "BEGUN", "TURNS", "FIRST QUESTION"), *rows])
    else:
        output.say("No conversations about this run yet.")


def _loop(desk: Desk, *, as_json: bool) -> None:
    """Questions and commands until the input ends; an answer that fails or is stopped ends only itself."""
    watched = sys.stdin.isatty()
    if watched:
        output.say(f"{desk.run.title}. Ask, or /help; Ctrl-C stops an answer, Ctrl-D leaves.")
    answered, failure = 0, None
    for line in _lines(desk, watched=watched):
        try:
            if line.startswith("/"):
                for said in chat_commands.carry_out(line, desk):
                    (output.say if as_json else output.put)(said)
            else:
                asyncio.run(_answer(desk, line, as_json=as_json))
                answered += 1
        except chat_commands.Quit:
            return
        except KeyboardInterrupt:
            output.say("stopped")
        except ReporterError as error:
            output.say_error(error)
            failure = error
    if failure is not None and not answered and not watched:
        raise typer.Exit(failure.exit_code)


async def _answer(desk: Desk, question: str, *, as_json: bool) -> None:
    """Show an answer, each statement as soon as it is checked; raises BrokenPipeError where nobody reads it."""
    # Imported here to keep --help fast.
    from contextlib import aclosing

    from reporter.types import Turn

    numbers = count(len(desk.shown) + 1)
    unread: BrokenPipeError | None = None
    async with aclosing(desk.answer(question)) as parts:
        async for part in parts:
            try:
                if unread:
                    continue
                if isinstance(part, Turn):
                    _put_turn(part, as_json=as_json)
                elif not as_json:
                    output.put(chat_output.statement_line(next(numbers), part, desk.run))
            except BrokenPipeError as error:
                # The answer is heard out, and kept: a reply that is broken off here leaves a traceback of the client's.
                unread = error
    if unread:
        raise unread


def _put_turn(turn: Turn, *, as_json: bool) -> None:
    if as_json:
        output.put_json_line(chat_output.as_json(turn))
        return
    for remark in chat_output.remarks(turn):
        output.put(remark)


def _lines(desk: Desk, *, watched: bool) -> Iterator[str]:
    """The lines of the user, joined where one ends in a backslash; empty ones are passed over."""
    read = _terminal(desk) if watched else _piped
    whole = ""
    while True:
        try:
            line = read()
        except EOFError:
            break
        except KeyboardInterrupt:
            whole = ""
            continue
        whole += line.strip()
        if whole.endswith("\\"):
            whole = whole[:-1] + " "
            continue
        if whole.strip():
            yield whole.strip()
        whole = ""
    if whole.strip():
        yield whole.strip()


def _piped() -> str:
    line = sys.stdin.readline()
    if not line:
        raise EOFError
    return line


def _terminal(desk: Desk) -> Callable[[], str]:
    """A line editor whose history holds the conversation's questions; nothing of it is written to disk."""
    # Imported here: only a terminal needs an editor.
    from prompt_toolkit import PromptSession
    from prompt_toolkit.completion import WordCompleter
    from prompt_toolkit.history import InMemoryHistory
    from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent

    keys = KeyBindings()

    @keys.add("escape", "enter")
    def _(event: KeyPressEvent) -> None:
        event.current_buffer.insert_text("\n")

    commands = WordCompleter([f"/{name}" for name in chat_commands.COMMANDS], sentence=True)
    history = InMemoryHistory([turn.question for turn in desk.conversation.turns])
    editor: PromptSession[str] = PromptSession(
        history=history, key_bindings=keys, completer=commands, complete_while_typing=False
    )
    return lambda: editor.prompt(_PROMPT)

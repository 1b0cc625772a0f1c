"""The commands and options that users rely on are there, and no others."""

import re

import pytest
from typer.testing import CliRunner

from reporter.cli.main import app

RUNNER = CliRunner(env={"COLUMNS": "80", "NO_COLOR": "1"})

COMMANDS = {
    "": {"--version", "--help"},
    "init": {"--help"},
    "brief": {
        *("--template", "-t", "--prompts", "-p", "--model", "-m", "--base-url", "--audience", "--title"),
        *("--language", "--output", "-o", "--format", "--no-cache", "--dry-run", "--json", "--quiet", "-q", "--help"),
        *("--since", "--verify", "--max-cost", "--max-tokens", "--deadline", "--log-calls"),
    },
    "rerun": {
        *("--template", "-t", "--prompts", "-p", "--model", "-m", "--base-url", "--audience", "--title"),
        *("--language", "--output", "-o", "--format", "--no-cache", "--dry-run", "--json", "--quiet", "-q", "--help"),
        *("--root", "--verify", "--max-cost", "--max-tokens", "--deadline", "--log-calls"),
    },
    "ask": {"--model", "-m", "--base-url", "--prompts", "-p", "--root", "--json", "--help"},
    "chat": {
        *("--model", "-m", "--base-url", "--prompts", "-p", "--session", "--new", "--list", "--export", "--root"),
        *("--json", "--help"),
    },
    "diff": {"--root", "--html", "--exit-code", "--json", "--help"},
    "compare": {"--root", "--output", "-o", "--json", "--help"},
    "matrix": {
        *("--template", "-t", "--prompts", "-p", "--model", "-m", "--base-url", "--audience", "--title"),
        *("--language", "--output", "-o", "--format", "--no-cache", "--dry-run", "--json", "--quiet", "-q", "--help"),
        *("--verify", "--max-cost", "--max-tokens", "--deadline", "--log-calls"),
    },
    "cache": {"--help"},
    "cache info": {"--json", "--help"},
    "cache prune": {"--older-than", "--max-size", "--json", "--help"},
    "cache clear": {"--yes", "-y", "--json", "--help"},
    "lint": {"--json", "--help"},
    "verify": {"--json", "--help"},
    "check": {"--json", "--help"},
    "runs": {"--root", "--json", "--help"},
    "show": {"--root", "--json", "--help"},
    "schema": {"--help"},
    "serve": {"--allow-host", "--allow-private-urls", "--help", "--host", "--port", "--workers"},
    "models": {"--base-url", "--json", "--help"},
    "doctor": {"--model", "-m", "--base-url", "--json", "--help"},
    "prompts": {"--help"},
    "prompts list": {"--json", "--help"},
    "prompts show": {"--help"},
    "prompts variables": {"--json", "--help"},
    "prompts check": {"--json", "--help"},
    "prompts diff": {"--help"},
    "prompts new": {"--extends", "--help"},
    "prompts edit": {"--help"},
    "prompts render": {"--template", "-t", "--audience", "--language", "--json", "--help"},
    "prompts test": {
        *("--model", "-m", "--base-url", "--template", "-t", "--min-recall", "--min-precision"),
        *("--no-cache", "--json", "--quiet", "-q", "--help"),
    },
    "templates": {"--help"},
    "templates list": {"--json", "--help"},
    "templates show": {"--help"},
    "templates new": {"--help"},
}


def shown(command: str) -> str:
    result = RUNNER.invoke(app, [*command.split(), "--help"])
    assert result.exit_code == 0, result.output
    return result.output


@pytest.mark.parametrize("command", COMMANDS)
def test_options(command: str) -> None:
    options = re.search(r"^Options:\n(.*?)(?:\n\n|\Z)", shown(command), re.MULTILINE | re.DOTALL)
    assert options
    named = re.findall(r"^  (-[\w-]+)(?:, (-[\w-]+))?", options[1], re.MULTILINE)
    assert {option for pair in named for option in pair if option} == COMMANDS[command]


@pytest.mark.parametrize("group", ["", "cache", "prompts", "templates"])
def test_commands(group: str) -> None:
    listed = re.search(r"^Commands:\n(.*)", shown(group), re.MULTILINE | re.DOTALL)
    assert listed
    below = {name.removeprefix(group).split()[0] for name in COMMANDS if name != group and name.startswith(group)}
    assert set(re.findall(r"^  (\w+) ", listed[1], re.MULTILINE)) == below


@pytest.mark.parametrize("group", ["", "cache", "prompts", "templates"])
def test_each_is_described_in_one_whole_sentence(group: str) -> None:
    commands = shown(group).partition("Commands:\n")[2].splitlines()
    assert all(line.endswith(".") and not line.endswith("...") for line in commands), commands

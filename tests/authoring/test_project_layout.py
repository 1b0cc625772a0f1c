"""A project folder laid out, and never written over."""

import tomllib
from pathlib import Path

import pytest

from reporter.authoring.layout import commented_defaults, lay_out
from reporter.errors import OutputError
from reporter.settings import Settings


def test_all_is_made_and_nothing_twice() -> None:
    made = lay_out(Path("new"))
    assert [path.name for path in made] == ["reporter.toml", "sources", "prompts", "templates", "memos"]
    assert lay_out(Path("new")) == ()


def test_what_is_there_is_kept() -> None:
    Path("reporter.toml").write_text('title = "Ours"\n', encoding="utf-8")
    Path("sources").mkdir()
    assert [path.name for path in lay_out(Path())] == ["prompts", "templates", "memos"]
    assert Path("reporter.toml").read_text("utf-8") == 'title = "Ours"\n'
    assert not list(Path("sources").iterdir())


def test_a_file_in_the_way() -> None:
    Path("file").write_text("", encoding="utf-8")
    with pytest.raises(OutputError, match="file"):
        lay_out(Path("file/project"))


def test_the_settings_laid_out_are_the_defaults() -> None:
    text = commented_defaults()
    assert tomllib.loads(text) == {}
    lines = [line.removeprefix("# ") for line in text.splitlines() if " = " in line]
    set_ = tomllib.loads("\n".join(lines))
    assert list(set_) == list(Settings.model_fields)
    for name, field in Settings.model_fields.items():
        assert field.description, name
        if field.default is not None:
            assert set_[name] == (list(field.default) if isinstance(field.default, tuple) else field.default)
    Path("reporter.toml").write_text("\n".join(lines), encoding="utf-8")
    assert Settings.load(template="bluf").template == "bluf"

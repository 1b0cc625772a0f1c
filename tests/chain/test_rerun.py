"""A run made again asks only for what changed, and says beforehand what that is."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from reporter import Run, Settings, brief, rerun
from reporter.prompting.sets import load_prompt_set
from reporter.prompting.templates import load_template
from reporter.revision import recalled_settings, revise
from tests.chain.notes import Notes
from tests.many_sources import note, write_notes
from tests.standin import Standin

SOURCES = 12


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    return write_notes(tmp_path / "sources", SOURCES)


@pytest.fixture
def before(sources: Path, settings: Callable[..., Settings], standin: Standin) -> Run:
    """A run over a dozen sources; what it asked is forgotten, what it kept is not."""
    return made(sources, settings(), standin)


def made(sources: Path, settings: Settings, standin: Standin) -> Run:
    run = brief([sources], settings=settings)
    assert standin.steps().count("extract") == SOURCES
    standin.requests.clear()
    return run


def again(run: Run, **overrides: Any) -> tuple[Run, list[str]]:
    """The run made again, and what was said."""
    notes = Notes()
    return rerun(run, progress=notes, **overrides), notes.lines


def prompt_set(folder: Path, **changed: tuple[str, str]) -> str:
    """A prompt set with files of the default one in which a text is replaced."""
    folder.mkdir()
    for step, (old, new) in changed.items():
        text = load_prompt_set().files[step].source.decode()
        assert old in text
        (folder / f"{step}.md").write_text(text.replace(old, new), encoding="utf-8")
    return str(folder)


def template(path: Path, old: str, new: str) -> str:
    """The default template with a text replaced."""
    text = load_template().source.decode()
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    return str(path)


def edit(sources: Path, number: int = 3, tons: int = 999_999) -> None:
    (sources / f"note-{number:03}.txt").write_text(note(number, tons=tons), encoding="utf-8")


def titles(standin: Standin) -> list[str]:
    """The sections asked for."""
    return sorted(re.search(r'the section "([^"]+)"', r.task)[1] for r in standin.requests)


def test_unchanged_nothing_is_asked(before: Run, standin: Standin) -> None:
    run, said = again(before)
    assert standin.requests == []
    assert said == ["nothing is asked: all from the cache"]
    assert run.parent == before.run_id
    assert (run.documents, run.claims, run.memo.sections) == (before.documents, before.claims, before.memo.sections)
    assert {step: used.cached_calls for step, used in run.usage.steps.items()} == {
        "extract": SOURCES, "summarize": SOURCES, "write": 4,
    }  # fmt: skip


def test_another_layout_asks_nothing(before: Run, standin: Standin, tmp_path: Path) -> None:
    other = template(tmp_path / "other.md", "# {{ memo.title }}", "# Memo: {{ memo.title }}")
    run, said = again(before, template=other, title="Another title")
    assert standin.requests == []
    assert said == ["nothing is asked: all from the cache"]
    assert (run.memo.title, run.memo.template) == ("Another title", other)
    assert run.memo.sections == before.memo.sections


def test_other_sections_are_written_and_no_source_is_read(before: Run, standin: Standin, tmp_path: Path) -> None:
    other = template(tmp_path / "other.md", "the larger pattern behind the news", "the pattern in the news")
    _, said = again(before, template=other)
    assert titles(standin) == ["Strategic insight"]
    assert said == [f"write: the sections of template {other} are others (1 call)"]


def test_another_write_prompt_asks_for_the_sections_alone(before: Run, standin: Standin, tmp_path: Path) -> None:
    prompts = prompt_set(tmp_path / "own", write=("Retell, do not", "Retell, never"))
    _, said = again(before, prompts=prompts)
    assert said == [f"write: {tmp_path}/own/write.md changed (4 calls)"]
    assert standin.steps() == ["write"] * 4


def test_another_extract_prompt_leaves_the_summaries(before: Run, standin: Standin, tmp_path: Path) -> None:
    prompts = prompt_set(tmp_path / "own", extract=("Go through all lines", "Read all lines"))
    _, said = again(before, prompts=prompts)
    assert said == [
        f"extract: {tmp_path}/own/extract.md changed ({SOURCES} calls)",
        "write: the claims may change (at most 4 calls)",
    ]
    assert set(standin.steps()) == {"extract"}, "it found the same claims, so the sections are the same"
    assert len(standin.requests) == SOURCES


def test_one_source_edited_where_sections_share_all_claims(before: Run, standin: Standin, sources: Path) -> None:
    edit(sources)
    run, said = again(before)
    assert said == [
        f"extract: 1 of {SOURCES} documents changed (1 call)",
        f"summarize: 1 of {SOURCES} documents changed (1 call)",
        "write: the claims may change (at most 4 calls)",
    ]
    assert sorted(standin.steps()) == ["extract", "summarize", "write", "write", "write", "write"]
    assert all("999,999" in str(request.messages) for request in standin.requests)
    assert any("999,999" in claim.statement for claim in run.claims)
    assert not any("999,999" in claim.statement for claim in before.claims)


def test_one_source_edited_where_each_section_has_its_own_claims(
    settings: Callable[..., Settings], standin: Standin, sources: Path
) -> None:
    before = made(sources, settings(window=2_000), standin)
    edit(sources)
    again(before)
    asked = [request for request in standin.requests if request.step == "write"]
    assert {"extract", "summarize"} <= set(standin.steps())
    assert [step for step in standin.steps() if step != "write"].count("extract") == 1
    assert 0 < len(asked) < 4
    assert all("999,999" in str(request.messages) for request in asked)


def test_a_source_that_only_looks_different_asks_nothing(before: Run, standin: Standin, sources: Path) -> None:
    path = sources / "note-001.txt"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    run, said = again(before)
    assert standin.requests == []
    assert said == ["nothing is asked: all from the cache"]
    assert run.documents[0].sha256 != before.documents[0].sha256


def test_another_audience_asks_for_the_sections_that_use_it(before: Run, standin: Standin) -> None:
    run, said = again(before, audience="harbour masters")
    assert titles(standin) == ["Highlights", "Implications for harbour masters", "Strategic insight"]
    assert said == ["write: audience U.S. stakeholders → harbour masters (3 calls)"]
    assert run.memo.audience == "harbour masters"


def test_another_model_asks_for_everything(before: Run, standin: Standin) -> None:
    name = before.engine.removeprefix("openai:")
    _, said = again(before, model="openai:other")
    assert len(standin.requests) == 2 * SOURCES + 4
    assert said[0] == f"extract: model openai:{name} → openai:other ({SOURCES} calls)"
    assert said[-1] == f"write: model openai:{name} → openai:other; the claims may change (at most 4 calls)"


def test_a_source_that_is_gone_stays_as_the_run_has_it(before: Run, standin: Standin, sources: Path) -> None:
    path = sources / "note-002.txt"
    path.unlink()
    run, said = again(before)
    assert said[0] == f"warning: {path}: there is no such file; the text that the run has of it is used"
    assert standin.requests == []
    assert run.documents == before.documents
    shutil.rmtree(sources)
    assert again(before)[0].documents == before.documents


def test_what_could_not_be_read_stays_listed(settings: Callable[..., Settings], sources: Path) -> None:
    missing = str(sources / "missing.txt")
    before = brief([sources, missing], settings=settings())
    run, said = again(before)
    assert [entry.uri for entry in run.left_out] == [missing]
    assert said == ["nothing is asked: all from the cache"]


def test_what_the_cache_lost_is_said_and_asked(before: Run, standin: Standin, cache: Path) -> None:
    cache.unlink()
    _, said = again(before)
    assert said == [
        f"extract: not in the cache ({SOURCES} calls)",
        f"summarize: not in the cache ({SOURCES} calls)",
        "write: the claims may change (at most 4 calls)",
    ]
    assert len(standin.requests) == 2 * SOURCES + 4


def test_without_the_cache_all_is_asked(before: Run, standin: Standin) -> None:
    _, said = again(before, no_cache=True)
    assert said[0] == f"extract: the cache is off ({SOURCES} calls)"
    assert len(standin.requests) == 2 * SOURCES + 4
    assert "no_cache" not in before.settings


def test_preparing_it_sends_nothing(before: Run, standin: Standin, sources: Path) -> None:
    edit(sources)
    revision = revise(before, audience="harbour masters")
    assert standin.requests == []
    assert revision.plan.foreseen.calls == 6
    assert revision.plan.foreseen.cached_calls == 2 * SOURCES - 2
    assert revision.plan.foreseen.steps == {"extract": 1, "summarize": 1, "write": 4}


def test_an_extractive_run_is_made_again(sources: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = brief([sources])
    monkeypatch.setenv("REPORTER_MODEL", "openai:x")
    run, said = again(before, template="bluf")
    assert run.engine == "extractive", "a model in the environment is not the run's"
    assert said == ["nothing is asked: the extractive engine uses no model"]
    assert [section.name for section in run.sections] == ["bottom_line", "why_it_matters", "what_we_know"]


def test_a_run_keeps_its_settings_and_no_secret(
    sources: Path, settings: Callable[..., Settings], cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = brief([sources], settings=settings(temperature=0.5, template="bluf", cache=f"sqlite:///{cache}?uri=true"))
    assert str(cache) not in before.model_dump_json()
    monkeypatch.setenv("REPORTER_TEMPERATURE", "1")
    run, _ = again(before)
    assert {**run.settings} == {**before.settings}
    assert run.settings["temperature"] == 0.5
    monkeypatch.setenv("REPORTER_MAX_CONCURRENCY", "2")
    assert (recalled_settings(before, {}).max_concurrency, recalled_settings(before, {}).retries) == (2, 0)


def test_another_providers_model_is_not_looked_for_at_the_runs_endpoint(
    before: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ANTHROPIC_API_KEY", "k")
    recalled = revise(before, model="openai:other").work.settings
    assert recalled.base_url == before.settings["base_url"]
    assert recalled_settings(before, {"model": "anthropic:other"}).base_url is None
    monkeypatch.setenv("REPORTER_BASE_URL", "http://localhost:9/v1")
    assert recalled_settings(before, {"model": "anthropic:other"}).base_url == "http://localhost:9/v1"

"""`import reporter` offers a handful of names, all of them real, and costs next to nothing."""

import subprocess
import sys

import reporter


def test_there_are_few() -> None:
    assert len(reporter.__all__) <= 21
    assert sorted(reporter.__all__) == sorted(set(reporter.__all__))


def test_each_can_be_had() -> None:
    for name in reporter.__all__:
        assert getattr(reporter, name).__doc__, name


def test_importing_it_loads_nothing_heavy() -> None:
    heavy = "{'pydantic', 'rich', 'jinja2', 'numpy', 'langchain', 'langchain_core', 'openai', 'yaml'}"
    code = f"import sys, reporter, reporter.cli.main; print(*sorted({heavy} & set(sys.modules)))"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert loaded.stdout.split() == []

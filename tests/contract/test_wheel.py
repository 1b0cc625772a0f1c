"""The built wheel, installed alone outside the checkout, makes a memo."""

import json
import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

from tests.contract.proof import prove

CHECKOUT = Path(__file__).parents[2]
TEXT = (
    "The harbour of Zadar was closed on Monday, 3 March 2025. The storm sank two ferries and damaged 14 boats.\n\n"
    "Fishermen could lose the season if repairs take longer than six weeks. The city has promised loans.\n"
)


def called(*command: object, cwd: Path) -> str:
    """What a command prints, in an environment without the checkout and without a home."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "REPORTER_", "XDG_"))}
    done = subprocess.run(
        [str(part) for part in command], cwd=cwd, env={**kept, "HOME": str(cwd)}, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    called(sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", folder, cwd=CHECKOUT)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def python(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment that holds the wheel and, by reference, the packages it needs, but not this checkout."""
    home = tmp_path_factory.mktemp("environment")
    venv.create(home, with_pip=False, symlinks=True)
    python = home / "bin" / "python"
    (site,) = home.glob("lib/python*/site-packages")
    called(
        *(sys.executable, "-m", "pip", "--python", python, "install", "--no-deps", "--no-index", "--quiet", wheel),
        cwd=home,
    )
    # A path in a .pth file is added as it is: the editable install's own .pth files in there are not read.
    (site / "needed.pth").write_text(sysconfig.get_paths()["purelib"] + "\n")
    return python


def test_it_carries_prompts_and_templates(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    for name in ("_prompts/default/write.md", "_prompts/skeptic/write.md", "_templates/briefing.md", "py.typed"):
        assert f"reporter/{name}" in names
    assert not [name for name in names if name.startswith(("tests", "benchmarks", "docs", "seeds"))]


def test_it_makes_a_memo(python: Path, tmp_path: Path) -> None:
    (tmp_path / "storm.txt").write_text(TEXT, encoding="utf-8")
    command = python.with_name("reporter")
    done = json.loads(called(command, "brief", "storm.txt", "--json", "-o", "out", cwd=tmp_path))
    assert done["supported"] == done["statements"] > 0
    prove(json.loads((tmp_path / "out" / "run.json").read_text()))
    assert "all holds" in called(command, "verify", "out", cwd=tmp_path)


def test_it_uses_its_own_files(python: Path, tmp_path: Path) -> None:
    places = called(
        *(python, "-c"),
        "from reporter.prompting.sets import load_prompt_set as p\n"
        "from reporter.prompting.templates import load_template as t\n"
        "print(p().path, t().path, sep='\\n')",
        cwd=tmp_path,
    ).split()
    package = next(python.parents[1].glob("lib/python*/site-packages")) / "reporter"
    assert [Path(place) for place in places] == [
        package / "_prompts" / "default",
        package / "_templates" / "briefing.md",
    ]

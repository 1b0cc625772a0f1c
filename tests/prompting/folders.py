"""Prompt sets written by hand."""

from pathlib import Path

SYSTEM = "---\ndescription: Ours\nvariables: []\n---\nBe brief.\n"
WRITE = "---\ndescription: Mine\nvariables: [section, refused]\n---\n{{ section.title }} {{ refused }}\n"


def put(folder: Path, **files: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (folder / f"{name}.md").write_text(text, encoding="utf-8")
    return folder

from __future__ import annotations

import io
import os
import zipfile
from pathlib import Path

import pytest
from fpdf import FPDF

from reporter.documents import fingerprint, read, read_all
from reporter.errors import (
    FormatUnknown,
    SourceEmpty,
    SourceEncrypted,
    SourceError,
    SourceNotFound,
    SourceTooLarge,
    SourceUnreadable,
)
from reporter.settings import Settings

TEXT = "The council met on Tuesday. It put off its vote."


def written(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


def pdf(folder: Path, *, password: str = "", text: str = TEXT, pages: int = 1) -> Path:
    paper = FPDF()
    for _ in range(pages):
        paper.add_page()
        paper.set_font("Helvetica", size=11)
        paper.multi_cell(0, 5, text)
    if password:
        paper.set_encryption(owner_password="owner", user_password=password)
    path = folder / "paper.pdf"
    paper.output(str(path))
    return path


# --- bad input: each with its own error, reason and remedy ------------------------------------------


def refusal(path: Path | str, kind: type[SourceError], **changed: int) -> str:
    with pytest.raises(kind) as raised:
        read(path, Settings(**changed))
    assert type(raised.value) is kind
    assert raised.value.uri == str(path)
    assert raised.value.hint
    return raised.value.reason


def test_missing_file(tmp_path: Path) -> None:
    assert "no such file" in refusal(tmp_path / "none.txt", SourceNotFound)


@pytest.mark.parametrize("data", [b"", b" \n\t\r\n"])
def test_empty_file(tmp_path: Path, data: bytes) -> None:
    assert "empty" in refusal(written(tmp_path, "a.txt", data), SourceEmpty)


def test_nothing_but_litter(tmp_path: Path) -> None:
    assert "no running text" in refusal(written(tmp_path, "a.txt", b"Leave a Reply\n\n12\n"), SourceEmpty)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (bytes(range(256)) * 40, "binary"),
        (b"\x89PNG\r\n\x1a\n" + bytes(100), "PNG image"),
        (b"\x7fELF" + bytes(100), "a program"),
        (b"{\\rtf1 hello}", "rich text"),
    ],
)
def test_binary_called_text(tmp_path: Path, data: bytes, reason: str) -> None:
    assert reason in refusal(written(tmp_path, "a.txt", data), FormatUnknown)


def test_encrypted_pdf(tmp_path: Path) -> None:
    assert "password" in refusal(pdf(tmp_path, password="secret"), SourceEncrypted)


def test_encrypted_office_file(tmp_path: Path) -> None:
    container = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le")
    assert "password" in refusal(written(tmp_path, "a.docx", container), SourceEncrypted)
    old = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
    assert "before 2007" in refusal(written(tmp_path, "a.doc", old), FormatUnknown)


def test_pdf_without_text(tmp_path: Path) -> None:
    with pytest.raises(SourceEmpty, match="OCR"):
        read(pdf(tmp_path, text=""), Settings())


@pytest.mark.parametrize(("name", "head"), [("a.pdf", b"%PDF-1.7\n"), ("a.docx", b"PK\x03\x04")])
def test_damaged_files(tmp_path: Path, name: str, head: bytes) -> None:
    assert "damaged" in refusal(written(tmp_path, name, head + b"rubbish" * 50), SourceUnreadable)


def test_called_pdf_but_text(tmp_path: Path) -> None:
    assert "no PDF file" in refusal(written(tmp_path, "a.pdf", b"hello there"), SourceUnreadable)


def test_word_file_without_its_body(tmp_path: Path) -> None:
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as parts:
        parts.writestr("word/styles.xml", "<styles/>")
    assert "damaged" in refusal(written(tmp_path, "a.docx", archive.getvalue()), SourceUnreadable)


def test_word_file_that_unpacks_to_too_much(tmp_path: Path) -> None:
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr("word/document.xml", b" " * 3_000_000)
    path = written(tmp_path, "a.docx", archive.getvalue())
    assert "unpacks" in refusal(path, SourceTooLarge, max_file_bytes=1_000_000)


def test_size_is_checked_before_reading(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(200_000_000)
    assert "200.0 MB" in refusal(path, SourceTooLarge)


def test_page_limit(tmp_path: Path) -> None:
    assert "3 pages" in refusal(pdf(tmp_path, pages=3), SourceTooLarge, max_pages=2)


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    assert "folder" in refusal(tmp_path, SourceUnreadable)


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
def test_no_permission(tmp_path: Path) -> None:
    path = written(tmp_path, "a.txt", TEXT.encode())
    path.chmod(0)
    assert "may not" in refusal(path, SourceUnreadable)


# --- what it is called does not matter ------------------------------------------------------------


def test_content_before_name(tmp_path: Path, as_pdf: Path, as_docx: Path, as_html: Path) -> None:
    for path in (as_pdf, as_docx, as_html):
        renamed = written(tmp_path, f"{path.suffix[1:]}.txt", path.read_bytes())
        assert read(renamed, Settings()).media_type == read(path, Settings()).media_type


def test_unknown_ending_is_read_as_text(tmp_path: Path) -> None:
    assert len(read(written(tmp_path, "notes.xyz", TEXT.encode()), Settings()).sentences) == 2


def test_rows_of_a_csv_file(tmp_path: Path) -> None:
    document = read(written(tmp_path, "a.csv", b"metal,price\ncerium,1\n"), Settings())
    assert [block.kind for block in document.blocks] == ["table_row", "table_row"]
    assert document.sentence_texts == ("metal,price", "cerium,1")


# --- encodings ------------------------------------------------------------------------------------

CHINESE = "会议要求各级干部深入学习，全面查找并纠正问题。稀土价格上涨了百分之三。" * 4
JAPANESE = "会議は六月九日に開かれ、役員たちが集まりました。価格は上がっています。" * 4
FRENCH = "Le conseil a reporté le vote, à cause d’une étude inachevée. Les prix ont augmenté l’été passé. " * 3


@pytest.mark.parametrize(
    ("encoding", "text", "language"),
    [
        ("gb18030", CHINESE, "zh"),
        ("shift_jis", JAPANESE, "ja"),
        ("iso2022_jp", JAPANESE, "ja"),
        ("cp1252", FRENCH, "fr"),
        ("utf-8-sig", FRENCH, "fr"),
        ("utf-16", CHINESE, "zh"),
        ("utf-16-le", TEXT, "en"),
        ("utf-32", TEXT, "en"),
    ],
)
def test_encodings(tmp_path: Path, encoding: str, text: str, language: str) -> None:
    document = read(written(tmp_path, "a.txt", text.encode(encoding)), Settings())
    assert document.text == text.strip()
    assert document.language == language


def test_latin_1(tmp_path: Path) -> None:
    text = FRENCH.replace("’", "'")
    assert read(written(tmp_path, "a.txt", text.encode("latin-1")), Settings()).text == text.strip()


def test_newlines(tmp_path: Path) -> None:
    assert read(written(tmp_path, "a.txt", b"One is here.\r\n\r\nTwo is.\r"), Settings()).text == (
        "One is here.\n\nTwo is."
    )


# --- several sources ------------------------------------------------------------------------------


def test_folders_globs_and_files(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "sub/c.md", ".hidden.txt", ".git/d.txt", "photo.png"):
        written(tmp_path, name, TEXT.encode())
    seen: list[str] = []
    documents, left_out = read_all(
        [tmp_path / "b.txt", tmp_path, f"{tmp_path}/*.txt"], Settings(), on_progress=seen.append
    )
    assert [(d.id, Path(d.uri).name) for d in documents] == [("d1", "b.txt"), ("d2", "a.txt"), ("d3", "c.md")]
    assert [Path(name).name for name in seen] == ["b.txt", "a.txt", "c.md"]
    assert [Path(entry.uri).name for entry in left_out] == ["photo.png"]


def test_what_keeps_a_folder_is_no_source_in_it(tmp_path: Path) -> None:
    for name in ("README.md", "sub/readme.zh.txt", "README", "make_note.py", "note.txt"):
        written(tmp_path, name, TEXT.encode())
    documents, left_out = read_all([tmp_path], Settings())
    assert [Path(document.uri).name for document in documents] == ["note.txt"]
    assert not left_out
    documents, _ = read_all([tmp_path / "README.md"], Settings())
    assert Path(documents[0].uri).name == "README.md"


def test_one_bad_source_leaves_the_others(tmp_path: Path) -> None:
    good = written(tmp_path, "good.txt", TEXT.encode())
    empty = written(tmp_path, "empty.txt", b"")
    documents, left_out = read_all([tmp_path / "none.txt", empty, good, f"{tmp_path}/*.pdf"], Settings())
    assert [document.id for document in documents] == ["d1"]
    assert {Path(entry.uri).name for entry in left_out} == {"none.txt", "empty.txt", "*.pdf"}
    assert all("(" in entry.reason for entry in left_out)


def test_nothing_could_be_read(tmp_path: Path) -> None:
    with pytest.raises(SourceNotFound):
        read_all([tmp_path / "none.txt"], Settings())
    with pytest.raises(SourceError, match=r"none of 2 could be read: .*one\.txt: .*two\.txt: "):
        read_all([tmp_path / "one.txt", tmp_path / "two.txt"], Settings())
    (tmp_path / "bare").mkdir()
    with pytest.raises(SourceEmpty, match="no file that reporter reads"):
        read_all([tmp_path / "bare"], Settings())


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may list everything")
def test_a_folder_that_cannot_be_listed(tmp_path: Path) -> None:
    closed = tmp_path / "closed"
    closed.mkdir(mode=0)
    with pytest.raises(SourceUnreadable, match="cannot be listed"):
        read_all([closed], Settings())


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))
    assert read("-", Settings()).uri == "stdin"


def test_fingerprint(tmp_path: Path) -> None:
    path = written(tmp_path, "a.txt", TEXT.encode())
    assert fingerprint(path, Settings()) == read(path, Settings()).sha256

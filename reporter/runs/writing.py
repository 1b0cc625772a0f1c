"""Files that appear whole or not at all."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path

from reporter.errors import OutputError

_REMEDY = "choose another folder with -o"


def write_together(files: Mapping[Path, bytes | Iterable[bytes]]) -> None:
    """Write files, which may come in parts, so that a failure leaves what stood there before; raises OutputError.

    All are written beside their places first: a full disk shows before anything is replaced.
    """
    written: dict[Path, Path] = {}
    try:
        for path, content in files.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            written[path] = _beside(path, content)
        for path in list(written):
            written[path].replace(path)
            del written[path]
    except OSError as error:
        raise cannot_write(path, error) from error
    finally:
        for temporary in written.values():
            temporary.unlink(missing_ok=True)


def claim_folder(path: Path) -> bool:
    """Make a folder; False where something stands there already."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.mkdir()
    except FileExistsError as error:
        if not path.exists():  # a parent is a file
            raise cannot_write(path, error) from error
        return False
    except OSError as error:
        raise cannot_write(path, error) from error
    return True


def check_writable(folder: Path) -> None:
    """Raise OutputError where a folder cannot be made, or written to; leaves nothing behind."""
    existing = folder
    while not os.path.lexists(existing) and existing != existing.parent:
        existing = existing.parent
    try:
        # Tried, not asked: permissions do not tell of read-only file systems, and root may do all.
        with tempfile.TemporaryFile(dir=existing):
            pass
    except OSError as error:
        raise cannot_write(folder, error) from error


def cannot_write(path: Path, error: OSError) -> OutputError:
    """The system's refusal, naming the path."""
    if isinstance(error, NotADirectoryError | FileExistsError):
        return OutputError(f"{path}: a file stands where a folder is needed", hint=_REMEDY)
    return OutputError(f"{path}: it cannot be written: {error.strerror or error}", hint=_REMEDY)


def _beside(path: Path, content: bytes | Iterable[bytes]) -> Path:
    """Write to a temporary file in the same folder; returns it."""
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.writelines([content] if isinstance(content, bytes) else content)
        # mkstemp lets only its owner read; a memo is as public as the user's other files.
        temporary.chmod(0o666 & ~_umask())
    except OSError:
        temporary.unlink(missing_ok=True)
        raise
    return temporary


def _umask() -> int:
    """The process's mask, which can only be read by setting it."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask

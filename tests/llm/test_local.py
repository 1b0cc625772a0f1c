"""llama.cpp in this process, with a real, very small model."""

import gc
import os
import urllib.error
import urllib.request
import weakref
from pathlib import Path

import pytest

from reporter.errors import EndpointError, ModelNotFound
from reporter.llm import open_model
from reporter.llm.local import serve
from reporter.llm.schemas import Summarize
from reporter.settings import Settings

pytestmark = pytest.mark.live


def test_a_missing_file_and_another_format_are_told_apart(tmp_path):
    with pytest.raises(ModelNotFound, match="No such file"):
        open_model(Settings(model=f"local:{tmp_path}/none.gguf"))
    text = tmp_path / "text.gguf"
    text.write_text("not a model")
    with pytest.raises(ModelNotFound, match="not a GGUF file"):
        open_model(Settings(model=f"local:{text}"))
    with pytest.raises(ModelNotFound):
        open_model(Settings(model=f"local:{tmp_path}"))


@pytest.mark.live
def test_a_damaged_file_is_an_error_and_quiet(tmp_path: Path, capfd):
    damaged = tmp_path / "damaged.gguf"
    damaged.write_bytes(b"GGUF" + os.urandom(1_000))
    with pytest.raises(EndpointError, match="cannot be loaded"):
        open_model(Settings(model=f"local:{damaged}"))
    assert capfd.readouterr() == ("", "")


@pytest.mark.live
async def test_smollm2_gives_the_shape_and_finds_its_prefix_cached(call, capfd):
    pytest.importorskip("xllamacpp")
    model = open_model(Settings(model="local:smollm2", window=16_000, threads=1))
    assert (model.name, model.local) == ("local:smollm2", True)
    assert model.window == 8_192  # what it was trained with
    first = await model.structured(call("extract", items=(1, 1)))
    second = await model.structured(call("summarize", items=(1, 1)))
    assert len(first.value.claims) == 1
    assert isinstance(second.value, Summarize)
    steps = model.usage().steps
    assert steps["summarize"].cached_input_tokens > 0
    assert steps["extract"].cost_usd == 0.0
    assert capfd.readouterr() == ("", "")


@pytest.mark.live
def test_one_server_serves_all_behind_a_key_until_it_is_dropped():
    pytest.importorskip("xllamacpp")
    server = serve("smollm2", 2_048, threads=1)
    assert serve("smollm2", 2_048, threads=1) is server
    with pytest.raises(urllib.error.HTTPError, match="401"):
        urllib.request.urlopen(f"{server.url}/props")
    url, gone = server.url, weakref.ref(server)
    del server
    gc.collect()
    assert gone() is None
    with pytest.raises(OSError, match="refused"):
        urllib.request.urlopen(f"{url}/models", timeout=5)

"""The cache of replies: kept once, shared by processes, pruned by use, and no secrets in it."""

import asyncio
import sqlite3
import subprocess
import sys
import threading
from datetime import timedelta
from pathlib import Path

import pytest

from reporter.errors import CacheError
from reporter.llm import cache as module
from reporter.llm.cache import ReplyCache, open_cache
from reporter.settings import Settings

KEY = "0" * 64


@pytest.fixture
def replies(cache: Path):
    opened = open_cache(Settings(cache=str(cache)))
    yield opened
    opened.close()


def put(replies: ReplyCache, key: str, reply: str = '{"claims": []}', model: str = "openai:m") -> None:
    replies.put(key, reply, model=model, endpoint="http://localhost/v1", step="extract")


def aged(cache: Path, key: str, days: int) -> None:
    with sqlite3.connect(cache) as raw:
        raw.execute("UPDATE replies SET used = datetime(used, ?) || '.000000' WHERE key = ?", (f"-{days} days", key))
    raw.close()


def test_a_reply_is_kept_and_the_first_one_stays(replies: ReplyCache) -> None:
    assert replies.get(KEY) is None
    assert not replies.holds(KEY)
    put(replies, KEY, '{"claims": ["Ž铜"]}')
    put(replies, KEY, '{"claims": ["another"]}')
    assert replies.get(KEY) == '{"claims": ["Ž铜"]}'
    assert replies.holds(KEY)
    assert [kept.replies for kept in replies.kept()] == [1]


def test_the_file_is_its_owners_and_writes_ahead(replies: ReplyCache, cache: Path) -> None:
    put(replies, KEY)
    assert cache.stat().st_mode & 0o077 == 0
    with sqlite3.connect(cache) as raw:
        assert raw.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    raw.close()
    assert replies.size is not None
    assert replies.size >= cache.stat().st_size > 0


def test_the_default_is_in_the_users_cache_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("REPORTER_CACHE")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))
    opened = open_cache(Settings())
    assert Path(opened.place).is_relative_to(tmp_path)
    assert not Path(opened.place).exists(), "nothing is written before it is used"


def test_a_url_names_any_database_and_its_password_is_not_shown(cache: Path) -> None:
    opened = open_cache(Settings(cache=f"sqlite:///{cache}"))
    put(opened, KEY)
    opened.close()
    assert open_cache(Settings(cache=str(cache))).get(KEY)
    with pytest.raises(CacheError) as caught:
        open_cache(Settings(cache="postgresql+nosuchdriver://me:hidden@db/replies"))
    assert "hidden" not in str(caught.value)
    with pytest.raises(CacheError, match="no SQLAlchemy URL") as caught:
        open_cache(Settings(cache="me:hidden@db://"))
    assert "hidden" not in str(caught.value)


def test_what_was_not_used_for_long_goes(replies: ReplyCache, cache: Path) -> None:
    old, used, new = "a" * 64, "b" * 64, "c" * 64
    for key in (old, used, new):
        put(replies, key)
    aged(cache, old, 40)
    aged(cache, used, 40)
    assert replies.get(used)
    assert replies.prune(older_than=timedelta(days=30)) == 1
    assert [replies.holds(key) for key in (old, used, new)] == [False, True, True]
    assert replies.prune(older_than=timedelta(days=30)) == 0


def test_above_a_size_the_longest_unused_go(replies: ReplyCache, cache: Path) -> None:
    keys = [f"{number:064}" for number in range(1_200)]
    for age, key in enumerate(keys):
        put(replies, key, "x" * 700)
        if age % 400 == 0:
            aged(cache, key, 3 - age // 400)
    before = replies.size
    assert replies.prune(max_bytes=600_000) == 600
    assert not any(replies.holds(keys[age]) for age in (0, 400, 800))
    assert before is not None
    assert replies.size is not None
    assert replies.size < 0.6 * before, "the file gives its room back"
    assert sum(kept.size for kept in replies.kept()) <= 600_000


def test_what_is_kept_is_counted_by_model(replies: ReplyCache) -> None:
    put(replies, "a" * 64, model="openai:a")
    put(replies, "b" * 64, model="openai:b")
    put(replies, "c" * 64, model="openai:b")
    assert [(kept.model, kept.replies) for kept in replies.kept()] == [("openai:a", 1), ("openai:b", 2)]
    assert replies.clear() == 3
    assert replies.kept() == ()


@pytest.mark.parametrize("spoil", ["text", "folder", "no way"])
def test_a_cache_that_cannot_be_used_says_so(cache: Path, spoil: str) -> None:
    if spoil == "text":
        cache.write_text("this is no database, " * 100)
    elif spoil == "folder":
        cache.mkdir()
    else:
        cache.write_text("a file")
        cache = cache / "below" / "replies.sqlite"
    with pytest.raises(CacheError, match="cannot be used") as caught:
        open_cache(Settings(cache=str(cache))).get(KEY)
    assert str(cache) in caught.value.message
    assert "REPORTER_CACHE" in caught.value.hint


def test_a_lock_is_waited_for_and_not_for_ever(
    replies: ReplyCache, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(replies, KEY)
    other = sqlite3.connect(cache, isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    threading.Timer(0.2, lambda: other.execute("COMMIT")).start()
    put(replies, "1" * 64)
    assert replies.holds("1" * 64)
    other.execute("BEGIN IMMEDIATE")
    monkeypatch.setattr(module, "PATIENCE", 0.1)
    impatient = open_cache(Settings(cache=str(cache)))
    assert impatient.get(KEY), "readers need no lock"
    with pytest.raises(CacheError, match="locked"):
        put(impatient, "2" * 64)
    other.close()
    impatient.close()


WRITER = """
import sys
from reporter.llm.cache import open_cache
from reporter.settings import Settings
cache = open_cache(Settings(cache=sys.argv[1]))
for number in range(200):
    key = f"{number:064}"
    if cache.get(key) is None:
        cache.put(key, "x" * 500, model="openai:m", endpoint="e", step="extract")
"""


async def test_processes_write_a_new_cache_at_once(cache: Path, replies: ReplyCache) -> None:
    started = [
        await asyncio.create_subprocess_exec(
            sys.executable, "-c", WRITER, str(cache), stderr=subprocess.PIPE, stdout=subprocess.PIPE
        )
        for _ in range(4)
    ]
    ended = [await process.communicate() for process in started]
    assert [error.decode() for _, error in ended] == [""] * 4
    assert [kept.replies for kept in replies.kept()] == [200]

"""The cache of replies: one table in any database that SQLAlchemy reaches, by default a SQLite file.

Shared by processes: a reply is one row, written in one statement as soon as it came, and never changed.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from platformdirs import user_cache_path
from sqlalchemy import Column, DateTime, Integer, MetaData, String, Table, Text, create_engine, event, func, select
from sqlalchemy.engine import URL, Connection, Engine, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, IntegrityError, OperationalError, SQLAlchemyError
from sqlalchemy.schema import CreateTable

from reporter.errors import CacheError
from reporter.settings import Settings

FILE = "replies.sqlite"
PATIENCE = 5.0
"""Seconds to wait for another process's lock; its writes take fractions of a millisecond."""

_ROW = 300  # bytes that a row and its index entry take besides the reply
_LATELY = timedelta(days=1)  # a use is noted once a day, so that looking up is all but free of writing
_BATCH = 500  # keys to one statement: databases limit its parameters

_replies = Table(
    "replies",
    MetaData(),
    Column("key", String(64), primary_key=True),
    Column("model", String(255), nullable=False),
    Column("endpoint", String(255), nullable=False),
    Column("step", String(32), nullable=False),
    Column("reply", Text, nullable=False),
    Column("size", Integer, nullable=False),
    Column("stored", DateTime, nullable=False),
    Column("used", DateTime, nullable=False, index=True),
)
_columns = _replies.c


@dataclass(frozen=True, slots=True)
class Kept:
    """What the cache holds of one model: replies, their size in bytes, when one was last used."""

    model: str
    endpoint: str
    replies: int
    size: int
    used: datetime


class ReplyCache:
    """Replies by key. Every method but ``close`` raises CacheError where the database fails."""

    def __init__(self, url: URL) -> None:
        """Nothing is opened before the first use. Raises CacheError for a database SQLAlchemy cannot reach."""
        self.place = url.database if _is_file(url) and url.database else url.render_as_string(hide_password=True)
        self._file = Path(url.database) if _is_file(url) and url.database else None
        self._ready = False
        try:
            self._engine = create_engine(url, connect_args={"timeout": PATIENCE} if _is_file(url) else {})
        except (SQLAlchemyError, ImportError, TypeError) as error:
            raise self._failed(error) from error
        if _is_file(url):
            # With a write-ahead log a commit needs no flush to survive the process being killed.
            event.listen(self._engine, "connect", lambda raw, _: raw.execute("PRAGMA synchronous=NORMAL"))

    def get(self, key: str) -> str | None:
        """The reply kept under a key; None where there is none."""
        with self._begun() as connection:
            row = connection.execute(select(_columns.reply, _columns.used).where(_columns.key == key)).first()
            if row is None:
                return None
            if row.used < _now() - _LATELY:
                connection.execute(_replies.update().where(_columns.key == key).values(used=_now()))
            return str(row.reply)

    def holds(self, key: str) -> bool:
        """Whether a reply is kept under a key."""
        with self._begun() as connection:
            return connection.execute(select(_columns.key).where(_columns.key == key)).first() is not None

    def put(self, key: str, reply: str, *, model: str, endpoint: str, step: str) -> None:
        """Keep a reply; what another process has kept under the key meanwhile stays."""
        row = {"model": model, "endpoint": endpoint, "step": step, "reply": reply, "size": len(reply.encode()) + _ROW}
        try:
            with self._begun() as connection:
                connection.execute(_replies.insert().values(key=key, stored=_now(), used=_now(), **row))
        except IntegrityError:
            pass  # "or ignore" is spelled differently by every database

    def kept(self) -> tuple[Kept, ...]:
        """What it holds, by model and endpoint."""
        if self._unmade:
            return ()
        by = (_columns.model, _columns.endpoint)
        counted = (
            select(*by, func.count(), func.sum(_columns.size), func.max(_columns.used)).group_by(*by).order_by(*by)
        )
        with self._begun() as connection:
            return tuple(Kept(*row) for row in connection.execute(counted))

    @property
    def quick(self) -> bool:
        """Whether it answers within a tenth of a millisecond, which is half of what a thread would take."""
        return self._file is not None

    @property
    def size(self) -> int | None:
        """Bytes of its files; None where it is no file of ours."""
        if self._file is None:
            return None
        files = (self._file.with_name(self._file.name + suffix) for suffix in ("", "-wal"))
        return sum(file.stat().st_size for file in files if file.exists())

    def prune(self, *, older_than: timedelta | None = None, max_bytes: int | None = None) -> int:
        """Remove what was not used for that long, then the longest unused above a size; returns how many."""
        removed = 0
        if self._unmade:
            return removed
        with self._begun() as connection:
            if older_than is not None:
                removed = connection.execute(_replies.delete().where(_columns.used < _now() - older_than)).rowcount
            if max_bytes is not None:
                surplus = list(_surplus(connection, max_bytes))
                for start in range(0, len(surplus), _BATCH):
                    chosen = _columns.key.in_(surplus[start : start + _BATCH])
                    connection.execute(_replies.delete().where(chosen))
                removed += len(surplus)
        self._shrink()
        return removed

    def clear(self) -> int:
        """Remove everything; returns how many replies there were."""
        if self._unmade:
            return 0
        with self._begun() as connection:
            removed = connection.execute(_replies.delete()).rowcount
        self._shrink()
        return removed

    def close(self) -> None:
        """Close its connections; it opens new ones when it is used again."""
        self._engine.dispose()

    @property
    def _unmade(self) -> bool:
        """Whether there is no file yet: looking and clearing make none."""
        return self._file is not None and not self._file.exists()

    @contextmanager
    def _begun(self) -> Iterator[Connection]:
        """A transaction; IntegrityError passes, whatever else fails becomes CacheError."""
        try:
            if not self._ready:
                self._prepare()
            with self._engine.begin() as connection:
                yield connection
        except IntegrityError:
            raise
        except (SQLAlchemyError, OSError) as error:
            raise self._failed(error) from error

    def _prepare(self) -> None:
        if self._file is not None:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            # Replies retell sources: only their owner may read them.
            os.close(os.open(self._file, os.O_CREAT | os.O_RDWR, 0o600))
            _write_ahead(self._engine)
        with self._engine.begin() as connection:
            connection.execute(CreateTable(_replies, if_not_exists=True))
        self._ready = True

    def _shrink(self) -> None:
        """Give the room back to the file system."""
        if self._file is None:
            return
        try:
            with self._engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
                connection.exec_driver_sql("VACUUM")
                connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        except SQLAlchemyError as error:
            raise self._failed(error) from error

    def _failed(self, error: Exception) -> CacheError:
        cause = error.orig if isinstance(error, DBAPIError) and error.orig else error
        reason = cause.strerror if isinstance(cause, OSError) and cause.strerror else str(cause)
        return CacheError(
            f"the cache {self.place} cannot be used: {reason}",
            hint="check the place, or name another: REPORTER_CACHE=FILE",
        )


def open_cache(settings: Settings) -> ReplyCache:
    """The cache that the settings name; raises CacheError where they name none that could be opened."""
    return ReplyCache(_url(settings.cache))


def _url(named: str | None) -> URL:
    if named and "://" in named:
        try:
            return make_url(named)
        except ArgumentError as error:
            # Its words hold the address, and that may hold a password.
            raise CacheError(
                "the cache's address is no SQLAlchemy URL",
                hint="write e.g. postgresql+psycopg://HOST/DATABASE, or a path",
            ) from error
    path = Path(named).expanduser() if named else user_cache_path("reporter") / FILE
    return URL.create("sqlite", database=str(path.absolute()))


def _is_file(url: URL) -> bool:
    return url.get_backend_name() == "sqlite"


def _write_ahead(engine: Engine) -> None:
    """Switch a SQLite file to a write-ahead log, which lasts.

    SQLite does not wait for locks here, so we do; the mode is read first, for it is changed but once.
    """
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            with engine.connect() as connection:
                if connection.exec_driver_sql("PRAGMA journal_mode").scalar() != "wal":
                    connection.exec_driver_sql("PRAGMA journal_mode=WAL")
                return
        except OperationalError as error:
            if "locked" not in str(error.orig) or time.monotonic() > deadline:
                raise
            time.sleep(0.02)


def _surplus(connection: Connection, max_bytes: int) -> Iterator[str]:
    """The keys of the longest unused replies, as many as are above a size."""
    total = 0
    for row in connection.execute(select(_columns.key, _columns.size).order_by(_columns.used.desc(), _columns.key)):
        total += row.size
        if total > max_bytes:
            yield row.key


def _now() -> datetime:
    """In UTC and without a time zone, as all databases keep it."""
    return datetime.now(UTC).replace(tzinfo=None)

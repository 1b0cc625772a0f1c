"""Server-sent events: what is told while it happens."""

from __future__ import annotations

from collections.abc import AsyncIterator

from fastapi.responses import StreamingResponse
from pydantic import BaseModel

MEDIA_TYPE = "text/event-stream"
KEEP_ALIVE = ": still here\n\n"


def event(name: str, content: BaseModel) -> str:
    """An event whose text is JSON, which has no line breaks of its own."""
    return f"event: {name}\ndata: {content.model_dump_json()}\n\n"


def stream(events: AsyncIterator[str]) -> StreamingResponse:
    """Events as an answer; proxies are asked to pass each on at once."""
    return StreamingResponse(events, media_type=MEDIA_TYPE, headers={"X-Accel-Buffering": "no"})

"""Suggestions while a reader types: the browser asks its own host, and this asks the CMS."""

import asyncio

from markupsafe import escape
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from ..client import JSON, CMSError
from ..links import has_odd_characters, is_local_path
from ..marks import only_marks
from ..reader import Reader
from .asked import MAX_LENGTH

LABELS = {"story": "", "topic": "Dòng sự kiện"}
MIN_LENGTH = 2
SECONDS = 2.0  # later they are of no use
KEPT_SECONDS = 30


async def suggest(request: Request) -> Response:
    """Answer with what may be meant; where the CMS does not answer, with nothing."""
    text = " ".join(request.query_params.get("q", "").split())
    if not MIN_LENGTH <= len(text) <= MAX_LENGTH or has_odd_characters(text):
        return _answer([], KEPT_SECONDS)
    try:
        async with asyncio.timeout(SECONDS):
            found = await Reader.of(request).client.suggest(text)
    except (CMSError, TimeoutError):
        return _answer([], 0)
    items = [_item(item) for item in found.get("items") or [] if _is_shown(item)]
    return _answer(items, KEPT_SECONDS)


def _is_shown(item: JSON) -> bool:
    return item.get("kind") in LABELS and bool(item.get("text")) and is_local_path(item.get("path"))


def _item(item: JSON) -> JSON:
    """Return what the script needs; `html` has no tag but `<mark>`."""
    html = only_marks(item.get("html")) or escape(item["text"])
    return {"href": item["path"], "html": html, "label": LABELS[item["kind"]]}


def _answer(items: list[JSON], kept_seconds: int) -> Response:
    cache = f"public, max-age={kept_seconds}" if kept_seconds else "no-store"
    return JSONResponse({"items": items}, headers={"Cache-Control": cache})

"""Pages of a list, by offset and by cursor."""

import base64
import binascii
import json
from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

from .parameters import Query
from .problems import bad

LIMIT_DEFAULT = 20
PAGING = {"limit", "offset", "after", "site"}
Item = TypeVar("Item")


def page_of(
    items: Sequence[Item], query: Query, name: str, recorded: Mapping[str, int], *, by_cursor: bool = True
) -> tuple[Sequence[Item], dict[str, Any]]:
    """Return one page of a list and its envelope.

    Args:
        name: of the list; a cursor belongs to one list.
        recorded: where the cursors continue that examples hold.

    Raises:
        Refusal: the cursor is not of this list.
    """
    limit, start = int(query.get("limit", LIMIT_DEFAULT)), int(query.get("offset", 0))
    if "after" in query:
        if "offset" in query or not by_cursor:
            raise bad(
                "after",
                "Give an offset here, or a cursor; not both." if by_cursor else "Page this by offset.",
            )
        start = recorded.get(query["after"], -1)
        if start < 0:
            start = _read(query["after"], name)
    end = start + limit
    more = by_cursor and end < len(items)
    meta = {"total_count": len(items), "total_is_exact": True, "next": _cursor(name, end) if more else None}
    return items[start:end], meta


def list_name(path: str, query: Query) -> str:
    """Return the name of the list a request asks for, whichever page of it."""
    return json.dumps([path, sorted((key, value) for key, value in query.items() if key not in PAGING)])


def _cursor(name: str, start: int) -> str:
    return base64.urlsafe_b64encode(json.dumps([name, start]).encode()).decode().rstrip("=")


def _read(cursor: str, name: str) -> int:
    try:
        made_for, start = json.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
        if made_for == name and isinstance(start, int) and start >= 0:
            return start
    except (ValueError, TypeError, RecursionError, binascii.Error):
        pass
    raise bad("after", "This cursor was not made by this list in this order.")

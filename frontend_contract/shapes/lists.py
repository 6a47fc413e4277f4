"""The envelope of every list."""

from typing_extensions import TypedDict


class ListMeta(TypedDict):
    """How much there is and where to go on."""

    total_count: int
    total_is_exact: bool
    next: str | None
    """Cursor for `after=`, or `None` on the last page and where keyset paging does not apply."""

"""The envelope of every list."""

from typing_extensions import TypedDict


class ListMeta(TypedDict):
    """How much there is and where to go on."""

    total_count: int
    """Of the whole list, not of this page of it."""
    total_is_exact: bool
    """Whether there may be more than `total_count`: then it is `false`."""
    next: str | None
    """Cursor for `after=`, or `None` on the last page and where keyset paging does not apply."""

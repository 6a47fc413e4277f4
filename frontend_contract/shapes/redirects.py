"""Paths that have moved."""

from typing import Literal

from typing_extensions import TypedDict

from .lists import ListMeta
from .values import Path, Url


class RedirectMeta(TypedDict):
    """Wagtail's envelope of a redirect."""

    type: Literal["wagtailredirects.Redirect"]
    detail_url: Url


class RedirectDetail(TypedDict):
    """A path that has moved."""

    id: int
    meta: RedirectMeta
    old_path: Path
    """Without its last slash."""
    location: str
    """Site-relative for a page, else as it was entered."""
    permanent: bool


class RedirectList(TypedDict):
    """A list of redirects, by their paths."""

    meta: ListMeta
    items: list[RedirectDetail]

"""Links and the small references made of them."""

from typing import Literal

from typing_extensions import TypedDict

from .values import Path, Url


class Link(TypedDict):
    """A link that can be rendered without a second request."""

    href: str
    """Site-relative for a page ("/tin-tuc/"), absolute otherwise."""
    text: str
    """Never empty."""
    kind: Literal["page", "external"]


class SectionRef(TypedDict):
    """A section as a story names it."""

    id: int
    title: str
    slug: str
    path: Path


class TopicRef(TypedDict):
    """A running topic ("theo dòng sự kiện")."""

    id: int
    title: str
    slug: str
    path: Path
    """Of its collection, "/chu-de/…/"."""


class TagRef(TypedDict):
    """A tag."""

    id: int
    name: str
    slug: str
    path: Path
    """Of its collection, "/the/…/"."""


class AuthorRef(TypedDict):
    """An author of the house."""

    id: int
    name: str
    slug: str
    path: Path
    """Of their collection, "/tac-gia/…/"."""


class Source(TypedDict):
    """Where a story was taken from."""

    name: str
    url: Url | None

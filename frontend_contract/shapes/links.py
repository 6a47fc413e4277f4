"""Links and the small references made of them."""

from typing import Literal

from typing_extensions import TypedDict


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
    path: str


class TopicRef(TypedDict):
    """A running topic ("theo dòng sự kiện")."""

    id: int
    title: str
    slug: str


class TagRef(TypedDict):
    """A tag."""

    id: int
    name: str
    slug: str


class Source(TypedDict):
    """Where a story was taken from."""

    name: str
    url: str | None

"""What a card needs, and lists of cards."""

from typing_extensions import TypedDict

from .images import Image
from .links import SectionRef


class TeaserKeys(TypedDict):
    """What every page carries besides Wagtail's envelope."""

    path: str
    """On the readers' site, "/tin-tuc/…/"."""
    lead: str
    image: Image | None
    published_at: str | None
    """What readers see; `None` for pages that are not stories."""
    section: SectionRef | None
    byline: str
    """The writers' names, "Anh Đào, Xuân Hoà"; may be empty."""
    event_date: str | None
    """The day of an event; `None` for everything else."""


class Teaser(TeaserKeys):
    """A story as a card: the same keys for articles and events."""

    id: int
    type: str
    """The page type, "news.ArticlePage"."""
    title: str


class ListMeta(TypedDict):
    """How much there is and where to go on."""

    total_count: int
    total_is_exact: bool
    next: str | None
    """Cursor for `after=`, or `None` on the last page and where keyset paging does not apply."""


class TeaserList(TypedDict):
    """A list of cards."""

    meta: ListMeta
    items: list[Teaser]

"""What a card needs, and lists of cards."""

from typing_extensions import TypedDict

from .images import Image
from .links import SectionRef
from .lists import ListMeta
from .values import Date, DateTime, Path


class TeaserKeys(TypedDict):
    """What every page carries besides Wagtail's envelope."""

    path: Path
    """On the readers' site, "/tin-tuc/…/"."""
    lead: str
    image: Image | None
    published_at: DateTime | None
    """What readers see; `None` for pages that are not stories."""
    section: SectionRef | None
    byline: str
    """The writers' names, "Anh Đào, Xuân Hoà"; may be empty."""
    event_date: Date | None
    """The day of an event; `None` for everything else."""


class Teaser(TeaserKeys):
    """A story as a card: the same keys for articles and events."""

    id: int
    type: str
    """The page type, "news.ArticlePage"."""
    title: str


class TeaserList(TypedDict):
    """A list of cards."""

    meta: ListMeta
    items: list[Teaser]


class SearchHit(Teaser):
    """A story that was found."""


class SearchResults(TypedDict):
    """What a search found, best first."""

    meta: ListMeta
    items: list[SearchHit]

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
    """Plain text; may be empty, and is for pages that are not stories."""
    image: Image | None
    """The recipe `card` on a teaser and an item of a list, `hero` on a whole page."""
    published_at: DateTime | None
    """What readers see; `None` for pages that are not stories, and only for them."""
    section: SectionRef | None
    """The section it lives in; `None` for pages that are not stories, and where the section is not public."""
    byline: str
    """The writers' names, "Anh Đào, Xuân Hoà"; everybody's where no writer is named; may be empty."""
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

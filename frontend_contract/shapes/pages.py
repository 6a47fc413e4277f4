"""Whole pages: everything one template needs, a union discriminated on the top-level `type`."""

from typing import Annotated, Any, Literal

from pydantic import Field
from typing_extensions import TypeAliasType, TypedDict

from .blocks import Block
from .events import ClusterYear, ContentPoint, Delegate, Movement, Pledge, SourceQuote, Target
from .images import Image
from .links import Link, SectionRef, Source, TagRef, TopicRef
from .teasers import Teaser, TeaserKeys, TeaserList


class ParentMeta(TypedDict):
    """Wagtail's envelope of a parent page."""

    type: str
    detail_url: str
    html_url: str | None


class Parent(TypedDict):
    """A page's parent, as Wagtail's API says it."""

    id: int
    meta: ParentMeta
    title: str


class PageMeta(TypedDict):
    """Wagtail's envelope of a page. In a preview of a page never saved, addresses and ids are `None`."""

    type: str
    detail_url: str | None
    html_url: str | None
    """On the frontend's host."""
    slug: str
    show_in_menus: bool
    seo_title: str
    search_description: str
    first_published_at: str | None
    alias_of: Parent | None
    parent: Parent | None


class Seo(TypedDict):
    """What belongs into a page's head."""

    title: str
    description: str
    canonical: str | None
    """Absolute address on the frontend's host."""
    image: Image | None


class Byline(TypedDict):
    """One name under a story."""

    name: str
    role: Literal["write", "photo", "edit"]
    role_label: str
    """ "Viết", "Ảnh", "Biên tập"."""
    author: str | None
    """The slug of the author's page; `None` for a name typed freely."""


class BasePage(TeaserKeys):
    """What every page carries."""

    id: int | None
    meta: PageMeta
    title: str
    breadcrumbs: list[Link]
    """From the home page down to the parent."""
    seo: Seo
    json_ld: dict[str, Any]
    last_published_at: str | None


class Story(BasePage):
    """What articles and events share."""

    bylines: list[Byline]
    further_sections: list[SectionRef]
    topics: list[TopicRef]
    tags: list[TagRef]
    source: Source | None
    body: list[Block]
    related: list[Teaser]
    """Hand-picked first, then of the same topics, then the section's latest."""


class ArticlePage(Story):
    """A news article."""

    type: Literal["news.ArticlePage"]
    event: Teaser | None
    """The emulation event it reports."""


class EmulationEventPage(Story):
    """An emulation event; a fact nobody stated is `None`, never guessed."""

    type: Literal["news.EmulationEventPage"]
    cluster_year: ClusterYear | None
    event_type: str
    event_type_label: str
    form: str | None
    form_label: str | None
    date: str
    part_of_day: str | None
    part_of_day_label: str | None
    start_time: str | None
    """Local time, "14:00"."""
    venue: str | None
    theme: str | None
    guiding_thought: str | None
    content_points: list[ContentPoint]
    targets: list[Target]
    movements: list[Movement]
    delegates: list[Delegate]
    pledge: Pledge | None
    source_quotes: list[SourceQuote]
    articles: list[Teaser]
    """The stories that report it."""


class NewsIndexPage(BasePage):
    """A section with its subsections and one page of its stories."""

    type: Literal["news.NewsIndexPage"]
    introduction: str
    subsections: list[SectionRef]
    stories: TeaserList
    """Latest first; `limit`, `offset` and `after` of the request apply to it."""


class HomeSection(TypedDict):
    """The latest stories of a section on the home page."""

    section: SectionRef
    items: list[Teaser]


class HomePage(BasePage):
    """The front page."""

    type: Literal["home.HomePage"]
    lead_story: Teaser | None
    """The one chosen by hand, else the latest."""
    sections: list[HomeSection]
    events: list[Teaser]


Page = TypeAliasType(
    "Page",
    Annotated[HomePage | NewsIndexPage | ArticlePage | EmulationEventPage, Field(discriminator="type")],
)

"""Whole pages: everything one template needs, a union discriminated on the top-level `type`."""

from typing import Annotated, Literal, NotRequired

from pydantic import Field
from typing_extensions import TypeAliasType, TypedDict

from .blocks import Block
from .events import (
    ClusterYear,
    ContentPoint,
    Delegate,
    EventForm,
    EventType,
    Movement,
    PartOfDay,
    Pledge,
    SourceQuote,
    Target,
)
from .files import Download
from .images import Image
from .json_ld import CollectionPageLd, EventLd, NewsArticleLd, WebPageLd
from .links import AuthorRef, Link, SectionRef, Source, TagRef, TopicRef
from .teasers import Teaser, TeaserKeys, TeaserList
from .values import OPEN, Date, DateTime, Time, Url


class ParentMeta(TypedDict):
    """Wagtail's envelope of a parent page."""

    type: str
    detail_url: Url
    html_url: Url


class Parent(TypedDict):
    """A page's parent, as Wagtail's API says it."""

    id: int
    meta: ParentMeta
    title: str


class PageMeta(TypedDict):
    """Wagtail's envelope of a page. In a preview of a page never saved, addresses and ids are `None`."""

    type: str
    detail_url: Url | None
    html_url: Url | None
    """On the frontend's host."""
    slug: str
    show_in_menus: bool
    seo_title: str
    search_description: str
    first_published_at: DateTime | None
    alias_of: Parent | None
    parent: Parent | None


class ItemMeta(TypedDict):
    """Wagtail's envelope of an item of `pages/`."""

    type: str
    detail_url: Url
    html_url: Url
    slug: str
    first_published_at: DateTime | None
    show_in_menus: NotRequired[bool]
    seo_title: NotRequired[str]
    search_description: NotRequired[str]
    alias_of: NotRequired[Parent | None]


class Seo(TypedDict):
    """What belongs into a page's head."""

    title: str
    description: str
    canonical: Url | None
    """Absolute address on the frontend's host."""
    image: Image | None


class Byline(TypedDict):
    """One name under a story."""

    name: str
    role: Literal["write", "photo", "edit"]
    role_label: str
    """ "Viết", "Ảnh", "Biên tập": to stand at the beginning of a line, unlike other labels."""
    author: AuthorRef | None
    """`None` for a name typed freely."""


class Correction(TypedDict):
    """What the story said wrong, and what is right: to be shown, never to be slipped in."""

    at: DateTime
    text: str
    """Plain text, never empty; its lines are to be kept."""


class BasePage(TeaserKeys):
    """What every page carries."""

    id: int | None
    meta: PageMeta
    title: str
    breadcrumbs: list[Link]
    """From the home page down to the parent."""
    seo: Seo
    last_published_at: DateTime | None
    """When it was last published, corrections of a comma included; `None` before the first time."""


class Story(BasePage):
    """What articles and events share."""

    bylines: list[Byline]
    further_sections: list[SectionRef]
    topics: list[TopicRef]
    tags: list[TagRef]
    source: Source | None
    body: list[Block]
    attachments: list[Download]
    """In the editors' order; a file readers may not have is left out."""
    corrections: list[Correction]
    """Latest first."""
    related: list[Teaser]
    """Hand-picked first, then of the same topics, then the section's latest; six at most."""


class ArticlePage(Story):
    """A news article."""

    type: Literal["news.ArticlePage"]
    json_ld: NewsArticleLd
    event: Teaser | None
    """The emulation event it reports."""


class EmulationEventPage(Story):
    """An emulation event; a fact nobody stated is `None`, never guessed."""

    type: Literal["news.EmulationEventPage"]
    json_ld: EventLd
    cluster_year: ClusterYear | None
    """Whose event it is; `None` where it is no cluster's."""
    event_type: EventType | None
    """`None` only in the preview of an unfinished draft."""
    event_type_label: str | None
    form: EventForm | None
    form_label: str | None
    date: Date
    """The day it takes place; the same as `event_date`."""
    part_of_day: PartOfDay | None
    part_of_day_label: str | None
    start_time: Time | None
    venue: str | None
    theme: str | None
    guiding_thought: str | None
    """The thought that guides the year's emulation (tư tưởng chỉ đạo)."""
    content_points: list[ContentPoint]
    targets: list[Target]
    movements: list[Movement]
    delegates: list[Delegate]
    pledge: Pledge | None
    source_quotes: list[SourceQuote]
    """The sentences single facts were taken from; items of lists carry their own `source_quote`."""
    articles: list[Teaser]
    """The stories that report it."""


class NewsIndexPage(BasePage):
    """A section with its subsections and one page of its stories."""

    type: Literal["news.NewsIndexPage"]
    json_ld: CollectionPageLd
    introduction: str
    """What the section is about, plain text; may be empty."""
    subsections: list[SectionRef]
    stories: TeaserList
    """Its own, its subsections' and those also filed under one of them, latest first; `limit`, `offset` and `after` of
    the request apply to it."""


class HomeSection(TypedDict):
    """The latest stories of a section on the home page."""

    section: SectionRef
    items: list[Teaser]


GroupLayout = TypeAliasType("GroupLayout", Annotated[Literal["cards", "list"], Field(json_schema_extra=OPEN)])


class FeaturedGroup(TypedDict):
    """Stories the editors put together under a name."""

    title: str
    layout: GroupLayout
    stories: list[Teaser]
    """Hand-picked first, then the latest of the group's source, none twice; empty where none of them is public."""


class Banner(TypedDict):
    """A picture that leads somewhere for a while."""

    image: Image
    """The recipe `inline`; `alt` says what is written on it."""
    link: Link | None
    starts_at: DateTime
    ends_at: DateTime | None
    """From then on it is not to be shown, however old the answer that is kept; `None` until it is taken away."""


class HomePage(BasePage):
    """The front page."""

    type: Literal["home.HomePage"]
    json_ld: WebPageLd
    lead_story: Teaser | None
    """The one chosen by hand, else the latest."""
    groups: list[FeaturedGroup]
    """In the editors' order; a story may stand in several, and be the lead."""
    banners: list[Banner]
    """Those to be shown now, in the editors' order."""
    sections: list[HomeSection]
    """In the editors' order, each with as many stories as they chose; a story may stand in several, and be the lead."""
    events: list[Teaser]
    """The latest by their day, past ones too; as many as the editors chose."""


Page = TypeAliasType(
    "Page",
    Annotated[
        HomePage | NewsIndexPage | ArticlePage | EmulationEventPage,
        Field(discriminator="type", json_schema_extra=OPEN),
    ],
)

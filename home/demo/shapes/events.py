"""The emulation event; every `source_quote` is a verbatim piece of the seed article."""

import datetime
from dataclasses import dataclass

from .stories import Block, Byline, DemoImage


@dataclass(frozen=True)
class DemoCluster:
    """A cluster of peer units."""

    number: int
    name: str
    level: str
    bloc: str


@dataclass(frozen=True)
class MemberUnit:
    """A ward's command; `unit` is its key in units.toml, `parent` and `gov_code` are the ward's."""

    unit: str
    official_name: str
    short_name: str
    parent: str
    gov_code: str


@dataclass(frozen=True)
class SuperiorUnit:
    """The command above the cluster; `unit` is its key in units.toml."""

    unit: str
    official_name: str
    source_quote: str


@dataclass(frozen=True)
class ContentPoint:
    """One point of the plan; its number is its place, from 1."""

    text: str
    source_quote: str


@dataclass(frozen=True)
class Target:
    """A quantified target of a content point."""

    indicator: str
    value: int
    unit_of_measure: str
    content_point: int
    source_quote: str


@dataclass(frozen=True)
class DemoMovement:
    """A movement or a campaign."""

    name: str
    kind: str
    source_quote: str


@dataclass(frozen=True)
class Delegate:
    """Who attended, as announced."""

    organisation: str
    role: str
    source_quote: str
    full_name: str = ""


@dataclass(frozen=True)
class Pledge:
    """What the units signed."""

    signed: bool
    signatories: str
    text: str
    source_quote: str


@dataclass(frozen=True)
class SourceQuote:
    """Where a single fact was taken from; `fact` is a `news.SourceQuote.FactName`."""

    fact: str
    quote: str


@dataclass(frozen=True)
class DemoEvent:
    """The event page; `article` is the slug of the article about it."""

    title: str
    slug: str
    section: str
    published_at: datetime.datetime
    lead: str
    article: str
    emulation_year: int
    event_type: str
    date: datetime.date
    part_of_day: str
    theme: str
    guiding_thought: str
    cluster: DemoCluster
    superior_unit: SuperiorUnit
    pledge: Pledge
    member_units: tuple[MemberUnit, ...]
    content_points: tuple[ContentPoint, ...]
    targets: tuple[Target, ...]
    movements: tuple[DemoMovement, ...]
    delegates: tuple[Delegate, ...]
    source_quotes: tuple[SourceQuote, ...]
    bylines: tuple[Byline, ...]
    body: tuple[Block, ...]
    image: DemoImage | None = None
    topics: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()

"""What readers' search answers: hits, their facets, what to ask instead, and suggestions while one types."""

from typing import Annotated, Literal

from pydantic import Field
from typing_extensions import TypeAliasType, TypedDict

from .events import UnitName
from .links import SectionRef, TopicRef
from .lists import ListMeta
from .teasers import Teaser
from .values import OPEN, Path

Count = Annotated[int, Field(ge=1)]


class Highlights(TypedDict):
    """The texts of a hit as HTML: escaped, with `<mark>` around what was found and no other tag."""

    title: str
    lead: str
    byline: str
    excerpts: list[str]
    """At most two pieces of the rest of the story; empty where title, lead and byline hold all."""


class SearchHit(Teaser):
    """A story that was found."""

    score: float
    """The greater, the better; 0 where a story is only the newest of very many. It compares within one answer."""
    highlights: Highlights


class TypeCount(TypedDict):
    """How many hits are of a page type."""

    type: str
    """For `type=`: "news.ArticlePage"."""
    label: str
    """"Bài viết"."""
    count: Count


class SectionCount(TypedDict):
    """How many hits stand in a section, its subsections, or are also filed there."""

    section: SectionRef
    count: Count


class TopicCount(TypedDict):
    """How many hits belong to a running topic."""

    topic: TopicRef
    count: Count


class UnitCount(TypedDict):
    """How many hits are about a unit or one below it."""

    unit: UnitName
    count: Count


class YearCount(TypedDict):
    """How many hits readers saw in a year of Asia/Ho_Chi_Minh."""

    year: int
    count: Count


class Facets(TypedDict):
    """How the hits divide, the greatest part first, years from the newest; exact where `total_is_exact` says so."""

    types: list[TypeCount]
    sections: list[SectionCount]
    topics: list[TopicCount]
    units: list[UnitCount]
    years: list[YearCount]


class Promoted(TypedDict):
    """What the editors put above a search's hits."""

    title: str
    description: str
    href: str
    """Site-relative for a page, absolute otherwise."""
    kind: Literal["page", "external"]


class SearchResults(TypedDict):
    """What a search found, best first."""

    meta: ListMeta
    items: list[SearchHit]
    facets: Facets
    promoted: list[Promoted]
    """On the first page of the list only."""
    did_you_mean: str | None
    """A query that does find something, where this one finds nothing."""


class StorySuggestion(TypedDict):
    """A story whose title goes on as what was typed."""

    kind: Literal["story"]
    text: str
    html: str
    """The text, escaped, with `<mark>` around what was typed."""
    path: Path


class TopicSuggestion(TypedDict):
    """A running topic whose name goes on as what was typed."""

    kind: Literal["topic"]
    text: str
    html: str
    """The text, escaped, with `<mark>` around what was typed."""
    path: Path


Suggestion = TypeAliasType(
    "Suggestion",
    Annotated[StorySuggestion | TopicSuggestion, Field(discriminator="kind", json_schema_extra=OPEN)],
)


class Suggestions(TypedDict):
    """What somebody who typed so far may want."""

    items: list[Suggestion]

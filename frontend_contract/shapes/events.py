"""Emulation events (thi đua – khen thưởng) and the registers they stand on.

A `*_label` is a choice in Vietnamese, in lower case, as it stands inside a sentence.
"""

from typing import Annotated, Literal

from pydantic import Field
from typing_extensions import TypeAliasType, TypedDict

from .values import OPEN, Date

EventType = TypeAliasType(
    "EventType",
    Annotated[
        Literal[
            "launch",
            "interim_review",
            "final_review",
            "assessment",
            "cross_inspection",
            "handover",
            "awarding",
        ],
        Field(json_schema_extra=OPEN),
    ],
)
EventForm = TypeAliasType(
    "EventForm",
    Annotated[Literal["regular", "thematic", "peak_drive"], Field(json_schema_extra=OPEN)],
)
PartOfDay = Literal["morning", "afternoon", "evening", "all_day"]
UnitKind = TypeAliasType(
    "UnitKind",
    Annotated[
        Literal["province", "district", "ward", "commune", "township", "military_command", "other"],
        Field(json_schema_extra=OPEN),
    ],
)
ClusterLevel = TypeAliasType(
    "ClusterLevel",
    Annotated[Literal["ward", "district", "province", "ministry"], Field(json_schema_extra=OPEN)],
)
MovementKind = Literal["movement", "campaign"]
FactName = TypeAliasType(
    "FactName",
    Annotated[
        Literal["date", "part_of_day", "venue", "cluster_year", "theme", "guiding_thought", "pledge"],
        Field(json_schema_extra=OPEN),
    ],
)


class UnitName(TypedDict):
    """A unit by name."""

    id: int
    slug: str
    official_name: str


class Unit(TypedDict):
    """An authority, a command or a body of one, with what tells it from its namesakes."""

    id: int
    slug: str
    official_name: str
    short_name: str
    kind: UnitKind
    kind_label: str
    gov_code: str | None
    """The code of the administrative unit; codes are used again after a merger."""
    parent: UnitName | None
    valid_from: Date | None
    valid_to: Date | None
    """The last day it existed; `None` while it does."""


class Cluster(TypedDict):
    """A cluster (cụm) or bloc (khối) of peer units."""

    id: int
    slug: str
    level: ClusterLevel
    level_label: str
    number: int | None
    name: str
    bloc: str | None
    """Whose units it joins, "Ban CHQS các phường, xã"."""


class ClusterYear(TypedDict):
    """A cluster in one emulation year; its lead and deputy rotate."""

    id: int
    year: int
    cluster: Cluster
    lead: Unit | None
    """The unit that leads the cluster this year (cụm trưởng)."""
    deputy: Unit | None
    """Its deputy (cụm phó)."""
    members: list[Unit]
    decision_no: str | None
    decision_date: Date | None
    authority: str | None
    """Who decided on the cluster, with `decision_no` on `decision_date`."""


class ContentPoint(TypedDict):
    """One point of the plan, numbered from 1."""

    number: int
    text: str
    source_quote: str | None


class Target(TypedDict):
    """A quantified target, "100% chỉ tiêu công tác kỹ thuật"."""

    indicator: str
    value: float | None
    unit_of_measure: str | None
    content_point: int | None
    """The number of the content point it belongs to."""
    source_quote: str | None


class Movement(TypedDict):
    """A movement (phong trào) or campaign (cuộc vận động) the event is part of."""

    id: int
    slug: str
    name: str
    kind: MovementKind
    kind_label: str
    source_quote: str | None


class Delegate(TypedDict):
    """Who attended, as the announcement says it; the name is `None` unless stated."""

    organisation: str
    role: str | None
    full_name: str | None
    source_quote: str | None


class Pledge(TypedDict):
    """The emulation pledge (giao ước thi đua)."""

    signed: bool | None
    signatories: str | None
    text: str | None


class SourceQuote(TypedDict):
    """The sentence a fact of the event was taken from."""

    fact: FactName
    """The key of the fact on the event, "theme"."""
    fact_label: str
    quote: str

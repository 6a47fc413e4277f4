"""Emulation events on the wire; a fact nobody stated is `None`."""

from typing import TYPE_CHECKING, Any

from frontend_contract.api.fields import Producer, returning, wire_field
from frontend_contract.shapes import events as shapes
from frontend_contract.shapes.json_ld import EventLd
from frontend_contract.shapes.teasers import Teaser
from frontend_contract.shapes.values import Date, Time
from frontend_contract.values import time_value
from frontend_contract.wire import Wire
from news.emulation.shapes import cluster_year as cluster_year_shape

from .story import news_article

if TYPE_CHECKING:
    from news.models import EmulationEventPage


def cluster_year(event: "EmulationEventPage", wire: Wire) -> shapes.ClusterYear | None:
    return cluster_year_shape(event.cluster_year) if event.cluster_year else None


def date(event: "EmulationEventPage", wire: Wire) -> Date:
    return event.date.isoformat()


def start_time(event: "EmulationEventPage", wire: Wire) -> Time | None:
    return time_value(event.start_time)


def text(name: str, wire_type: Any = str | None) -> Producer:
    """Return the producer of a text or a choice that is `None` when empty."""

    def produce(event: Any, wire: Wire) -> Any:
        return getattr(event, name) or None

    return returning(wire_type, produce)


def label(name: str) -> Producer:
    """Return the producer of a choice's Vietnamese label."""

    def produce(event: Any, wire: Wire) -> str | None:
        return getattr(event, f"get_{name}_display")() or None

    return produce


def content_points(event: "EmulationEventPage", wire: Wire) -> list[shapes.ContentPoint]:
    return [
        {"number": number, "text": point.text, "source_quote": point.source_quote or None}
        for number, point in enumerate(event.content_points.all(), start=1)
    ]


def targets(event: "EmulationEventPage", wire: Wire) -> list[shapes.Target]:
    return [
        {
            "indicator": target.indicator,
            "value": None if target.value is None else float(target.value),
            "unit_of_measure": target.unit_of_measure or None,
            "content_point": target.content_point,
            "source_quote": target.source_quote or None,
        }
        for target in event.targets.all()
    ]


def movements(event: "EmulationEventPage", wire: Wire) -> list[shapes.Movement]:
    return [
        {
            "id": row.movement.pk,
            "slug": row.movement.slug,
            "name": row.movement.name,
            "kind": row.movement.kind,
            "kind_label": row.movement.get_kind_display(),
            "source_quote": row.source_quote or None,
        }
        for row in event.event_movements.all()
    ]


def delegates(event: "EmulationEventPage", wire: Wire) -> list[shapes.Delegate]:
    return [
        {
            "organisation": delegate.organisation,
            "role": delegate.role or None,
            "full_name": delegate.full_name or None,
            "source_quote": delegate.source_quote or None,
        }
        for delegate in event.delegates.all()
    ]


def pledge(event: "EmulationEventPage", wire: Wire) -> shapes.Pledge | None:
    if event.pledge_signed is None and not event.pledge_text:
        return None
    return {
        "signed": event.pledge_signed,
        "signatories": event.pledge_signatories or None,
        "text": event.pledge_text or None,
    }


def source_quotes(event: "EmulationEventPage", wire: Wire) -> list[shapes.SourceQuote]:
    return [
        {"fact": row.fact, "fact_label": row.get_fact_display(), "quote": row.quote}
        for row in event.source_quotes.all()
        if row.fact  # in a preview, it may still be missing
    ]


def articles(event: "EmulationEventPage", wire: Wire) -> list[Teaser]:
    return wire.teasers(wire.latest("articles")) if event.pk else []


def json_ld(event: "EmulationEventPage", wire: Wire) -> EventLd:
    """Return schema.org Event."""
    article = news_article(event, wire)
    start = event.date.isoformat()
    if event.start_time:
        start = f"{start}T{time_value(event.start_time)}:00+07:00"
    cluster = event.cluster_year.cluster if event.cluster_year else None
    return {
        "@context": "https://schema.org",
        "@type": "Event",
        "name": event.title,
        "description": event.lead,
        "startDate": start,
        "location": {"@type": "Place", "name": event.venue} if event.venue else None,
        "organizer": {"@type": "Organization", "name": str(cluster)} if cluster else None,
        "image": article["image"],
        "url": article["mainEntityOfPage"],
        "inLanguage": "vi",
    }


EVENT_FIELDS = [
    wire_field("cluster_year", cluster_year),
    wire_field("event_type", text("event_type", shapes.EventType | None)),
    wire_field("event_type_label", label("event_type")),
    wire_field("form", text("form", shapes.EventForm | None)),
    wire_field("form_label", label("form")),
    wire_field("date", date),
    wire_field("part_of_day", text("part_of_day", shapes.PartOfDay | None)),
    wire_field("part_of_day_label", label("part_of_day")),
    wire_field("start_time", start_time),
    wire_field("venue", text("venue")),
    wire_field("theme", text("theme")),
    wire_field("guiding_thought", text("guiding_thought")),
    wire_field("content_points", content_points),
    wire_field("targets", targets),
    wire_field("movements", movements),
    wire_field("delegates", delegates),
    wire_field("pledge", pledge),
    wire_field("source_quotes", source_quotes),
    wire_field("articles", articles, detail_only=True),
    wire_field("json_ld", json_ld, detail_only=True),
]

"""The front page on the wire."""

from typing import TYPE_CHECKING

from frontend_contract.api.fields import wire_field
from frontend_contract.needs import Needs
from frontend_contract.shapes.json_ld import WebPageLd
from frontend_contract.shapes.pages import HomeSection
from frontend_contract.shapes.teasers import Teaser
from frontend_contract.wire import Wire
from news.models import EmulationEventPage, NewsIndexPage
from news.shapes.story import section_ref

if TYPE_CHECKING:
    from home.models import HomePage


def add_detail_needs(home: "HomePage", needs: Needs, wire: Wire) -> None:
    stories = wire.public(wire.teaser_model).latest_first()
    needs.lists["latest"] = stories[:1]
    needs.lists["events"] = wire.public(EmulationEventPage).order_by("-date", "-pk")[: home.events_count]
    rows = home.sections.all()
    sections = NewsIndexPage.objects.in_bulk([row.section_id for row in rows])
    needs.pages.update(sections)
    for row in rows:
        if section := sections.get(row.section_id):
            needs.lists[f"section_{row.pk}_{section.pk}"] = stories.in_section(section)[: row.count]


def lead_story(home: "HomePage", wire: Wire) -> Teaser | None:
    return wire.teaser(home.lead_story_id) or next(iter(wire.teasers(wire.latest("latest"))), None)


def sections(home: "HomePage", wire: Wire) -> list[HomeSection]:
    """Leave out a section nobody can reach, and keep one that is still empty."""
    return [
        {
            "section": section_ref(wire.pages[row.section_id], wire),
            "items": wire.teasers(wire.latest(f"section_{row.pk}_{row.section_id}")),
        }
        for row in home.sections.all()
        if row.section_id in wire.pages
    ]


def events(home: "HomePage", wire: Wire) -> list[Teaser]:
    found = wire.teasers(wire.lists["events"])
    return sorted(found, key=lambda teaser: (teaser["event_date"] or "", teaser["id"]), reverse=True)


def json_ld(home: "HomePage", wire: Wire) -> WebPageLd:
    return {
        "@context": "https://schema.org",
        "@type": "WebPage",
        "name": home.title,
        "url": home.canonical_url(wire),
        "inLanguage": "vi",
    }


HOME_FIELDS = [
    wire_field("json_ld", json_ld, detail_only=True),
    wire_field("lead_story", lead_story, detail_only=True),
    wire_field("sections", sections, detail_only=True),
    wire_field("events", events, detail_only=True),
]

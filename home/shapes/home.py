"""The front page on the wire."""

from typing import TYPE_CHECKING, Any

from frontend_contract.api.fields import wire_field
from frontend_contract.needs import Needs
from frontend_contract.shapes.pages import HomeSection
from frontend_contract.shapes.teasers import Teaser
from frontend_contract.wire import Wire
from news.models import EmulationEventPage, NewsIndexPage
from news.shapes.story import section_ref

if TYPE_CHECKING:
    from home.models import HomePage


def add_detail_needs(home: "HomePage", needs: Needs, wire: Wire) -> None:
    stories = wire.public(wire.teaser_model).latest_first()
    wire.lists["latest", home.pk] = _keys(stories, 1)
    wire.lists["events", home.pk] = _keys(
        wire.public(EmulationEventPage).order_by("-date", "-pk"), home.events_count
    )
    for row in home.sections.all():
        needs.add_page(row.section_id)
        section = NewsIndexPage.objects.filter(pk=row.section_id).first()
        wire.lists["section", row.section_id] = _keys(stories.in_section(section), row.count) if section else []
        needs.pages.update(wire.lists["section", row.section_id])
    needs.pages.update(wire.lists["latest", home.pk], wire.lists["events", home.pk])


def _keys(pages: Any, count: int) -> list[int]:
    return list(pages.values_list("pk", flat=True)[:count])


def lead_story(home: "HomePage", wire: Wire) -> Teaser | None:
    return wire.teaser(home.lead_story_id) or next(iter(wire.teasers(wire.lists["latest", home.pk])), None)


def sections(home: "HomePage", wire: Wire) -> list[HomeSection]:
    """Leave out a section nobody can reach, and keep one that is still empty."""
    return [
        {
            "section": section_ref(wire.pages[row.section_id], wire),
            "items": wire.teasers(wire.lists["section", row.section_id]),
        }
        for row in home.sections.all()
        if row.section_id in wire.pages
    ]


def events(home: "HomePage", wire: Wire) -> list[Teaser]:
    return wire.teasers(wire.lists["events", home.pk])


HOME_FIELDS = [
    wire_field("lead_story", lead_story),
    wire_field("sections", sections),
    wire_field("events", events),
]

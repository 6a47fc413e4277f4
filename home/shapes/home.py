"""The front page on the wire."""

from typing import TYPE_CHECKING

from django.utils import timezone

from cms.media.shapes import image_shape
from frontend_contract.api.fields import wire_field
from frontend_contract.needs import Needs
from frontend_contract.shapes.json_ld import WebPageLd
from frontend_contract.shapes.pages import Banner, FeaturedGroup, HomeSection
from frontend_contract.shapes.teasers import Teaser
from frontend_contract.values import datetime_value
from frontend_contract.wire import Wire
from home.group_blocks import Group, read_groups
from news.models import EmulationEventPage, NewsIndexPage, StoryTag
from news.querysets import StoryQuerySet
from news.shapes.story import section_ref

from . import linked

if TYPE_CHECKING:
    from home.models import HomePage


def add_detail_needs(home: "HomePage", needs: Needs, wire: Wire) -> None:
    stories = wire.public(wire.teaser_model).latest_first()
    needs.lists["latest"] = stories[:1]
    needs.lists["events"] = wire.public(EmulationEventPage).order_by("-date", "-pk")[: home.events_count]
    rows, groups = home.sections.all(), read_groups(home.featured)
    sections = NewsIndexPage.objects.in_bulk(
        [row.section_id for row in rows] + [group.section for group in groups if group.section]
    )
    needs.pages.update(sections)
    needs.add_stream(home.featured)
    for place, group in enumerate(groups):
        source = _source(group, stories, sections)
        if source is not None:
            # More than are shown, because some may be picked already.
            needs.lists[_list_name(place)] = source[: group.count + len(group.stories)]
    for banner in home.banners.all():
        needs.add_image(banner.image_id)
        linked.add_needs(banner, needs)
    for row in rows:
        if section := sections.get(row.section_id):
            needs.lists[f"section_{row.pk}_{section.pk}"] = stories.in_section(section)[: row.count]


def _source(group: Group, stories: StoryQuerySet, sections: dict[int, NewsIndexPage]) -> StoryQuerySet | None:
    """Return what fills a group up."""
    if group.section and group.section in sections:
        return stories.in_section(sections[group.section])
    if group.topic:
        return stories.filter(topics=group.topic)
    if group.tag:
        return stories.filter(pk__in=StoryTag.objects.filter(tag=group.tag).values("content_object_id"))
    return None


def _list_name(place: int) -> str:
    return f"group_{place}"


def lead_story(home: "HomePage", wire: Wire) -> Teaser | None:
    return wire.teaser(home.lead_story_id) or next(iter(wire.teasers(wire.latest("latest"))), None)


def groups(home: "HomePage", wire: Wire) -> list[FeaturedGroup]:
    """Keep a group that is empty for now, as a section that is."""
    return [
        {
            "title": group.title,
            "layout": group.layout,
            "stories": wire.teasers(_stories(group, place, wire))[: group.count],
        }
        for place, group in enumerate(read_groups(home.featured))
    ]


def _stories(group: Group, place: int, wire: Wire) -> dict[int, None]:
    """Return the keys of a group's stories, in order, none twice; more than it shows."""
    name = _list_name(place)
    is_reachable = group.section is None or group.section in wire.pages
    latest = wire.latest(name) if is_reachable and name in wire.lists else []
    return dict.fromkeys([*group.stories, *latest])


def banners(home: "HomePage", wire: Wire) -> list[Banner]:
    """Leave out a banner whose time is not now, or whose picture readers may not see."""
    now = timezone.now()
    found: list[Banner] = []
    for row in home.banners.all():
        image = image_shape(row.image_id, "inline", wire, alt=row.alt)
        if image and row.is_current(now):
            found.append(
                {
                    "image": image,
                    "link": linked.link(row, wire, image["alt"]),
                    "starts_at": datetime_value(row.starts_at),
                    "ends_at": datetime_value(row.ends_at),
                }
            )
    return found


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
    wire_field("groups", groups, detail_only=True),
    wire_field("banners", banners, detail_only=True),
    wire_field("sections", sections, detail_only=True),
    wire_field("events", events, detail_only=True),
]

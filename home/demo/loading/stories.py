"""Sections, stories and the event of the demo."""

from collections.abc import Mapping
from typing import Any

from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page

from home.demo.shapes.events import DemoEvent
from home.demo.shapes.site import DemoSections
from home.demo.shapes.stories import Byline, DemoImage, DemoStory
from home.models import HomePage
from news.emulation.models import ClusterYear, Movement
from news.models import ArticlePage, Author, EmulationEventPage, NewsIndexPage, Story, Topic

from .bodies import body_json
from .library import Library


def load_sections(home: HomePage, sections: DemoSections) -> dict[str, NewsIndexPage]:
    """Return the sections by slug."""
    top = sections.parent
    parent = _page(home, NewsIndexPage, title=top.title, slug=top.slug, introduction=top.lead)
    loaded = {top.slug: parent}
    for row in sections.sections:
        loaded[row.slug] = _page(parent, NewsIndexPage, title=row.title, slug=row.slug, introduction=row.lead)
    return loaded


def load_stories(
    stories: list[DemoStory],
    event: DemoEvent,
    sections: Mapping[str, NewsIndexPage],
    library: Library,
    year: ClusterYear,
    movements: Mapping[str, Movement],
) -> int:
    """Add and publish what is missing; return how many stories that were."""
    fresh: list[tuple[Any, DemoStory | DemoEvent]] = []
    keys = dict(Page.objects.values_list("slug", "pk"))
    rows: list[DemoStory | DemoEvent] = [event, *stories]
    for row in rows:
        if row.slug not in keys:
            page = _new_event(row, year) if isinstance(row, DemoEvent) else ArticlePage()
            _fill(page, row, library)
            sections[row.section].add_child(instance=page)
            keys[row.slug] = page.pk
            fresh.append((page, row))
    for page, row in fresh:  # bodies last: they link to each other
        page.body = body_json(row.slug, row.body, library, keys)
        _file(page, row, sections)
        if isinstance(row, DemoEvent):
            _add_facts(page, row, movements)
        else:
            page.event_id = keys[event.slug] if row.slug == event.article else None
            if (
                row.old_path
                and not Redirect.objects.filter(old_path=Redirect.normalise_path(row.old_path)).exists()
            ):
                Redirect.add_redirect(row.old_path, redirect_to=page)
        page.save_revision().publish()
    return len(fresh)


def _page(parent: Page, model: type[Page], **fields: Any) -> Any:
    found = model.objects.child_of(parent).filter(slug=fields["slug"]).first()
    if found is None:
        found = model(**fields)
        parent.add_child(instance=found)
        found.save_revision().publish()
    return found


def _fill(page: Story, row: DemoStory | DemoEvent, library: Library) -> None:
    page.title, page.slug, page.lead = row.title, row.slug, row.lead
    page.published_at = page.first_published_at = row.published_at
    page.live = False
    if row.image:
        page.image = library.images[row.image.name]
        page.image_alt, page.image_caption, page.image_credit = _words(row.image)


def _words(image: DemoImage) -> tuple[str, str, str]:
    return image.alt, image.caption, image.credit


def _file(page: Any, row: DemoStory | DemoEvent, sections: Mapping[str, NewsIndexPage]) -> None:
    if isinstance(row, DemoStory):
        page.source_name, page.source_url = row.source_name, row.source_url
        page.further_sections = [sections[slug] for slug in row.further_sections]
    page.topics = [Topic.objects.get_or_create(title=title)[0] for title in row.topics]
    page.tags.add(*row.tags)
    for place, byline in enumerate(row.bylines):
        _sign(page, byline, place)


def _sign(page: Any, byline: Byline, place: int) -> None:
    author, _ = Author.objects.get_or_create(name=byline.name)
    page.bylines.create(author=author, role=byline.role, sort_order=place)


def _new_event(row: DemoEvent, year: ClusterYear) -> EmulationEventPage:
    return EmulationEventPage(
        cluster_year=year,
        event_type=row.event_type,
        date=row.date,
        part_of_day=row.part_of_day,
        theme=row.theme,
        guiding_thought=row.guiding_thought,
        pledge_signed=row.pledge.signed,
        pledge_signatories=row.pledge.signatories,
        pledge_text=row.pledge.text,
    )


def _add_facts(page: Any, row: DemoEvent, movements: Mapping[str, Movement]) -> None:
    for place, point in enumerate(row.content_points):
        page.content_points.create(text=point.text, source_quote=point.source_quote, sort_order=place)
    for place, target in enumerate(row.targets):
        page.targets.create(
            indicator=target.indicator,
            value=target.value,
            unit_of_measure=target.unit_of_measure,
            content_point=target.content_point,
            source_quote=target.source_quote,
            sort_order=place,
        )
    for place, movement in enumerate(row.movements):
        page.event_movements.create(
            movement=movements[movement.name], source_quote=movement.source_quote, sort_order=place
        )
    for place, delegate in enumerate(row.delegates):
        page.delegates.create(
            organisation=delegate.organisation,
            role=delegate.role,
            full_name=delegate.full_name,
            source_quote=delegate.source_quote,
            sort_order=place,
        )
    for place, source in enumerate(row.source_quotes):
        page.source_quotes.create(fact=source.fact, quote=source.quote, sort_order=place)

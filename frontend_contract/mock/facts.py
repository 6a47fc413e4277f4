"""What is known of an object before it is made, one class a shape: a method for each key that must fit the rest."""

import datetime
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from .generator import NOON
from .newsroom import Entry

if TYPE_CHECKING:
    from .writer import Writer

SITE_NAME = "Trang tin phường Sông Xanh"


class Facts:
    """What is known.

    Attributes:
        _about: what the object tells about, for the objects in it.
    """

    def __init__(self, writer: "Writer", about: Any = None) -> None:
        self._writer, self._about = writer, about

    def _find(self, key: str) -> Callable[[], Any] | None:
        """Return what makes the value of a key, or `None` where its schema has to."""
        return None if key.startswith("_") else getattr(self, key, None)


class Given(Facts):
    """Values that are there already."""

    def __init__(self, values: Mapping[str, Any], about: Any = None) -> None:
        self._values, self._about = values, about

    def _find(self, key: str) -> Callable[[], Any] | None:
        return (lambda: self._values[key]) if key in self._values else None


class PageFacts(Facts):
    """A page, whole or as a card."""

    _about: Entry

    def _find(self, key: str) -> Callable[[], Any] | None:
        # What an example has shown of a page goes before what is made up.
        return (lambda: self._about.given[key]) if key in self._about.given else super()._find(key)

    def id(self) -> int:
        return self._about.id

    def type(self) -> str:
        return self._about.type

    def title(self) -> str:
        return self._about.title

    def path(self) -> str:
        return self._about.path

    def lead(self) -> str:
        return self._about.lead

    introduction = lead

    def published_at(self) -> str | None:
        return self._about.published_at.isoformat() if self._about.published_at else None

    last_published_at = published_at

    def image(self) -> Any:
        return self._writer.image_of(self._about)

    def section(self) -> Any:
        place = self._about.parent
        if place is None or self._about.published_at is None:
            return None
        is_section = place.type in self._writer.newsroom.section_types
        return self._writer.reference("SectionRef", place) if is_section else None

    def further_sections(self) -> list[Any]:
        return []

    def topics(self) -> list[Any]:
        return self._gathered("topic", "TopicRef")

    def tags(self) -> list[Any]:
        return self._gathered("tag", "TagRef")

    def bylines(self) -> list[Any]:
        return [
            self._writer.shape(
                "Byline",
                {"name": found.title, "author": self._writer.reference("AuthorRef", found)},
                self._about.seed / found.path,
            )
            for found in self._about.gathered("author")
        ]

    def byline(self) -> str:
        return ", ".join(found.title for found in self._about.gathered("author"))

    def event_date(self) -> str | None:
        is_event = self._about.type in self._writer.newsroom.types_with("date")
        return self.date() if is_event else None

    def date(self) -> str:
        """The day after the story."""
        return ((self._about.published_at or NOON) + datetime.timedelta(days=1)).date().isoformat()

    def breadcrumbs(self) -> list[Any]:
        return [self._writer.link(found) for found in self._about.ancestors]

    def related(self) -> list[Any]:
        near = self._writer.newsroom.stories_below(self._about.parent or self._about)
        return self._cards([story for story in near if story is not self._about][:3])

    def event(self) -> Any:
        found = self._of_type_with("date")
        return self._cards(found[:1])[0] if found and (self._about.seed / "event").chance(0.5) else None

    def articles(self) -> list[Any]:
        return self._cards(self._of_type_with("event")[:2])

    def subsections(self) -> list[Any]:
        sections = self._writer.newsroom.sections
        return [
            self._writer.reference("SectionRef", found) for found in sections if found.parent is self._about
        ]

    def stories(self) -> Any:
        return self._writer.story_list(self._about.path, self._writer.newsroom.stories_below(self._about))

    def lead_story(self) -> Any:
        return next(iter(self._cards(self._writer.newsroom.stories[:1])), None)

    def sections(self) -> list[Any]:
        newsroom = self._writer.newsroom
        return [
            self._writer.shape(
                "HomeSection",
                {
                    "section": self._writer.reference("SectionRef", section),
                    "items": self._cards(newsroom.stories_below(section)[:4]),
                },
                section.seed,
            )
            for section in newsroom.sections[1:]
        ]

    def events(self) -> list[Any]:
        return self._cards(self._of_type_with("date")[:3])

    def content_points(self) -> list[Any]:
        return [
            self._writer.shape("ContentPoint", {"number": number}, self._about.seed / "points" / number)
            for number in (1, 2, 3)
        ]

    def _gathered(self, kind: str, component: str) -> list[Any]:
        return [self._writer.reference(component, found) for found in self._about.gathered(kind)]

    def _of_type_with(self, key: str) -> list[Entry]:
        newsroom = self._writer.newsroom
        types = newsroom.types_with(key)
        return [story for story in newsroom.stories if story.type in types and story is not self._about]

    def _cards(self, entries: list[Entry]) -> list[Any]:
        return [self._writer.page("Teaser", entry) for entry in entries]


class MetaFacts(PageFacts):
    """A page's envelope, and the data for its head and for search engines."""

    def _find(self, key: str) -> Callable[[], Any] | None:
        return Facts._find(self, key)

    def slug(self) -> str:
        return self._about.slug

    def detail_url(self) -> str:
        return self._writer.address(f"{self._writer.specification.root}/pages/{self._about.id}/")

    def html_url(self) -> str:
        return self._writer.address(self._about.path)

    canonical = url = mainEntityOfPage = html_url

    def show_in_menus(self) -> bool:
        return self._about in self._writer.newsroom.sections

    def seo_title(self) -> str:
        return ""

    search_description = seo_title
    first_published_at = PageFacts.published_at

    def alias_of(self) -> None:
        return None

    def parent(self) -> Any:
        parent = self._about.parent
        return (
            self._writer.shape("Parent", {"id": parent.id, "title": parent.title}, parent.seed, parent)
            if parent
            else None
        )

    def description(self) -> str:
        return self._about.lead


class LdFacts(MetaFacts):
    """What search engines read of a page."""

    headline = name = PageFacts.title
    datePublished = dateModified = PageFacts.published_at
    startDate = PageFacts.date

    def image(self) -> Any:
        found = self._writer.image_of(self._about)
        return [found["src"]] if found else []

    def articleSection(self) -> str | None:
        return self._about.parent.title if self._about.parent else None

    def author(self) -> list[Any]:
        return [
            self._writer.shape("Person", {"name": found.title}) for found in self._about.gathered("author")
        ]

    def publisher(self) -> Any:
        return self._writer.shape("Publisher", {"name": SITE_NAME, "url": self._writer.origin})

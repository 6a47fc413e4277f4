"""How stories are found and loaded."""

from typing import TYPE_CHECKING, Self

from django.apps import apps
from django.db.models import F, Prefetch, Q
from wagtail.models import PageQuerySet

if TYPE_CHECKING:
    from .models import Author, NewsIndexPage, Tag, Topic


class StoryQuerySet(PageQuerySet):
    """Stories; every listing says `latest_first()`, no order is implied."""

    def latest_first(self) -> Self:
        """Order by what readers see; the primary key breaks ties, so paging is stable."""
        return self.order_by("-published_at", "-pk")

    def in_section(self, section: "NewsIndexPage") -> Self:
        """Take what lives below a section or is also filed under it or one of its subsections."""
        sections = type(section)._default_manager.descendant_of(section, inclusive=True)
        further = self.model.further_sections.through.objects.filter(newsindexpage__in=sections)
        return self.filter(Q(path__startswith=section.path) | Q(pk__in=further.values("story_id")))

    def about(self, topic: "Topic") -> Self:
        return self.filter(topics=topic)

    def tagged(self, tag: "Tag") -> Self:
        return self.filter(pk__in=tag.story_tags.values("content_object_id"))

    def by_author(self, author: "Author") -> Self:
        """Take what an author has any part in: words, pictures, editing."""
        return self.filter(pk__in=author.bylines.values("story_id"))

    def for_teasers(self) -> Self:
        """Load, in two queries, what a story's teaser reads; pictures are the wire's."""
        return self.select_related("section", "content_type", "locale").prefetch_related(_bylines())

    def for_api(self) -> Self:
        """Load, in a fixed number of queries, what a whole story's answer reads."""
        return self.for_teasers().prefetch_related(
            "topics", _tags(), "further_sections", "related_stories", "attachments", "corrections"
        )


class AnyStoryQuerySet(StoryQuerySet):
    """Stories of every type, as their common parent."""

    def for_teasers(self) -> Self:
        return super().for_teasers().annotate(event_date=F("emulationeventpage__date"))


class EventQuerySet(StoryQuerySet):
    """Emulation events."""

    def for_api(self) -> Self:
        members = apps.get_model("emulation.ClusterMember").objects.select_related("unit__parent")
        movements = apps.get_model("news.EventMovement").objects.select_related("movement")
        return (
            super()
            .for_api()
            .select_related(
                "cluster_year__cluster", "cluster_year__lead__parent", "cluster_year__deputy__parent"
            )
            .prefetch_related(
                Prefetch("cluster_year__members", queryset=members),
                Prefetch("event_movements", queryset=movements),
                "content_points",
                "targets",
                "delegates",
                "source_quotes",
            )
        )


def _bylines() -> Prefetch:
    return Prefetch("bylines", queryset=apps.get_model("news.Byline").objects.select_related("author"))


def _tags() -> Prefetch:
    return Prefetch("tagged_items", queryset=apps.get_model("news.StoryTag").objects.select_related("tag"))

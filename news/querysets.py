"""How stories are found and loaded."""

from typing import TYPE_CHECKING, Any, Self

from django.apps import apps
from django.db.models import F, Prefetch, Q
from wagtail.models import PageQuerySet

if TYPE_CHECKING:
    from .models import NewsIndexPage


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

    def for_teasers(self) -> Self:
        """Load, in two queries, what `Story.as_teaser` reads; pictures are the wire's."""
        return (
            self.select_related("section", "content_type")
            .prefetch_related(_bylines())
            .annotate(event_date=F("emulationeventpage__date"))
        )

    def for_api(self) -> Self:
        """Load, in a fixed number of queries, what a whole story's answer reads."""
        return self.select_related("section", "content_type").prefetch_related(
            _bylines(), "topics", "tagged_items__tag", "further_sections", "related_stories"
        )


class EventQuerySet(StoryQuerySet):
    """Emulation events."""

    def for_teasers(self) -> Self:
        return self.select_related("section", "content_type").prefetch_related(_bylines())

    def for_api(self) -> Self:
        members = "cluster_year__members__unit__parent"
        return (
            super()
            .for_api()
            .select_related("cluster_year__cluster", "cluster_year__lead__parent", "cluster_year__deputy__parent")
            .prefetch_related(
                members, "content_points", "targets", "event_movements__movement", "delegates", "source_quotes", "articles"
            )
        )


def _bylines() -> Prefetch:
    byline: Any = apps.get_model("news.Byline")
    return Prefetch("bylines", queryset=byline.objects.select_related("author"))

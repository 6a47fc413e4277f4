"""Parameters that narrow a listing of stories."""

from typing import Annotated, Any

from django.db.models import Q, QuerySet
from pydantic import Field

from frontend_contract.api.filters import ParameterFilter, moment
from frontend_contract.shapes.values import Date, DateTime
from frontend_contract.specification.operations import Parameter
from frontend_contract.specification.parameters import Words
from frontend_contract.values import KEY_MAX
from frontend_contract.visibility import without_private

from .emulation.models import Unit
from .models import Author, EmulationEventPage, NewsIndexPage, Tag, Topic

YEAR_MIN, YEAR_MAX = 1900, 9998
Year = Annotated[int, Field(ge=YEAR_MIN, le=YEAR_MAX)]
Moment = Date | DateTime


class KeyOrSlugFilter(ParameterFilter):
    """A filter by a row's primary key or slug."""

    def rows(self, view: Any) -> QuerySet:
        raise NotImplementedError

    def row(self, value: str, view: Any) -> Any:
        """Return the row.

        Raises:
            BadParameter: there is none, or several by that slug.
        """
        is_key = value.isascii() and value.isdigit() and int(value) <= KEY_MAX
        found = list(self.rows(view).filter(Q(slug=value) | Q(pk__in=[value] if is_key else []))[:3])
        by_slug = [row for row in found if row.slug == value] or found  # a topic may be called "2024"
        if len(by_slug) > 1:
            raise self.bad("Several have this slug: give its id.")
        if not by_slug:
            raise self.bad(f"There is no {self.parameter.name} {value!r}.")
        return by_slug[0]


class SectionFilter(KeyOrSlugFilter):
    """Stories of a section, its subsections', and those also filed under them."""

    parameter = Parameter(
        "section",
        Words,
        "The id or slug of a section: its stories, its subsections' and those also filed there.",
        example="an-ninh-quoc-phong",
    )

    def rows(self, view: Any) -> QuerySet:
        # Like `public(NewsIndexPage)`, without its query for restrictions; what is listed is still public.
        return without_private(NewsIndexPage.objects.live().descendant_of(view.site.root_page))

    def narrow(self, queryset: Any, value: str, view: Any) -> QuerySet:
        return queryset.in_section(self.row(value, view))


class TopicFilter(KeyOrSlugFilter):
    parameter = Parameter("topic", Words, "The id or slug of a topic.")

    def rows(self, view: Any) -> QuerySet:
        return Topic.objects.all()

    def narrow(self, queryset: Any, value: str, view: Any) -> QuerySet:
        return queryset.about(self.row(value, view))


class TagFilter(KeyOrSlugFilter):
    parameter = Parameter("tag", Words, "The id or slug of a tag.")

    def rows(self, view: Any) -> QuerySet:
        return Tag.objects.all()

    def narrow(self, queryset: Any, value: str, view: Any) -> QuerySet:
        return queryset.tagged(self.row(value, view))


class AuthorFilter(KeyOrSlugFilter):
    parameter = Parameter("author", Words, "The id or slug of an author.")

    def rows(self, view: Any) -> QuerySet:
        return Author.objects.all()

    def narrow(self, queryset: Any, value: str, view: Any) -> QuerySet:
        return queryset.by_author(self.row(value, view))


class UnitFilter(KeyOrSlugFilter):
    """Events of clusters a unit belongs to, itself or by a command it is the parent of."""

    parameter = Parameter(
        "unit", Words, "The id or slug of a unit: events of its clusters, or of those of a unit below it."
    )

    def rows(self, view: Any) -> QuerySet:
        return Unit.objects.all()

    def narrow(self, queryset: QuerySet, value: str, view: Any) -> QuerySet:
        unit = self.row(value, view)
        members = Q(cluster_year__members__unit=unit) | Q(cluster_year__members__unit__parent=unit)
        return queryset.filter(pk__in=EmulationEventPage.objects.filter(members).values("pk"))


class YearFilter(ParameterFilter):
    """Stories readers saw in a year of Asia/Ho_Chi_Minh."""

    parameter = Parameter("year", Year, "The year readers saw the story, in Asia/Ho_Chi_Minh.", example=2024)

    def narrow(self, queryset: QuerySet, value: str, view: Any) -> QuerySet:
        return queryset.filter(published_at__year=int(value))


class PublishedAfterFilter(ParameterFilter):
    """Stories published at or after a moment, or from a day on."""

    parameter = Parameter(
        "published_after",
        Moment,
        "A day, or a moment with its offset: stories of that day or later.",
        example="2024-03-15",
    )

    def narrow(self, queryset: QuerySet, value: str, view: Any) -> QuerySet:
        return queryset.filter(published_at__gte=moment(value, self.parameter.name))


class PublishedBeforeFilter(ParameterFilter):
    """Stories published at or before a moment, or until the end of a day."""

    parameter = Parameter(
        "published_before",
        Moment,
        "A day, or a moment with its offset: stories until the end of that day.",
        example="2024-03-15T19:50:00+07:00",
    )

    def narrow(self, queryset: QuerySet, value: str, view: Any) -> QuerySet:
        return queryset.filter(published_at__lte=moment(value, self.parameter.name, end_of_day=True))


STORY_FILTERS = [
    SectionFilter,
    TopicFilter,
    TagFilter,
    AuthorFilter,
    UnitFilter,
    YearFilter,
    PublishedAfterFilter,
    PublishedBeforeFilter,
]

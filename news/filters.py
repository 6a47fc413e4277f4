"""Parameters that narrow a listing of stories."""

from typing import Any

from django.db.models import CharField, Exists, ExpressionWrapper, F, OuterRef, Q, QuerySet
from wagtail.models import PageViewRestriction

from frontend_contract.api import parameters
from frontend_contract.api.filters import ParameterFilter, moment

from .emulation.models import Unit
from .models import Author, EmulationEventPage, NewsIndexPage, Tag, Topic


class KeyOrSlugFilter(ParameterFilter):
    """A filter by a row's primary key or slug."""

    def rows(self, view: Any) -> QuerySet:
        raise NotImplementedError

    def row(self, value: str, view: Any) -> Any:
        """Return the row.

        Raises:
            BadParameter: there is none, or several by that slug.
        """
        if value.isascii() and value.isdigit():
            lookup = Q(pk=value) if int(value) <= parameters.KEY_MAX else Q(pk__in=[])
        else:
            lookup = Q(slug=value)
        found = list(self.rows(view).filter(lookup)[:2])
        if len(found) != 1:
            raise self.bad(
                f"There is no {self.parameter} {value!r}."
                if not found
                else "Several have this slug: give its id."
            )
        return found[0]


class SectionFilter(KeyOrSlugFilter):
    """Stories of a section, its subsections', and those also filed under them."""

    parameter = "section"

    def rows(self, view: Any) -> QuerySet:
        # Like `public(NewsIndexPage)`, without its query for restrictions; what is listed is still public.
        private = PageViewRestriction.objects.annotate(
            asked=ExpressionWrapper(OuterRef("path"), output_field=CharField())
        ).filter(asked__startswith=F("page__path"))
        return NewsIndexPage.objects.live().descendant_of(view.site.root_page).exclude(Exists(private))

    def narrow(self, queryset: Any, value: str, view: Any) -> QuerySet:
        return queryset.in_section(self.row(value, view))


class TopicFilter(KeyOrSlugFilter):
    parameter = "topic"

    def rows(self, view: Any) -> QuerySet:
        return Topic.objects.all()

    def narrow(self, queryset: QuerySet, value: str, view: Any) -> QuerySet:
        return queryset.filter(topics=self.row(value, view))


class TagFilter(KeyOrSlugFilter):
    parameter = "tag"

    def rows(self, view: Any) -> QuerySet:
        return Tag.objects.all()

    def narrow(self, queryset: QuerySet, value: str, view: Any) -> QuerySet:
        return queryset.filter(pk__in=self.row(value, view).story_tags.values("content_object_id"))


class AuthorFilter(KeyOrSlugFilter):
    parameter = "author"

    def rows(self, view: Any) -> QuerySet:
        return Author.objects.all()

    def narrow(self, queryset: QuerySet, value: str, view: Any) -> QuerySet:
        return queryset.filter(pk__in=self.row(value, view).bylines.values("story_id"))


class UnitFilter(KeyOrSlugFilter):
    """Events of clusters a unit belongs to, itself or by a command it is the parent of."""

    parameter = "unit"

    def rows(self, view: Any) -> QuerySet:
        return Unit.objects.all()

    def narrow(self, queryset: QuerySet, value: str, view: Any) -> QuerySet:
        unit = self.row(value, view)
        members = Q(cluster_year__members__unit=unit) | Q(cluster_year__members__unit__parent=unit)
        return queryset.filter(pk__in=EmulationEventPage.objects.filter(members).values("pk"))


class YearFilter(ParameterFilter):
    """Stories readers saw in a year of Asia/Ho_Chi_Minh."""

    parameter = "year"

    def narrow(self, queryset: QuerySet, value: str, view: Any) -> QuerySet:
        year = parameters.whole_number(view.request.GET, self.parameter, 0, maximum=9998, minimum=1900)
        return queryset.filter(published_at__year=year)


class PublishedAfterFilter(ParameterFilter):
    """Stories published at or after a moment, or from a day on."""

    parameter = "published_after"

    def narrow(self, queryset: QuerySet, value: str, view: Any) -> QuerySet:
        return queryset.filter(published_at__gte=moment(value, self.parameter))


class PublishedBeforeFilter(ParameterFilter):
    """Stories published at or before a moment, or until the end of a day."""

    parameter = "published_before"

    def narrow(self, queryset: QuerySet, value: str, view: Any) -> QuerySet:
        return queryset.filter(published_at__lte=moment(value, self.parameter, end_of_day=True))


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

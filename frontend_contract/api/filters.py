"""Wagtail's filters, each wrong value naming its parameter."""

import datetime
from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import BooleanField, DateTimeField, IntegerField, QuerySet
from django.http import Http404
from django.utils import timezone
from django.utils.dateparse import parse_date
from modelsearch.backends.base import FilterError
from rest_framework.filters import BaseFilterBackend
from rest_framework.request import Request
from wagtail.api.v2 import filters as wagtail_filters
from wagtail.api.v2.utils import BadRequestError, parse_boolean
from wagtail.models import Page

from cms.vietnamese.folding import fold
from frontend_contract.specification.operations import Parameter
from frontend_contract.values import KEY_MAX

from . import parameters
from .problems import BadParameter

WORDS_MAX = 32  # of a search, as in `search/`


class ParameterFilter(BaseFilterBackend):
    """One query parameter that narrows a listing.

    Attributes:
        parameter: what it is.
    """

    parameter: Parameter

    def filter_queryset(self, request: Request, queryset: QuerySet, view: Any) -> QuerySet:
        value = request.GET.get(self.parameter.name)
        return queryset if value is None else self.narrow(queryset, value, view)

    def narrow(self, queryset: QuerySet, value: str, view: Any) -> QuerySet:
        """Return what matches.

        Raises:
            BadParameter: the value means nothing.
        """
        raise NotImplementedError

    def bad(self, detail: str) -> BadParameter:
        return BadParameter({self.parameter.name: detail})


class FieldsFilter(wagtail_filters.FieldsFilter):
    """Exact values of a page type's own columns; a value of the wrong kind is a 400, never a 500."""

    def filter_queryset(self, request: Request, queryset: QuerySet, view: Any) -> QuerySet:
        names = set(view.get_available_fields(queryset.model, db_fields_only=True)) - {"locale"}
        errors: dict[str, str] = {}
        for name in names & request.GET.keys():
            if not _is_value(queryset.model._meta.get_field(name), request.GET[name]):
                errors[name] = f"This is not a value of {name}."
        if errors:
            raise BadParameter(errors)
        return super().filter_queryset(request, queryset, view)


def _is_value(field: Any, value: str) -> bool:
    try:
        if isinstance(field, DateTimeField):
            return parameters.aware_datetime(value) is not None
        if isinstance(field, BooleanField):
            parse_boolean(value)
            return True
        found = field.to_python(value)
        return not isinstance(field, IntegerField) or abs(found) <= KEY_MAX
    except (ValidationError, ValueError, TypeError, OverflowError):
        return False


class ChildOfFilter(wagtail_filters.ChildOfFilter):
    """Children of a page readers may see, or of the draft a preview token names."""

    def filter_queryset(self, request: Request, queryset: Any, view: Any) -> QuerySet:
        if draft := view.previewed_page():
            return queryset.child_of(draft)
        return super().filter_queryset(request, queryset, view)


class OrderingFilter(wagtail_filters.OrderingFilter):
    """Wagtail's ordering without `random`, which no cache and no cursor survives."""

    def filter_queryset(self, request: Request, queryset: QuerySet, view: Any) -> QuerySet:
        if "random" in request.GET.get("order", "").split(","):
            raise BadParameter({"order": "Random order is not offered."})
        return super().filter_queryset(request, queryset, view)


class SearchFilter(wagtail_filters.SearchFilter):
    """Wagtail's search, for one word at least and 32 at most."""

    def filter_queryset(self, request: Request, queryset: QuerySet, view: Any) -> QuerySet:
        if "search" in request.GET:
            check_words(request.GET["search"], "search")
        return super().filter_queryset(request, queryset, view)


def check_words(text: str, parameter: str) -> None:
    """Count the words of a query as the search does.

    Raises:
        BadParameter: there is none, or too many.
    """
    number = len(fold(text).split())
    if not number:
        raise BadParameter({parameter: "Give at least one word."})
    if number > WORDS_MAX:
        raise BadParameter({parameter: f"Give at most {WORDS_MAX} words."})


PARAMETERS: Mapping[type[BaseFilterBackend], str] = {
    ChildOfFilter: "child_of",
    wagtail_filters.AncestorOfFilter: "ancestor_of",
    wagtail_filters.DescendantOfFilter: "descendant_of",
    wagtail_filters.LocaleFilter: "locale",
    OrderingFilter: "order",
    SearchFilter: "search",
}
"""The parameter to blame for an error of one of Wagtail's filters."""


def apply(backend: type[BaseFilterBackend], request: Request, queryset: QuerySet, view: Any) -> QuerySet:
    """Run a filter; what it refuses names its parameter."""
    parameter = PARAMETERS.get(backend, "")
    try:
        return backend().filter_queryset(request, queryset, view)
    except BadRequestError as error:
        raise BadParameter({parameter: f"{str(error)[:1].upper()}{str(error)[1:]}."}) from error
    except FilterError as error:
        raise BadParameter({parameter: "A search cannot be narrowed by these parameters."}) from error
    except (Http404, OverflowError, Page.DoesNotExist) as error:
        raise BadParameter({parameter: "There is no such thing."}) from error


def moment(value: str, parameter: str, *, end_of_day: bool = False) -> datetime.datetime:
    """Return the moment a datetime or a date in Asia/Ho_Chi_Minh names.

    Args:
        end_of_day: a date means its end instead of its start.
    """
    try:
        day = parse_date(value)
    except ValueError:
        day = None
    if day and day.year > 1:  # the first days of all begin before time in UTC
        time = datetime.time.max if end_of_day else datetime.time.min
        return timezone.make_aware(datetime.datetime.combine(day, time))
    if found := parameters.aware_datetime(value):
        return found
    raise BadParameter({parameter: "Give a date, 2024-03-15, or a datetime with its offset."})

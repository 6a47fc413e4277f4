"""What is no page: listed in one order, and each shown by its key."""

from collections.abc import Sequence
from typing import Any

from django.db.models import Model, QuerySet
from django.http import Http404
from django.urls.resolvers import URLPattern
from rest_framework.request import Request
from rest_framework.response import Response
from wagtail.api.v2.utils import get_object_detail_url

from frontend_contract.values import KEY_MAX

from . import filters
from .lists import page_of
from .pagination import ContractPagination
from .views import ContractAPIView


class InOneOrder(ContractPagination):
    """Pages of a list that has one order; a search goes by relevance."""

    def paginate_queryset(self, queryset: Any, request: Request, view: Any = None) -> list[Any]:
        if not isinstance(queryset, QuerySet):
            return super().paginate_queryset(queryset, request, view)
        found, self.meta = page_of(queryset, view.ordering, request.GET)
        return found


class ObjectsAPIViewSet(ContractAPIView):
    """One of Wagtail's endpoints, told in shapes: a list and its items have the same keys.

    Attributes:
        ordering: of the list; none of its columns may be empty.
    """

    pagination_class = InOneOrder
    ordering: list[str]

    def represent(self, found: Sequence[Any]) -> Sequence[Any]:
        """Return the wire shapes of rows."""
        raise NotImplementedError

    def listing_view(self, request: Request) -> Response:
        view: Any = self
        found = filters.apply(filters.SearchFilter, request, view.get_queryset(), self)
        return view.get_paginated_response(self.represent(view.paginate_queryset(found)))

    def detail_view(self, request: Request, pk: int) -> Response:
        view: Any = self
        found = list(view.get_queryset().filter(pk=pk)) if pk <= KEY_MAX else []
        if not found:
            raise Http404
        return Response(self.represent(found)[0])

    def detail_url(self, found: Model) -> str:
        request: Any = self.request
        return get_object_detail_url(request.wagtailapi_router, request, type(found), found.pk)

    @classmethod
    def get_urlpatterns(cls) -> list[URLPattern]:
        """Return those of Wagtail's addresses that have an operation."""
        patterns = super().get_urlpatterns()  # type: ignore[misc]  # the other half is one of Wagtail's viewsets
        return [pattern for pattern in patterns if pattern.callback.actions["get"] in cls.operations]

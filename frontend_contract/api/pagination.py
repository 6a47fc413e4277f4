"""Wagtail's list envelope with keyset paging."""

from typing import Any

from django.db.models import QuerySet
from rest_framework.pagination import BasePagination
from rest_framework.request import Request
from rest_framework.response import Response

from frontend_contract.shapes.teasers import ListMeta

from . import parameters
from .lists import LATEST_FIRST, page_of
from .problems import BadParameter


class ContractPagination(BasePagination):
    """Pages by offset to 10,000, and by cursor without end."""

    meta: ListMeta

    def paginate_queryset(self, queryset: Any, request: Request, view: Any = None) -> list[Any]:
        if not isinstance(queryset, QuerySet):
            return self._paginate_search(queryset, request)
        # Wagtail's managers order by tree path, which nobody asked for.
        ordering = (
            [str(name) for name in queryset.query.order_by]
            if "order" in request.GET
            else _default_ordering(queryset)
        )
        found, self.meta = page_of(queryset, ordering, request.GET)
        return found

    def _paginate_search(self, results: Any, request: Request) -> list[Any]:
        if "after" in request.GET:
            raise BadParameter({"after": "A search is paged by offset."})
        limit, offset = parameters.limit(request.GET), parameters.offset(request.GET)
        self.meta = {"total_count": results.count(), "total_is_exact": True, "next": None}
        return list(results[offset : offset + limit])

    def get_paginated_response(self, data: Any) -> Response:
        return Response({"meta": self.meta, "items": data})


def _default_ordering(queryset: QuerySet) -> list[str]:
    dated = any(field.name == "published_at" for field in queryset.model._meta.get_fields())
    return LATEST_FIRST if dated else ["pk"]

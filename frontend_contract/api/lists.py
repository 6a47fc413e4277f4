"""Lists: a page of rows, how many there are, and where to go on."""

from typing import Any

from django.db.models import Model, QuerySet
from django.http import QueryDict

from frontend_contract.shapes.teasers import ListMeta, TeaserList
from frontend_contract.wire import Wire

from . import keyset, parameters
from .problems import BadParameter

LATEST_FIRST = ["-published_at", "-pk"]


def page_of(queryset: QuerySet, ordering: list[str], query: QueryDict) -> tuple[list[Model], ListMeta]:
    """Return one page of a queryset and what is to be known of the whole.

    Args:
        ordering: must end in a unique field; `pk` is added where it does not.
    """
    ordering = ordering if ordering[-1].lstrip("-") == "pk" else [*ordering, "pk"]
    limit, offset = parameters.limit(query), parameters.offset(query)
    total = queryset.count()
    rows = queryset.order_by(*ordering)
    by_key = keyset.applies(queryset.model, ordering)
    if "after" in query and not by_key:
        raise BadParameter({"after": "This order is paged by offset: some items have no value in it."})
    if "after" in query:
        rows = keyset.after(rows, ordering, str(query["after"]))
    found = list(rows[offset : offset + limit + 1])
    more = len(found) > limit > 0
    return found[:limit], {
        "total_count": total,
        "total_is_exact": True,
        "next": keyset.encode(ordering, found[limit - 1]) if more and by_key else None,
    }


def story_list(stories: Any, wire: Wire) -> TeaserList:
    """Return one page of public stories, latest first, as the request's paging parameters say."""
    found, meta = page_of(stories.for_teasers(), LATEST_FIRST, wire.request.GET)
    wire.add_stories(found)
    return {"meta": meta, "items": wire.teasers(story.pk for story in found)}

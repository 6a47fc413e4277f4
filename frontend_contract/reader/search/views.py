"""The search page."""

from dataclasses import dataclass, field

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from ..client import JSON, BadRequest, CMSClient, CMSError, NotFound
from ..paging import PAGE_SIZE, Paging, get_offset
from ..reader import Reader
from ..responses import html_response
from ..views import get_page_number
from . import facets
from .asked import MAX_LENGTH, NOT_UNDERSTOOD, REFUSALS, SEARCH_PATH, Asked


@dataclass(frozen=True)
class Found:
    """What there is to show.

    Attributes:
        results: the API's answer; `None` where it was not asked, or refused.
        unfiltered: its answer without the filters, where nothing was found with them.
        refusals: sentences about what was refused, by the API's parameters.
    """

    results: JSON | None = None
    unfiltered: JSON | None = None
    refusals: dict[str, str] = field(default_factory=dict)


async def show_search(request: Request) -> Response:
    """Show the form, and what was found if something was asked."""
    if request.scope["path"] != SEARCH_PATH:
        return RedirectResponse(f"{SEARCH_PATH}?{request.url.query}".rstrip("?"), 301)
    reader, number = Reader.of(request), get_page_number(request)
    asked = Asked.read(request.query_params)
    found = await _find(reader.client, asked, number)
    asked = asked.printable()
    counted = _facets(found.results)
    html = reader.renderer.render(
        "search.html",
        await reader.site.get(),
        asked=asked,
        results=found.results,
        unfiltered=found.unfiltered,
        refusals=found.refusals,
        groups=facets.groups(counted, asked),
        chips=facets.chips(_facets(found.unfiltered) or counted, asked),
        paging=Paging(number, _total(found.results), SEARCH_PATH, asked.pairs()),
        max_query_length=MAX_LENGTH,
    )
    return html_response(request, html, status=400 if found.refusals else 200)


async def _find(client: CMSClient, asked: Asked, number: int) -> Found:
    """Raises: NotFound: the list has no such page; CMSUnavailable."""
    if refusals := asked.refusals():
        return Found(refusals=refusals)
    if not asked.query:
        return Found()
    try:
        results = await client.search(asked.query, PAGE_SIZE, get_offset(number), asked.chosen)
    except BadRequest as error:
        if "offset" in error.parameters:
            raise NotFound("beyond the last page") from error
        at_fault = [name for name in error.parameters if name in REFUSALS]
        return Found(refusals={name: REFUSALS[name] for name in at_fault} or {"q": NOT_UNDERSTOOD})
    if number > 1 and not results.get("items"):
        raise NotFound("beyond the last page")
    is_narrowed = asked.chosen and not results.get("items")
    return Found(results, await _without_filters(client, asked) if is_narrowed else None)


async def _without_filters(client: CMSClient, asked: Asked) -> JSON | None:
    """Return what could be offered instead; nothing is lost if the CMS does not say."""
    try:
        return await client.search(asked.query, 1, 0, {})
    except CMSError:
        return None


def _facets(results: JSON | None) -> JSON:
    return (results or {}).get("facets") or {}


def _total(results: JSON | None) -> int:
    return ((results or {}).get("meta") or {}).get("total_count") or 0

"""What each address answers. Failures travel as exceptions; `errors.py` turns them into pages."""

import asyncio

from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, RedirectResponse, Response

from . import collections
from .client import JSON, BadRequest, CMSError, CMSUnavailable, NotFound
from .links import is_local_path, is_plausible_path, safe_redirect
from .paging import PAGE_SIZE, BadPageNumber, Paging, get_offset, parse_page_number
from .reader import Reader
from .rendering import UnknownPageType
from .responses import html_response

HEALTH_SECONDS = 2
LISTS = ("news.NewsIndexPage", collections.TYPE)


async def show_page(request: Request) -> Response:
    """Ask the CMS what a path is, and show it."""
    reader, path = Reader.of(request), request.scope["path"]
    if not is_plausible_path(path):
        raise NotFound(path)
    number = get_page_number(request)
    try:
        answer = await reader.client.resolve(path, limit=PAGE_SIZE, offset=get_offset(number))
    except BadRequest as error:
        raise NotFound(path) from error
    if answer.get("kind") == "redirect":
        return _follow(answer)
    page = collections.as_page(answer) if answer.get("kind") == "collection" else get_page(answer)
    paging = get_paging(page, number)
    if elsewhere := _get_canonical_address(request, page, paging):
        return RedirectResponse(elsewhere, 301)
    html = reader.renderer.render_page(page, await reader.site.get(), paging=paging, is_preview=False)
    return html_response(request, html)


async def tell_health(request: Request) -> Response:
    """Answer 200 while this process lives; the CMS's state is for information."""
    try:
        async with asyncio.timeout(HEALTH_SECONDS):
            await Reader.of(request).client.get_site()
        cms = "up"
    except (CMSError, TimeoutError):
        cms = "down"
    return JSONResponse({"status": "ok", "cms": cms}, headers={"Cache-Control": "no-store"})


async def show_robots(request: Request) -> Response:
    return PlainTextResponse("User-agent: *\nDisallow: /preview\nDisallow: /tim-kiem/\n")


def get_page_number(request: Request) -> int:
    """Raises: NotFound."""
    try:
        return parse_page_number(request.query_params.get("trang"))
    except BadPageNumber as error:
        raise NotFound("page number") from error


def get_page(answer: JSON) -> JSON:
    """Raises: UnknownPageType, CMSUnavailable."""
    if answer.get("kind") != "page":
        raise UnknownPageType(answer.get("kind"))
    page = answer.get("page")
    if not isinstance(page, dict):
        raise CMSUnavailable("a page without content")
    return page


def get_paging(page: JSON, number: int) -> Paging | None:
    """Return where in a section or collection the reader is; `None` on other pages.

    Raises:
        NotFound: the list has no such page.
    """
    if page.get("type") not in LISTS:
        return None
    stories = page.get("stories") or {}
    if number > 1 and not stories.get("items"):
        raise NotFound("beyond the last page")
    total = (stories.get("meta") or {}).get("total_count") or 0
    return Paging(number, total, page.get("path") or "")


def _get_canonical_address(request: Request, page: JSON, paging: Paging | None) -> str | None:
    """Return where the page really lives when it was asked for under another address."""
    path = page.get("path")
    if not is_local_path(path):
        return None
    has_superfluous_number = request.query_params.get("trang") is not None and (
        paging is None or paging.number == 1
    )
    if path == request.scope["path"] and not has_superfluous_number:
        return None
    return paging.href(paging.number) if paging else str(path)


def _follow(answer: JSON) -> Response:
    """Raises: CMSUnavailable."""
    location = safe_redirect(answer.get("location"))
    if location is None:
        raise CMSUnavailable("a redirect to nowhere")
    return RedirectResponse(location, 301 if answer.get("permanent") else 302)

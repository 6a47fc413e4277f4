"""The search page: a plain form, no JavaScript."""

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from .client import BadRequest, NotFound
from .links import has_odd_characters
from .paging import PAGE_SIZE, Paging, get_offset
from .reader import Reader
from .responses import html_response
from .views import get_page_number

SEARCH_PATH = "/tim-kiem/"
MAX_QUERY_LENGTH = 200

TOO_LONG = "Từ khoá quá dài. Mời quý vị rút gọn còn vài từ chính rồi tìm lại."
NOT_UNDERSTOOD = "Hệ thống chưa hiểu từ khoá này. Mời quý vị nhập lại bằng chữ và số thông thường."


async def show_search(request: Request) -> Response:
    """Show the form, and what was found if something was asked."""
    if request.scope["path"] != SEARCH_PATH:
        return RedirectResponse(f"{SEARCH_PATH}?{request.url.query}".rstrip("?"), 301)
    reader, number = Reader.of(request), get_page_number(request)
    query = " ".join(request.query_params.get("q", "").split())
    results, message = None, None
    if len(query) > MAX_QUERY_LENGTH:
        message, query = TOO_LONG, query[:MAX_QUERY_LENGTH]
    elif has_odd_characters(query):
        message, query = NOT_UNDERSTOOD, ""
    elif query:
        try:
            results = await reader.client.search(query, limit=PAGE_SIZE, offset=get_offset(number))
        except BadRequest as error:
            if "offset" in error.parameters:
                raise NotFound("beyond the last page") from error
            message = NOT_UNDERSTOOD
        if number > 1 and results and not results.get("items"):
            raise NotFound("beyond the last page")
    total = ((results or {}).get("meta") or {}).get("total_count") or 0
    html = reader.renderer.render(
        "search.html",
        await reader.site.get(),
        query=query,
        results=results,
        message=message,
        paging=Paging(number, total, SEARCH_PATH, (("q", query),)),
        max_query_length=MAX_QUERY_LENGTH,
    )
    return html_response(request, html, status=400 if message else 200)

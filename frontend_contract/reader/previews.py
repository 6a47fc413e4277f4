"""Drafts, whatever state they are in: as the page, or as what else readers will see of it."""

from datetime import datetime

from starlette.requests import Request
from starlette.responses import Response

from .client import JSON, BadRequest, CMSError, NotFound
from .links import has_odd_characters, is_plausible_path
from .paging import LAST_PAGE, PAGE_SIZE, get_offset
from .reader import Reader
from .responses import html_response
from .views import get_page, get_paging

MAX_TOKEN_LENGTH = 2000

# A mode this reader does not know is the page; so is a card of what has none.
TEMPLATES = {
    "teaser": "previews/teaser.html",
    "listing": "previews/listing.html",
    "social": "previews/social.html",
}
STORIES = ("news.ArticlePage", "news.EmulationEventPage")
STORY_MODES = ("teaser", "listing")


async def show_preview(request: Request) -> Response:
    """Show a draft in the mode its address asks for."""
    reader, token = Reader.of(request), request.query_params.get("token", "")
    if not token or len(token) > MAX_TOKEN_LENGTH or has_odd_characters(token):
        raise NotFound("no token")
    try:
        answer = await reader.client.get_preview(token)
    except BadRequest as error:
        raise NotFound("a token the CMS refuses") from error
    page = get_page(answer)
    mode = request.query_params.get("mode", "")
    if mode in STORY_MODES and page.get("type") not in STORIES:
        mode = ""
    stories, number = await list_section(reader, page) if mode == "listing" else ([], 1)
    html = reader.renderer.render_page(
        page,
        await reader.site.get(),
        template=TEMPLATES.get(mode),
        mode=mode,
        paging=get_paging(page, 1),
        section_stories=stories,
        number=number,
        is_preview=True,
        shared=answer.get("shared"),
        in_panel=request.query_params.get("panel") == "1" and not answer.get("shared"),
    )
    return html_response(request, html)


async def list_section(reader: Reader, draft: JSON) -> tuple[list[JSON], int]:
    """Return the page of its section's list a draft stands on, with the draft at its place, and that page's number.

    The draft stands alone where there is no such list, in a section that is itself a draft say.
    """
    section, published_at = draft.get("section") or {}, draft.get("published_at")
    path, key = section.get("path"), section.get("id")
    if not (isinstance(path, str) and is_plausible_path(path) and key):
        return [draft], 1
    try:
        newer = await reader.client.count_stories(key, published_at) if published_at else 0
        number = min(newer // PAGE_SIZE + 1, LAST_PAGE)
        answer = await reader.client.resolve(path, limit=PAGE_SIZE, offset=get_offset(number))
    except CMSError:
        return [draft], 1
    stories = ((answer.get("page") or {}).get("stories") or {}).get("items") or []
    others = [story for story in stories if story.get("id") != draft.get("id")]
    return sorted([draft, *others], key=_published, reverse=True), number


def _published(story: JSON) -> float:
    """Return when a story is dated; what has no date is the newest."""
    try:
        return datetime.fromisoformat(story["published_at"]).timestamp()
    except (KeyError, TypeError, ValueError):
        return float("inf")

"""Drafts, whatever state they are in: as the page, or as what else readers will see of it."""

from datetime import datetime

from starlette.requests import Request
from starlette.responses import Response

from .client import JSON, BadRequest, CMSError, NotFound
from .links import has_odd_characters, is_plausible_path
from .paging import PAGE_SIZE
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
        page = get_page(await reader.client.get_preview(token))
    except BadRequest as error:
        raise NotFound("a token the CMS refuses") from error
    mode = request.query_params.get("mode", "")
    if mode in STORY_MODES and page.get("type") not in STORIES:
        mode = ""
    html = reader.renderer.render_page(
        page,
        await reader.site.get(),
        template=TEMPLATES.get(mode),
        mode=mode,
        paging=get_paging(page, 1),
        section_stories=await list_section(reader, page) if mode == "listing" else [],
        is_preview=True,
        in_panel=request.query_params.get("panel") == "1",
    )
    return html_response(request, html)


async def list_section(reader: Reader, draft: JSON) -> list[JSON]:
    """Return the first page of a draft's section with the draft at its place; it alone where there is none."""
    path = (draft.get("section") or {}).get("path")
    stories: list[JSON] = []
    if isinstance(path, str) and is_plausible_path(path):
        try:
            section = await reader.client.resolve(path, limit=PAGE_SIZE, offset=0)
            stories = ((section.get("page") or {}).get("stories") or {}).get("items") or []
        except CMSError:
            pass  # the section is a draft itself, say: the story stands alone
    others = [story for story in stories if story.get("id") != draft.get("id")]
    return sorted([draft, *others], key=_published, reverse=True)


def _published(story: JSON) -> float:
    """Return when a story is dated; what has no date is the newest."""
    try:
        return datetime.fromisoformat(story["published_at"]).timestamp()
    except (KeyError, TypeError, ValueError):
        return float("inf")

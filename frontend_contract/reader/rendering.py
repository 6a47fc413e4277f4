"""From a page's JSON to HTML: one template per page type."""

import logging
import re
from pathlib import Path
from typing import Any

from jinja2 import ChainableUndefined, Environment, FileSystemLoader

from . import collections, dates
from .bylines import group_bylines
from .client import JSON
from .editing import edit, editable, framed
from .embeds import safe_embed
from .events import event_time, percentage, sentence_case
from .files import file_extension, file_kind, file_size
from .links import phone_href, safe_href
from .marks import only_marks
from .static_files import static_url
from .windows import is_current

logger = logging.getLogger(__name__)

TEMPLATES = {
    "home.HomePage": "home.html",
    "news.NewsIndexPage": "section.html",
    "news.ArticlePage": "article.html",
    "news.EmulationEventPage": "event.html",
    collections.TYPE: "collection.html",
}
COLOUR = re.compile(r"#[0-9a-fA-F]{3,8}")


class UnknownPageType(Exception):
    """The CMS has a page type this reader was not written for."""


class Renderer:
    """Turns JSON into HTML.

    Unfinished drafts are full of holes: what is missing or `None` prints as nothing, at any depth.
    """

    def __init__(self, cms_origin: str) -> None:
        self.environment = Environment(
            loader=FileSystemLoader(Path(__file__).parent / "templates"),
            autoescape=True,
            undefined=ChainableUndefined,
            finalize=lambda value: "" if value is None else value,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self.environment.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "sort_keys": False}
        self.environment.filters.update(
            clock_and_date=dates.clock_and_date,
            colour=_colour,
            editable=editable,
            event_time=event_time,
            file_extension=file_extension,
            file_kind=file_kind,
            file_size=file_size,
            long_date=dates.long_date,
            long_datetime=dates.long_datetime,
            number=dates.number,
            only_marks=only_marks,
            phone_href=phone_href,
            safe_embed=safe_embed,
            safe_href=safe_href,
            sentence_case=sentence_case,
            short_date=dates.short_date,
            to_local=dates.to_local,
        )
        self.environment.tests["current"] = is_current
        self.environment.globals.update(
            cms_origin=cms_origin,
            edit=edit,
            group_bylines=group_bylines,
            mode="",  # of a preview
            percentage=percentage,
            shared=None,  # what is said of a shared draft
            shows_image=shows_image,
            static_url=static_url,
        )

    def render_page(self, page: JSON, site: JSON, template: str | None = None, **context: Any) -> str:
        """Render a page with the template of its type, or with another.

        Raises:
            UnknownPageType: there is no template for the type.
        """
        template = template or TEMPLATES.get(page.get("type") or "")
        if template is None:
            logger.error("No template for the page type %r of %r", page.get("type"), page.get("path"))
            raise UnknownPageType(page.get("type"))
        return self.render(template, site, page=page, **context)

    def render(self, template: str, site: JSON, **context: Any) -> str:
        with framed(bool(context.get("in_panel"))):
            return self.environment.get_template(template).render(site=site, **context)


def shows_image(body: list[JSON] | None, image: JSON | None) -> bool:
    """Tell whether a body carries an image already, so that it is not shown twice."""
    wanted = (image or {}).get("id")
    values = [block.get("value") for block in body or [] if block.get("type") == "image"]
    return any(value.get("id") == wanted for value in values if isinstance(value, dict))


def _colour(text: object) -> str | None:
    return text if isinstance(text, str) and COLOUR.fullmatch(text) else None

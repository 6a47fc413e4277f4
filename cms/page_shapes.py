"""The keys every page has on the wire."""

from typing import TYPE_CHECKING

from frontend_contract.api.fields import wire_field
from frontend_contract.shapes.images import Image
from frontend_contract.shapes.links import Link
from frontend_contract.shapes.pages import Seo
from frontend_contract.shapes.values import DateTime
from frontend_contract.values import datetime_value
from frontend_contract.wire import Wire

if TYPE_CHECKING:
    from .pages import BasePage


def ancestor_paths(page: "BasePage", wire: Wire) -> list[str]:
    """Return the tree paths from the site's root down to the page's parent."""
    start = len(wire.site.root_page.path)
    return [page.path[:end] for end in range(start, len(page.path), page.steplen)]


def breadcrumbs(page: "BasePage", wire: Wire) -> list[Link]:
    """Return links to the public ancestors, home first."""
    ancestors = (wire.pages_by_path.get(path) for path in ancestor_paths(page, wire))
    return [
        {"href": wire.path(ancestor), "text": ancestor.title, "kind": "page"}
        for ancestor in ancestors
        if ancestor
    ]


def seo(page: "BasePage", wire: Wire) -> Seo:
    image: Image | None = wire.teaser_of(page)["image"]
    return {
        "title": page.seo_title or page.title,
        "description": page.search_description or page.summary(wire),
        "canonical": page.canonical_url(wire),
        "image": image,
    }


def last_published_at(page: "BasePage", wire: Wire) -> DateTime | None:
    return datetime_value(page.last_published_at)


PAGE_FIELDS = [
    wire_field("breadcrumbs", breadcrumbs, detail_only=True),
    wire_field("seo", seo, detail_only=True),
    wire_field("last_published_at", last_published_at),
]

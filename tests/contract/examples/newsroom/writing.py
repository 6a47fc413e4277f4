"""Writing and publishing as it happened: each page at its own moment."""

import json
import uuid
from collections.abc import Iterable
from typing import Any

from django.utils import timezone
from wagtail.models import Orderable, Page

from news.models import Byline
from tests.contract.examples.running import standing_still
from tests.factories import SectionFactory


def section(pk: int, parent: Page, title: str, slug: str, **fields: Any) -> Any:
    """Return a section, published on the first day of the year."""
    return publish(
        SectionFactory(pk=pk, parent=parent, title=title, slug=slug, live=False, **fields),
        "2024-01-02T08:00:00+07:00",
    )


def write(factory: Any, pk: int, parent: Page, moment: str, /, **fields: Any) -> Any:
    """Return a published story.

    Args:
        moment: when it was published, and what readers are told.
        fields: of the page; lists of child rows are numbered in their order.
    """
    return publish(draft(factory, pk, parent, moment, **fields), moment)


def draft(factory: Any, pk: int, parent: Page, moment: str, /, **fields: Any) -> Any:
    """Return a story that was never published; its lists are stored when it is."""
    lists = {name: fields.pop(name) for name in list(fields) if isinstance(fields[name], list | tuple)}
    with standing_still(moment):
        page = factory(pk=pk, parent=parent, live=False, published_at=timezone.now(), **fields)
        for name, rows in lists.items():
            if name == "tags":
                page.tags.add(*rows)
            else:
                setattr(page, name, numbered(rows))
    return page


def numbered(rows: Iterable[Any]) -> list[Any]:
    """Give child rows their place."""
    found = list(rows)
    for place, row in enumerate(found):
        if isinstance(row, Orderable):
            row.sort_order = place
    return found


def publish(page: Any, moment: str) -> Any:
    """Publish as the admin does: through a revision."""
    with standing_still(moment):
        page.save_revision().publish()
    return type(page).objects.get(pk=page.pk)


def signed(*names: str) -> list[Byline]:
    """Return bylines of names typed freely."""
    return [Byline(name=name) for name in names]


# --- Bodies, as Wagtail stores them ---


def body(key: str, *blocks: tuple[str, Any]) -> str:
    """Return a stored stream.

    Args:
        key: what the ids of its blocks are made from, with their places.
    """
    return json.dumps(
        [
            {"type": kind, "value": value, "id": str(uuid.uuid5(uuid.NAMESPACE_URL, f"{key}#{place}"))}
            for place, (kind, value) in enumerate(blocks)
        ]
    )


def paragraph(html: str) -> tuple[str, str]:
    return "paragraph", f"<p>{html}</p>"


def picture_block(
    image: Any, alt: str = "", caption: str = "", credit: str = "", *, decorative: bool = False
) -> tuple[str, dict[str, Any]]:
    chosen = {"image": image.pk, "alt_text": alt, "decorative": decorative}
    return "image", {"image": chosen, "caption": caption, "credit": credit}


def gallery(key: str, title: str, *pictures: tuple[str, Any]) -> tuple[str, dict[str, Any]]:
    items = [
        {"type": "item", "id": str(uuid.uuid5(uuid.NAMESPACE_URL, f"{key}#picture-{place}")), "value": value}
        for place, (_, value) in enumerate(pictures)
    ]
    return "gallery", {"title": title, "pictures": items}


def table(
    caption: str, headings: list[str], rows: list[list[str]], *, header_column: bool = False
) -> tuple[str, dict[str, Any]]:
    cells = {
        "caption": caption,
        "columns": [{"type": "text", "heading": heading} for heading in headings],
        "rows": [{"values": row} for row in rows],
    }
    return "table", {"cells": cells, "header_column": header_column}


def link(page: Page, text: str) -> str:
    return f'<a linktype="page" id="{page.pk}">{text}</a>'


def document_link(document: Any, text: str) -> str:
    return f'<a linktype="document" id="{document.pk}">{text}</a>'

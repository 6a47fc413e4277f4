"""What a batch of pages points at, read from stored values without touching the database."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Model, QuerySet
from wagtail import blocks
from wagtail.blocks.field_block import ChooserBlock
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Page
from wagtail.rich_text import extract_references_from_rich_text

from .values import KEY_MAX

Reference = tuple[type[Model], int]


@dataclass
class Needs:
    """Primary keys of everything an answer will mention.

    Attributes:
        paths: tree paths of ancestors, for breadcrumbs.
        lists: querysets of pages an answer lists, by name; short ones, they are found within one query.
    """

    pages: set[int] = field(default_factory=set)
    images: set[int] = field(default_factory=set)
    documents: set[int] = field(default_factory=set)
    paths: set[str] = field(default_factory=set)
    lists: dict[str, QuerySet] = field(default_factory=dict)

    def add_page(self, pk: int | None) -> None:
        if pk:
            self.pages.add(pk)

    def add_image(self, pk: int | None) -> None:
        if pk:
            self.images.add(pk)

    def add_stream(self, value: blocks.StreamValue) -> None:
        """Add all a stream's blocks point at: choosers, pictures, links in rich text."""
        self._add(references(value.stream_block, list(value.raw_data)))

    def add_rich_text(self, html: str) -> None:
        self._add(_in_rich_text(html))

    def _add(self, found: Iterable[Reference]) -> None:
        kinds: tuple[tuple[type[Model], set[int]], ...] = (
            (Page, self.pages),
            (get_image_model(), self.images),
            (get_document_model(), self.documents),
        )
        for model, pk in found:
            for kind, keys in kinds:
                if issubclass(model, kind):
                    keys.add(pk)


def references(block: blocks.Block, raw: Any) -> Iterator[Reference]:
    """Yield what a block's stored value points at; what cannot be read points at nothing."""
    if isinstance(block, blocks.BaseStreamBlock) and isinstance(raw, list):
        for item in raw:
            if child := block.child_blocks.get(item["type"]):
                yield from references(child, item["value"])
    elif isinstance(block, blocks.ListBlock) and isinstance(raw, list):
        for item in raw:
            yield from references(block.child_block, item["value"] if _is_list_item(item) else item)
    elif isinstance(block, blocks.BaseStructBlock) and isinstance(raw, dict):
        for name, child in block.child_blocks.items():
            yield from references(child, raw.get(name))
    elif isinstance(block, ChooserBlock) and isinstance(raw, int):
        yield block.model_class, raw
    elif isinstance(block, blocks.RichTextBlock) and isinstance(raw, str):
        yield from _in_rich_text(raw)


def _is_list_item(item: Any) -> bool:
    return isinstance(item, dict) and item.get("type") == "item" and "value" in item


def _in_rich_text(html: str) -> Iterator[Reference]:
    for model, pk, *_ in extract_references_from_rich_text(html):
        if str(pk).isdecimal() and int(pk) <= KEY_MAX:
            yield model, int(pk)

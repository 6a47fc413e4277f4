"""What is stored for a block, made from its definition: a new block is fuzzed without a word here."""

import uuid
from collections.abc import Callable
from typing import Any, NamedTuple

from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import BaseTypedTableBlock
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageChooserBlock

PROSE = "Sáng 15/3, đông đảo người dân tổ dân phố số 3 đã tham gia buổi lao động."


class Targets(NamedTuple):
    """The keys choosers and links may point at."""

    story: int
    image: int
    document: int


def value(block: Any, targets: Targets) -> Any:
    """Return two of everything a block can hold."""
    match block:
        case blocks.StreamBlock():
            children = [(name, child) for name, child in block.child_blocks.items() for _ in range(2)]
            return [_item(name, child, targets) for name, child in children]
        case blocks.ListBlock():
            return [_item("item", block.child_block, targets) for _ in range(2)]
        case blocks.StructBlock():
            return {name: value(child, targets) for name, child in block.child_blocks.items()}
        case BaseTypedTableBlock():
            columns = [(name, child) for name, child in block.child_blocks.items() for _ in range(2)]
            return {
                "caption": PROSE,
                "columns": [{"type": name, "heading": name} for name, _ in columns],
                "rows": [{"values": [value(child, targets) for _, child in columns]} for _ in range(2)],
            }
        case blocks.ChoiceBlock():
            return next(key for key, _ in block.field.choices if key)
    return next(make(targets) for kind, make in LEAVES if isinstance(block, kind))


def _item(name: str, block: Any, targets: Targets) -> dict[str, Any]:
    return {"type": name, "value": value(block, targets), "id": str(uuid.uuid4())}


def html(targets: Targets) -> str:
    return (
        f'<p>{PROSE} <a linktype="page" id="{targets.story}">Tin</a> <b>đậm</b> '
        f'<a linktype="document" id="{targets.document}">Tệp</a> <a href="https://example.vn/">ngoài</a></p>'
    )


LEAVES: list[tuple[Any, Callable[[Targets], Any]]] = [
    (ImageChooserBlock, lambda targets: targets.image),
    (DocumentChooserBlock, lambda targets: targets.document),
    (blocks.PageChooserBlock, lambda targets: targets.story),
    (blocks.RichTextBlock, html),
    (blocks.URLBlock, lambda _: "https://example.vn/"),
    (blocks.EmailBlock, lambda _: "phuong@example.vn"),
    (blocks.BooleanBlock, lambda _: False),
    (blocks.IntegerBlock, lambda _: 3),
    ((blocks.FloatBlock, blocks.DecimalBlock), lambda _: 1.5),
    (blocks.DateTimeBlock, lambda _: "2024-03-15T14:00:00+07:00"),
    (blocks.DateBlock, lambda _: "2024-03-15"),
    (blocks.TimeBlock, lambda _: "14:00"),
    ((blocks.CharBlock, blocks.TextBlock), lambda _: "Cây xanh – ơn người đi trước"),
]

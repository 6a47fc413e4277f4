"""Walks a stream as it is stored, text by text, whatever its blocks are."""

from collections.abc import Callable
from dataclasses import replace
from itertools import zip_longest
from typing import Any

from django.utils.text import capfirst
from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import BaseTypedTableBlock

from .findings import enter
from .places import Change, Place

TEXTS = (blocks.CharBlock, blocks.TextBlock, blocks.BlockQuoteBlock, blocks.RichTextBlock)


def change_stream(block: blocks.Block, raw: Any, change: Change, place: Place) -> Any:
    """Return a block's stored value with every text in it changed; what does not fit its block stays.

    Args:
        block: the definition.
        raw: what `get_prep_value` returns: `[{"type", "value", "id"}]` for a stream.
        change: is asked for every text, with its place.
        place: of the block.
    """
    if isinstance(block, TEXTS) and isinstance(raw, str):
        return change(replace(place, is_html=isinstance(block, blocks.RichTextBlock)), raw)
    for kind, walk in WALKS:
        if isinstance(block, kind):
            return walk(block, raw, change, place)
    return raw


def repair_stream(block: Any, value: Any, label: str) -> Any:
    """Return a stream repaired; the very same one if there was nothing to repair."""
    if not value:
        return value
    raw = block.get_prep_value(block.to_python(value))
    repaired = change_stream(block, raw, lambda place, text: enter(text, place.label), Place("", label))
    return value if repaired == raw else block.to_python(repaired)


def _struct(block: Any, raw: Any, change: Change, place: Place) -> Any:
    if not isinstance(raw, dict):
        return raw
    return {
        name: change_stream(block.child_blocks[name], value, change, place.inside(name, _label(block, name)))
        if name in block.child_blocks
        else value
        for name, value in raw.items()
    }


def _stream(block: Any, raw: Any, change: Change, place: Place) -> Any:
    if not isinstance(raw, list):
        return raw
    return [_typed(block, number, item, change, place) for number, item in enumerate(raw, start=1)]


def _typed(block: Any, number: int, item: Any, change: Change, place: Place) -> Any:
    name = item.get("type") if isinstance(item, dict) else None
    if not isinstance(name, str) or name not in block.child_blocks or "value" not in item:
        return item
    inner = place.inside(str(number - 1), f"{_label(block, name)} {number}")
    return item | {"value": change_stream(block.child_blocks[name], item["value"], change, inner)}


def _list(block: Any, raw: Any, change: Change, place: Place) -> Any:
    if not isinstance(raw, list):
        return raw
    changed = []
    for number, item in enumerate(raw, start=1):
        inner = place.inside(str(number - 1), str(number))
        if isinstance(item, dict) and item.get("type") == "item" and "value" in item:
            value = change_stream(block.child_block, item["value"], change, inner)
            changed.append(item | {"value": value})
        else:  # as lists were stored before Wagtail 2.16
            changed.append(change_stream(block.child_block, item, change, inner))
    return changed


def _table(block: Any, raw: Any, change: Change, place: Place) -> Any:
    """Args: raw: `{"caption", "columns": [{"type", "heading"}], "rows": [{"values": [cell]}]}`."""
    if not isinstance(raw, dict) or not raw.keys() >= {"caption", "columns", "rows"}:
        return raw
    columns = [
        column | {"heading": change(place.inside(f"columns.{at}", f"Cột {at + 1}"), column["heading"])}
        for at, column in enumerate(raw["columns"])
    ]
    rows = [
        row
        | {
            "values": _cells(
                block, columns, row["values"], change, place.inside(f"rows.{at}", f"Hàng {at + 1}")
            )
        }
        for at, row in enumerate(raw["rows"])
    ]
    caption = change(place.inside("caption", "Tên bảng"), raw["caption"] or "")
    return raw | {"caption": caption, "columns": columns, "rows": rows}


def _cells(block: Any, columns: list[Any], values: list[Any], change: Change, place: Place) -> list[Any]:
    """Return the cells of a row; one of a kind that is no more stays."""
    return [
        change_stream(child, cell, change, place.inside(str(at), f"cột {at + 1}")) if child else cell
        for at, (cell, child) in enumerate(
            zip_longest(values, [block.child_blocks.get(column["type"]) for column in columns])
        )
    ]


def _label(block: Any, name: str) -> str:
    return capfirst(str(block.child_blocks[name].label or name))


WALKS: list[tuple[type, Callable[[Any, Any, Change, Place], Any]]] = [
    (blocks.BaseStreamBlock, _stream),
    (blocks.BaseStructBlock, _struct),
    (blocks.ListBlock, _list),
    (BaseTypedTableBlock, _table),
]

"""Two versions of a block side by side, where Wagtail's own comparison would show a program's values.

Wagtail asks a block for its `get_comparison_class`.
"""

import difflib
from collections.abc import Iterable
from typing import Any

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from wagtail.admin.compare import (
    BlockComparison,
    ListBlockComparison,
    TextDiff,
    diff_text,
    get_comparison_class_for_block,
)
from wagtail.images.blocks import ImageBlockComparison, ImageChooserBlockComparison
from wagtail.images.models import AbstractImage

Row = tuple[str, ...]


def compared_by(block: Any, comparison: type[BlockComparison]) -> Any:
    """Return one of Wagtail's blocks, compared otherwise; a class of our own would mean a migration."""
    block.get_comparison_class = lambda: comparison
    return block


class WordedComparison(BlockComparison):
    """A value shown by a word."""

    def word(self, value: Any) -> str:
        raise NotImplementedError

    def htmlvalue(self, val: Any) -> SafeString:
        return format_html("{}", self.word(val))

    def htmldiff(self) -> str:
        before, after = self.word(self.val_a), self.word(self.val_b)
        if before == after:
            return self.htmlvalue(self.val_a)
        html: str = TextDiff([("deletion", before), ("addition", after)]).to_html()
        return html


class YesNoComparison(WordedComparison):
    def word(self, value: Any) -> str:
        return "Có" if value else "Không"


class ChoiceComparison(WordedComparison):
    def word(self, value: Any) -> str:
        return str(dict(self.block.field.choices).get(value, value or ""))


class PictureComparison(ImageChooserBlockComparison):
    """A picture; nothing, where Wagtail shows a broken one, for none."""

    def htmlvalue(self, val: Any) -> str:
        return super().htmlvalue(val) if val else ""


class DescribedPictureComparison(ImageBlockComparison):
    """A picture with its alt text; in a draft both may be missing, which Wagtail's own does not survive."""

    val_a: Any
    val_b: Any

    def __init__(self, *args: Any) -> None:
        super().__init__(*args)
        self.val_a, self.val_b = _described(self.val_a), _described(self.val_b)

    def htmlvalue(self, val: Any) -> str:
        is_picture = isinstance(val, AbstractImage)
        html: str = super().htmlvalue(
            _described(self.block._image_to_struct_value(val) if is_picture else val)
        )
        return html


def _described(value: Any) -> dict[str, Any]:
    value = value or {}
    return {
        "image": value.get("image"),
        "decorative": bool(value.get("decorative")),
        "alt_text": value.get("alt_text") or "",
    }


class ItemsComparison(ListBlockComparison):
    """A list, whose items are shown like any block also where the whole list came or went."""

    def htmlvalue(self, val: Any) -> SafeString:
        child = self.block.child_block
        comparison = get_comparison_class_for_block(child)
        shown = ((comparison(child, True, True, item, item).htmlvalue(item),) for item in val)
        return format_html_join("\n", '<div class="comparison__child-object">{}</div>', shown)


class TableComparison(BlockComparison):
    """A table, row by row; its first row are the columns' headings."""

    def htmlvalue(self, val: Any) -> SafeString:
        return _table(val.caption or "", (_row(row) for row in _rows(val)))

    def htmldiff(self) -> SafeString:
        before, after = _rows(self.val_a), _rows(self.val_b)
        caption = diff_text(self.val_a.caption or "", self.val_b.caption or "").to_html()
        shown: list[SafeString] = []
        for change, i, i_end, j, j_end in difflib.SequenceMatcher(
            None, before, after, autojunk=False
        ).get_opcodes():
            gone, come = before[i:i_end], after[j:j_end]
            if change == "equal":
                shown += [_row(row) for row in come]
                continue
            pairs = [pair for pair in zip(gone, come, strict=False) if len(pair[0]) == len(pair[1])]
            shown += [_changed_row(*pair) for pair in pairs]
            shown += [_row(row, "deletion") for row in gone[len(pairs) :]]
            shown += [_row(row, "addition") for row in come[len(pairs) :]]
        return _table(caption, shown)


def _rows(table: Any) -> list[Row]:
    headings = tuple(column["heading"] or "" for column in table.columns)
    rows = [tuple(cell or "" for cell in row["values"]) for row in table.row_data]
    return [headings, *rows] if any(headings) else rows


def _table(caption: str, rows: Iterable[SafeString]) -> SafeString:
    return format_html(
        "<table><caption>{}</caption>{}</table>",
        caption,
        format_html_join("", "{}", ((row,) for row in rows)),
    )


def _row(cells: Row, change: str = "") -> SafeString:
    return format_html(
        '<tr class="{}">{}</tr>', change, format_html_join("", "<td>{}</td>", ((cell,) for cell in cells))
    )


def _changed_row(before: Row, after: Row) -> SafeString:
    pairs = zip(before, after, strict=True)
    return format_html(
        "<tr>{}</tr>", format_html_join("", "<td>{}</td>", ((diff_text(*pair).to_html(),) for pair in pairs))
    )

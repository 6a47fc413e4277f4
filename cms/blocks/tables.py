"""Tables.

Of Wagtail's two tables this is the one of plain inputs: a phone's keyboard, a screen reader and the dark theme work in
it. The other (Handsontable 6) is a megabyte of script that draws its cells itself and knows no touch; what it does
better, pasting from a spreadsheet, `tables.js` adds.
"""

from typing import Any

from django import forms
from django.utils.functional import cached_property
from wagtail import blocks
from wagtail.admin.staticfiles import versioned_static
from wagtail.admin.telepath import register
from wagtail.contrib.typed_table_block.blocks import (
    TypedTable,
    TypedTableBlock,
    TypedTableBlockAdapter,
    TypedTableBlockValidationError,
)

from frontend_contract.shapes.blocks import Table

from .comparing import TableComparison, YesNoComparison, compared_by

ROWS_MAX, COLUMNS_MAX = 200, 20
CAPTION_MAX, HEADING_MAX, CELL_MAX = 300, 200, 2000


class CellBlock(blocks.TextBlock):
    """A cell: a plain field, for a thousand of Wagtail's that grow by themselves take minutes to appear."""

    @cached_property
    def field(self) -> forms.CharField:
        return forms.CharField(widget=forms.Textarea(attrs={"rows": 1}), **self.field_options)


class CellsBlock(TypedTableBlock):
    """Rows and columns of text, the columns' headings and the caption."""

    text = CellBlock(label="Cột chữ, số", required=False, max_length=CELL_MAX)

    def get_default(self) -> TypedTable:
        """Return cells to write or paste into: Wagtail would begin with none."""
        columns = [{"block": self.child_blocks["text"], "heading": ""} for _ in range(2)]
        return TypedTable(columns, [{"values": ["", ""]} for _ in range(2)], caption="")

    def get_comparison_class(self) -> type[TableComparison]:
        return TableComparison

    def clean(self, table: Any) -> Any:
        cleaned = super().clean(table)
        if not self.is_deferred_validation and (faults := _faults(cleaned)):
            raise TypedTableBlockValidationError(non_block_errors=faults)
        return cleaned


class CellsBlockAdapter(TypedTableBlockAdapter):
    js_constructor = "cms.blocks.tables.CellsBlock"

    def js_args(self, block: Any) -> list[Any]:
        name, children, states, meta = super().js_args(block)
        meta["strings"] |= {
            "CAPTION": "Tên bảng",
            "CAPTION_HELP_TEXT": "Bảng cho biết điều gì? Ví dụ: Lịch tiêm phòng theo tổ dân phố.",
            "ADD_COLUMN": "Thêm cột",
            "ADD_ROW": "Thêm hàng",
            "COLUMN_HEADING": "Tiêu đề cột",
            "INSERT_COLUMN": "Chèn cột",
            "DELETE_COLUMN": "Xoá cột",
            "INSERT_ROW": "Chèn hàng",
            "DELETE_ROW": "Xoá hàng",
        }
        meta["limits"] = {"rows": ROWS_MAX, "columns": COLUMNS_MAX}
        return [name, children, states, meta]

    @cached_property
    def media(self) -> forms.Media:
        ours = forms.Media(
            js=[versioned_static("cms/tables.js")], css={"all": [versioned_static("cms/tables.css")]}
        )
        return super().media + ours


register(CellsBlockAdapter(), CellsBlock)


class TableBlock(blocks.StructBlock):
    """A table with a caption."""

    cells = CellsBlock(
        label="Nội dung bảng",
        help_text="Dán từ Excel, Google Trang tính hoặc Word vào một ô: các hàng, cột được thêm cho đủ.",
    )
    header_column = compared_by(
        blocks.BooleanBlock(label="Ô đầu mỗi hàng là tiêu đề của hàng", required=False, default=False),
        YesNoComparison,
    )

    class Meta:
        label = "Bảng"
        icon = "table"
        group = "Chữ"
        description = "Lịch, danh sách, số liệu theo hàng và cột."

    def get_api_representation(self, value: Any, context: dict[str, Any] | None = None) -> Table:
        table = value["cells"]
        headings = [column["heading"] or "" for column in table.columns]
        return {
            "caption": table.caption or "",
            "header": headings if any(headings) else [],
            "header_column": bool(value["header_column"]),
            "rows": [[cell or "" for cell in row["values"]] for row in table.row_data],
        }


def _faults(table: Any) -> list[str]:
    rows, columns = len(table.row_data), len(table.columns)
    if not any(cell for row in table.row_data for cell in row["values"]):
        return ["Bảng chưa có ô nào có chữ."]
    faults = []
    if not (table.caption or "").strip():
        faults.append("Bảng cần có tên: bảng cho biết điều gì?")
    if len(table.caption or "") > CAPTION_MAX:
        faults.append(f"Tên bảng dài quá {CAPTION_MAX} ký tự.")
    if any(len(column["heading"] or "") > HEADING_MAX for column in table.columns):
        faults.append(f"Có tiêu đề cột dài quá {HEADING_MAX} ký tự.")
    if rows > ROWS_MAX or columns > COLUMNS_MAX:
        faults.append(
            f"Bảng có {rows} hàng, {columns} cột; nhiều nhất là {ROWS_MAX} hàng, {COLUMNS_MAX} cột. "
            "Hãy chia thành nhiều bảng hoặc đăng kèm tệp."
        )
    return faults

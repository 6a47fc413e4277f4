"""What must not be missed, set apart from the story."""

from typing import Any

from wagtail import blocks

from frontend_contract.rich_text import to_wire
from frontend_contract.shapes.blocks import Callout

from .comparing import ChoiceComparison, compared_by
from .text import PARAGRAPH_FEATURES

KINDS = [("info", "Thông tin"), ("warning", "Lưu ý"), ("important", "Quan trọng")]


class CalloutBlock(blocks.StructBlock):
    """A few words in a frame."""

    kind = compared_by(
        blocks.ChoiceBlock(label="Loại", choices=KINDS, default="info", search_index=False), ChoiceComparison
    )
    title = blocks.CharBlock(label="Tiêu đề", required=False, max_length=200)
    text = blocks.RichTextBlock(label="Nội dung", features=PARAGRAPH_FEATURES)

    class Meta:
        label = "Khung thông tin"
        icon = "info-circle"
        group = "Chữ"
        description = "Thời hạn, điều kiện, số điện thoại: điều bạn đọc không nên bỏ qua."

    def get_api_representation(self, value: Any, context: dict[str, Any] | None = None) -> Callout:
        labels = dict(KINDS)
        kind: Any = value["kind"] if value["kind"] in labels else "info"
        return {
            "kind": kind,
            "kind_label": labels[kind],
            "title": value["title"] or "",
            "text": to_wire(value["text"].source) if value["text"] else "",
        }

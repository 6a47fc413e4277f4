"""Words: headings, paragraphs, quotations."""

from typing import Any

from wagtail import blocks

from frontend_contract.rich_text import to_wire
from frontend_contract.shapes.blocks import Quote

PARAGRAPH_FEATURES = ["bold", "italic", "ol", "ul", "link", "document-link"]


class HeadingBlock(blocks.CharBlock):
    """A heading inside the story, one level below its title."""

    class Meta:
        label = "Tiêu đề mục"
        icon = "title"
        group = "Chữ"

    def get_api_representation(self, value: str, context: dict[str, Any] | None = None) -> str:
        return value or ""


class ParagraphBlock(blocks.RichTextBlock):
    """Rich text: bold, italic, lists, links to pages, documents and other sites."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**({"features": PARAGRAPH_FEATURES} | kwargs))

    class Meta:
        label = "Đoạn văn"
        icon = "pilcrow"
        group = "Chữ"

    def get_api_representation(self, value: Any, context: dict[str, Any] | None = None) -> str:
        return to_wire(value.source) if value else ""


class QuoteBlock(blocks.StructBlock):
    """Somebody's words."""

    text = blocks.TextBlock(label="Lời trích", max_length=1000)
    attribution = blocks.CharBlock(label="Của ai", required=False, max_length=200)

    class Meta:
        label = "Trích dẫn"
        icon = "openquote"
        group = "Chữ"

    def get_api_representation(self, value: Any, context: dict[str, Any] | None = None) -> Quote:
        return {"text": value["text"] or "", "attribution": value["attribution"] or ""}

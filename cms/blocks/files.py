"""Files of the library: to download, to listen to."""

from typing import Any

from django.core.exceptions import ValidationError
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock

from cms.media.shapes import download_shape, file_shape
from frontend_contract.choosers import PreloadedChooserMixin
from frontend_contract.rich_text import to_wire
from frontend_contract.shapes.files import Download, Recording
from frontend_contract.wire import require_wire

from .text import PARAGRAPH_FEATURES


class FileChooserBlock(PreloadedChooserMixin, DocumentChooserBlock):
    """Wagtail's document chooser over the answer's wire.

    Attributes:
        extensions: of the files that may be published, in lower case; empty for all.
        wanted: what they are, in the editor's words.
    """

    extensions: tuple[str, ...] = ()
    wanted = ""

    def clean(self, value: Any) -> Any:
        document = super().clean(value)
        if self.is_deferred_validation or document is None or not self.extensions:
            return document
        if document.file_extension.lower() not in self.extensions:
            raise ValidationError(
                f"Tệp “{document.filename}” không phải là {self.wanted}: hãy chọn tệp có đuôi "
                f"{', '.join(self.extensions)}."
            )
        return document


class AudioChooserBlock(FileChooserBlock):
    """Sound that every browser plays."""

    extensions = ("mp3", "m4a", "ogg", "wav")
    wanted = "tệp âm thanh trình duyệt nghe được"


class VideoChooserBlock(FileChooserBlock):
    """Video that every browser plays."""

    extensions = ("mp4", "m4v", "webm")
    wanted = "tệp video trình duyệt xem được"


class TranscriptBlock(blocks.RichTextBlock):
    """What is said, for those who cannot hear it, and for the search."""

    def __init__(self, **kwargs: Any) -> None:
        defaults = {
            "label": "Lời ghi lại",
            "required": False,
            "features": PARAGRAPH_FEATURES,
            "help_text": "Nội dung lời nói, cho người không nghe được và để tìm kiếm thấy.",
        }
        super().__init__(**(defaults | kwargs))

    def get_api_representation(self, value: Any, context: dict[str, Any] | None = None) -> str:
        return to_wire(value.source) if value else ""


class DocumentBlock(blocks.StructBlock):
    """A file to download."""

    document = FileChooserBlock(label="Tài liệu")
    title = blocks.CharBlock(
        label="Tên hiển thị",
        required=False,
        max_length=255,
        help_text="Để trống thì lấy tên của tài liệu trong kho.",
    )

    class Meta:
        label = "Tài liệu"
        icon = "doc-full-inverse"
        group = "Liên kết, tài liệu"
        description = "Văn bản, biểu mẫu để bạn đọc tải về. Tài liệu để riêng tư thì không hiện."

    def get_api_representation(self, value: Any, context: dict[str, Any] | None = None) -> Download | None:
        document = value["document"]
        return download_shape(document.pk, require_wire(), title=value["title"]) if document else None


class AudioBlock(blocks.StructBlock):
    """A recording."""

    title = blocks.CharBlock(label="Tên bản ghi", max_length=200)
    file = AudioChooserBlock(label="Tệp âm thanh")
    transcript = TranscriptBlock()

    class Meta:
        label = "Âm thanh"
        icon = "media"
        group = "Ảnh, video, âm thanh"
        description = "Bản tin truyền thanh, phỏng vấn: bạn đọc nghe ngay trong bài."

    def get_api_representation(self, value: Any, context: dict[str, Any] | None = None) -> Recording | None:
        file = file_shape(value["file"].pk, require_wire()) if value["file"] else None
        if file is None:
            return None
        return {
            "title": value["title"] or "",
            "file": file,
            "transcript": self.child_blocks["transcript"].get_api_representation(value["transcript"]),
        }

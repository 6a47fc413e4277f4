"""Video: of another site, or a file of our own."""

from typing import Any

from django.core.exceptions import ValidationError
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError

from cms.media.shapes import file_shape, image_shape
from frontend_contract.shapes.files import Video, VideoEmbed
from frontend_contract.wire import require_wire

from .files import TranscriptBlock, VideoChooserBlock
from .media import PreloadedImageChooserBlock
from .video_addresses import AddressError, find_video


class VideoBlock(blocks.StructBlock):
    """A video at an address, or a file."""

    title = blocks.CharBlock(
        label="Tên video", max_length=200, help_text="Đọc lên cho người không nhìn thấy; hiện dưới video."
    )
    address = blocks.CharBlock(
        label="Địa chỉ video",
        required=False,
        max_length=1000,
        search_index=False,
        help_text="Địa chỉ trên YouTube hoặc Vimeo. Để trống nếu dùng tệp.",
    )
    file = VideoChooserBlock(
        label="Hoặc tệp video", required=False, help_text="Tệp mp4, m4v hoặc webm trong kho tài liệu."
    )
    poster = PreloadedImageChooserBlock(
        label="Ảnh chờ", required=False, help_text="Hiện trước khi bạn đọc bấm phát."
    )
    transcript = TranscriptBlock()

    class Meta:
        label = "Video"
        icon = "media"
        group = "Ảnh, video, âm thanh"
        description = "Không tải gì từ YouTube, Vimeo cho tới khi bạn đọc bấm phát."

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        if not self.is_deferred_validation and (fault := _fault(cleaned)):
            raise StructBlockValidationError(block_errors={"address": ValidationError(fault)})
        return cleaned

    def get_api_representation(self, value: Any, context: dict[str, Any] | None = None) -> Video | None:
        wire = require_wire()
        embed = _embed(value["address"] or "")
        file = file_shape(value["file"].pk, wire) if value["file"] and not embed else None
        if not embed and not file:
            return None
        return {
            "title": value["title"] or "",
            "embed": embed,
            "file": file,
            "poster": image_shape(value["poster"].pk, "inline", wire, decorative=True)
            if value["poster"]
            else None,
            "transcript": self.child_blocks["transcript"].get_api_representation(value["transcript"]),
        }


def _embed(address: str) -> VideoEmbed | None:
    try:
        return find_video(address) if address else None
    except AddressError:  # an unfinished draft's
        return None


def _fault(value: Any) -> str:
    address = (value["address"] or "").strip()
    if address and value["file"]:
        return "Chọn một trong hai: địa chỉ video hoặc tệp video."
    if not address:
        return "" if value["file"] else "Cần địa chỉ của video, hoặc một tệp video."
    try:
        find_video(address)
    except AddressError as error:
        return str(error)
    return ""

"""Pictures to look through."""

from typing import Any

from django.core.exceptions import ValidationError
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError

from frontend_contract.shapes.blocks import Gallery

from .comparing import ItemsComparison
from .media import ImageBlock, picture

PICTURES_MIN, PICTURES_MAX = 2, 60


class PicturesBlock(blocks.ListBlock):
    """The pictures themselves, told from other lists: files can be dropped here."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(ImageBlock(), **kwargs)

    def get_comparison_class(self) -> type[ItemsComparison]:
        return ItemsComparison


class GalleryBlock(blocks.StructBlock):
    """Some pictures, each with its alt text, caption and credit."""

    title = blocks.CharBlock(label="Tên bộ ảnh", required=False, max_length=200)
    pictures = PicturesBlock(label="Các ảnh")

    class Meta:
        label = "Bộ ảnh"
        icon = "grid"
        group = "Ảnh, video, âm thanh"
        description = f"Từ {PICTURES_MIN} đến {PICTURES_MAX} ảnh, bạn đọc bấm để xem lớn."

    def clean(self, value: Any) -> Any:
        # Not the list's own limits: those would refuse drafts too.
        cleaned = super().clean(value)
        if not self.is_deferred_validation and (fault := _fault(len(cleaned["pictures"]))):
            raise StructBlockValidationError(block_errors={"pictures": ValidationError(fault)})
        return cleaned

    def get_api_representation(self, value: Any, context: dict[str, Any] | None = None) -> Gallery:
        found = (picture(shown, "gallery") for shown in value["pictures"])
        return {"title": value["title"] or "", "pictures": [shown for shown in found if shown]}


def _fault(count: int) -> str:
    if count < PICTURES_MIN:
        return f"Bộ ảnh cần ít nhất {PICTURES_MIN} ảnh; nếu chỉ có một ảnh, hãy dùng khối “Ảnh”."
    if count > PICTURES_MAX:
        return f"Bộ ảnh có {count} ảnh, nhiều nhất là {PICTURES_MAX}: hãy chia thành nhiều bộ."
    return ""

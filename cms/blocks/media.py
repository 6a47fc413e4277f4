"""Pictures between paragraphs."""

from typing import Any

from wagtail import blocks
from wagtail.images.blocks import ImageBlock as WagtailImageBlock
from wagtail.images.blocks import ImageChooserBlock

from cms.media.shapes import image_shape
from frontend_contract.choosers import PreloadedChooserMixin
from frontend_contract.shapes.images import Image
from frontend_contract.wire import require_wire

from .comparing import DescribedPictureComparison, PictureComparison, YesNoComparison, compared_by


class PreloadedImageChooserBlock(PreloadedChooserMixin, ImageChooserBlock):
    """Wagtail's image chooser over the answer's wire."""

    def get_comparison_class(self) -> type[PictureComparison]:
        return PictureComparison


class AltTextImageBlock(WagtailImageBlock):
    """Wagtail's picture with alt text or marked decorative, over the answer's wire."""

    def __init__(self, required: bool = True, **kwargs: Any) -> None:
        super().__init__(required=required, **kwargs)
        chooser = PreloadedImageChooserBlock(required=required, label="Ảnh")
        chooser.set_name("image")
        self.child_blocks["image"] = chooser
        compared_by(self.child_blocks["decorative"], YesNoComparison)

    def get_comparison_class(self) -> type[DescribedPictureComparison]:
        return DescribedPictureComparison


class ImageBlock(blocks.StructBlock):
    """A picture with alt text or marked decorative, a caption and a credit."""

    image = AltTextImageBlock(label="Ảnh")
    caption = blocks.CharBlock(
        label="Chú thích", required=False, max_length=500, help_text="Ai, làm gì, ở đâu?"
    )
    credit = blocks.CharBlock(label="Nguồn ảnh", required=False, max_length=200)

    class Meta:
        label = "Ảnh"
        icon = "image"
        group = "Ảnh, video, âm thanh"

    def get_api_representation(self, value: Any, context: dict[str, Any] | None = None) -> Image | None:
        return picture(value, "inline")


def picture(value: Any, recipe: str) -> Image | None:
    """Return the picture of an `ImageBlock`'s value, cut by a recipe."""
    image = value["image"]
    if image is None:
        return None
    return image_shape(
        image.pk,
        recipe,
        require_wire(),
        alt=image.contextual_alt_text or "",
        decorative=bool(image.decorative),
        caption=value["caption"],
        credit=value["credit"],
    )

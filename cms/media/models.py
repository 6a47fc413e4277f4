"""Pictures and documents."""

from django.db import models
from wagtail.documents.models import AbstractDocument
from wagtail.documents.models import Document as WagtailDocument
from wagtail.images.models import AbstractImage, AbstractRendition
from wagtail.images.models import Image as WagtailImage


class CustomImage(AbstractImage):
    """A picture; its own caption and credit serve wherever a page gives none."""

    caption = models.CharField("chú thích", max_length=500, blank=True, help_text="Ai, làm gì, ở đâu?")
    credit = models.CharField(
        "nguồn ảnh", max_length=200, blank=True, help_text="Người chụp hoặc đơn vị giữ ảnh."
    )

    admin_form_fields = (*WagtailImage.admin_form_fields, "caption", "credit")

    class Meta(AbstractImage.Meta):
        verbose_name = "ảnh"
        verbose_name_plural = "ảnh"


class CustomRendition(AbstractRendition):
    """A picture cut by a recipe."""

    image = models.ForeignKey(CustomImage, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        unique_together = (("image", "filter_spec", "focal_point_key"),)


class CustomDocument(AbstractDocument):
    """A file to download."""

    admin_form_fields = WagtailDocument.admin_form_fields

    class Meta(AbstractDocument.Meta):
        verbose_name = "tài liệu"
        verbose_name_plural = "tài liệu"

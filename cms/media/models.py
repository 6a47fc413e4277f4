"""Pictures and documents."""

from typing import Any

from django.db import models
from wagtail.documents.models import AbstractDocument
from wagtail.documents.models import Document as WagtailDocument
from wagtail.images.models import AbstractImage, AbstractRendition, get_upload_to
from wagtail.images.models import Image as WagtailImage

from .fields import PictureField


class CustomImage(AbstractImage):
    """A picture; its own caption and credit serve wherever a page gives none."""

    file = PictureField("tệp", upload_to=get_upload_to, width_field="width", height_field="height")
    caption = models.CharField("chú thích", max_length=500, blank=True, help_text="Ai, làm gì, ở đâu?")
    credit = models.CharField(
        "nguồn ảnh", max_length=200, blank=True, help_text="Người chụp hoặc đơn vị giữ ảnh."
    )

    admin_form_fields = (*WagtailImage.admin_form_fields, "caption", "credit")
    replaced_file = ""  # its name, until the row is saved

    class Meta(AbstractImage.Meta):
        verbose_name = "ảnh"
        verbose_name_plural = "ảnh"

    @property
    def default_alt_text(self) -> str:
        """The description; Wagtail would take the title, which is a file's name more often than not."""
        description: str = self.description
        return description

    def save(self, *args: Any, update_fields: Any = None, **kwargs: Any) -> None:
        # Before the row is put together: cleaning changes the file's size, and may turn the picture.
        if self.file and not self.file._committed and (update_fields is None or "file" in update_fields):
            self.file.save(self.file.name, self.file.file, save=False)
        super().save(*args, update_fields=update_fields, **kwargs)

    def remember_replaced_file(self) -> None:
        if self.pk and not self.replaced_file:
            stored = CustomImage.objects.filter(pk=self.pk).values_list("file", flat=True)
            self.replaced_file = stored.first() or ""


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

    def clean(self) -> None:
        if self.file:  # else the form has said what is wrong, and its kind is not it
            super().clean()

"""Files that stand under a story."""

from django.db import models
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel
from wagtail.models import Orderable


class Attachment(Orderable):
    """A document of the library under a story; it goes when the document is deleted."""

    story = ParentalKey("news.Story", on_delete=models.CASCADE, related_name="attachments")
    document = models.ForeignKey(
        "media.CustomDocument", on_delete=models.CASCADE, related_name="+", verbose_name="tài liệu"
    )
    title = models.CharField(
        "tên hiển thị", max_length=255, blank=True, help_text="Để trống thì lấy tên tài liệu trong thư viện."
    )

    panels = (FieldPanel("document"), FieldPanel("title"))

    class Meta(Orderable.Meta):
        verbose_name = "tệp đính kèm"
        verbose_name_plural = "tệp đính kèm"

    def __str__(self) -> str:
        return self.title or str(self.document)

"""What a story said wrong, and what is right: told to its readers, never slipped in."""

from django.db import models
from django.utils import timezone
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel

TEXT_MAX = 1000


class Correction(models.Model):
    """One correction ("đính chính"). The page's history remembers one that is taken away again."""

    story = ParentalKey("news.Story", on_delete=models.CASCADE, related_name="corrections")
    corrected_at = models.DateTimeField("đính chính lúc", default=timezone.now)
    text = models.TextField(
        "nội dung đính chính",
        max_length=TEXT_MAX,
        help_text="Bản trước viết sai điều gì, đúng ra là thế nào.",
    )

    panels = (FieldPanel("corrected_at"), FieldPanel("text"))

    class Meta:
        verbose_name = "đính chính"
        verbose_name_plural = "đính chính"

    def __str__(self) -> str:
        return self.text

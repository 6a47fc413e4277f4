"""What would take long to find out at each look at the dashboard."""

from django.db import models
from django.urls import reverse

from .places import LEAD


class WordlessPicture(models.Model):
    """A place of a story that shows a picture and says nothing of it.

    Kept up by the signal handlers as stories are saved. Readers are told the picture's own description there; it is
    asked for when this is read, for it may change at any time.
    """

    story = models.ForeignKey("news.Story", on_delete=models.CASCADE, related_name="+", verbose_name="bài")
    image = models.ForeignKey(
        "media.CustomImage", on_delete=models.CASCADE, related_name="+", verbose_name="ảnh"
    )
    path = models.TextField("chỗ")  # of the field that lacks the words

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = "ảnh thiếu mô tả"
        verbose_name_plural = "ảnh thiếu mô tả"

    def __str__(self) -> str:
        return f"{self.image} ({self.story})"

    @property
    def edit_url(self) -> str:
        """The address of the very field."""
        return f"{reverse('wagtailadmin_pages:edit', args=[self.story_id])}#:w:contentpath={self.path}"

    @property
    def where(self) -> str:
        if self.path == LEAD:
            return "Ảnh đại diện"
        return "Trong bộ ảnh" if ".pictures." in self.path else "Giữa bài"

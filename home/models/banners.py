"""Pictures of the front page that lead somewhere for a while."""

from django.db import models
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable

from .home import HomePage
from .linked import Linked
from .windows import Windowed


class HomeBanner(Orderable, Windowed, Linked):
    """A banner; it goes when its picture is deleted."""

    home = ParentalKey(HomePage, on_delete=models.CASCADE, related_name="banners")
    image = models.ForeignKey(
        "media.CustomImage", on_delete=models.CASCADE, related_name="+", verbose_name="ảnh"
    )
    alt = models.CharField(
        "mô tả ảnh cho người không nhìn thấy",
        max_length=300,
        blank=True,
        help_text="Ghi cả chữ có trên ảnh. Để trống thì lấy mô tả của ảnh trong thư viện.",
    )

    panels = (
        FieldPanel("image"),
        FieldPanel("alt"),
        FieldRowPanel([FieldPanel("starts_at"), FieldPanel("ends_at")], heading="Thời gian hiện"),
        Linked.link_panel(),
    )

    class Meta(Orderable.Meta):
        verbose_name = "biểu ngữ"
        verbose_name_plural = "biểu ngữ"

    def __str__(self) -> str:
        return self.alt or str(self.image)

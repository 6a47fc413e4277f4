"""Movements and campaigns."""

from collections.abc import Iterator

from django.db import models

from .slugged import SluggedModel


class Movement(SluggedModel):
    """A movement (phong trào thi đua) or a campaign (cuộc vận động)."""

    class Kind(models.TextChoices):
        MOVEMENT = "movement", "phong trào thi đua"
        CAMPAIGN = "campaign", "cuộc vận động"

    name = models.CharField("tên", max_length=300)
    aliases = models.TextField("tên gọi khác", blank=True, help_text="Mỗi dòng một tên.")
    kind = models.CharField("loại", max_length=10, choices=Kind.choices)
    launching_document = models.CharField("văn bản phát động", max_length=300, blank=True)

    class Meta:
        verbose_name = "phong trào, cuộc vận động"
        verbose_name_plural = "phong trào, cuộc vận động"
        constraints = (models.UniqueConstraint(fields=("kind", "name"), name="movement_unique"),)

    def __str__(self) -> str:
        return self.name

    def slug_parts(self) -> Iterator[str]:
        yield self.name
        yield self.get_kind_display()

"""Every recipe of a picture is cut when the picture is stored, so that no reader ever waits for it."""

from typing import Any

from django.db.models.signals import post_save
from django.dispatch import receiver

from .models import CustomImage
from .recipes import FILTERS


@receiver(post_save, sender=CustomImage)
def cut_every_recipe(
    instance: CustomImage, raw: bool, update_fields: frozenset[str] | None, **kwargs: Any
) -> None:
    if not raw and not update_fields:
        instance.get_renditions(*FILTERS)

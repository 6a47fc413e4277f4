"""Every recipe of a picture is cut when the picture is stored, so that no reader ever waits for it."""

from typing import Any

from django.db.models.signals import post_save
from django.dispatch import receiver
from wagtail.images.models import Filter

from .models import CustomImage
from .recipes import FILTERS


@receiver(post_save, sender=CustomImage)
def cut_every_recipe(
    instance: CustomImage, raw: bool, update_fields: frozenset[str] | None, **kwargs: Any
) -> None:
    if raw or update_fields:
        return
    instance.get_file_hash()  # set by the admin's forms only; Wagtail's cache and duplicate check rely on it
    # The rows are asked, not Wagtail's cache of cuts: it outlives a transaction that is rolled back.
    made = set(instance.renditions.values_list("filter_spec", "focal_point_key"))
    wanted = [Filter(spec=spec) for spec in FILTERS]
    instance.create_renditions(
        *(cut for cut in wanted if (cut.spec, cut.get_cache_key(instance)) not in made)
    )

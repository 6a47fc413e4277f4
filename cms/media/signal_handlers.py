"""A picture is cut in JPEG while it is stored, so that no page ever waits for it; the rest follows in the background."""

from functools import partial
from typing import Any

from django.db import transaction
from django.db.models.signals import post_save, pre_save
from django.dispatch import receiver
from django.utils import timezone
from wagtail.models import UploadedFile
from wagtail.tasks import delete_file_from_storage_task

from .cleaning import clean
from .cutting import cut, outdated
from .models import CustomImage
from .recipes import AT_ONCE
from .tasks import OUTDATED_AFTER, cut_the_rest, forget_outdated_cuts


@receiver(pre_save, sender=UploadedFile)
def clean_what_waits(instance: UploadedFile, raw: bool, **kwargs: Any) -> None:
    """Clean a picture whose form is not complete yet: Wagtail keeps it aside meanwhile."""
    if raw or instance.file._committed or instance.for_content_type.model_class() is not CustomImage:
        return
    instance.file = clean(instance.file)


@receiver(post_save, sender=CustomImage)
def cut_picture(
    instance: CustomImage, raw: bool, update_fields: frozenset[str] | None, **kwargs: Any
) -> None:
    if raw or (update_fields and "file" not in update_fields):
        return
    if instance.replaced_file:
        _let_go_of_replaced_file(instance)
    cut(instance, AT_ONCE)
    transaction.on_commit(partial(cut_the_rest.enqueue, instance.pk))
    if outdated(instance).exists():
        later = forget_outdated_cuts.using(run_after=timezone.now() + OUTDATED_AFTER)
        transaction.on_commit(partial(later.enqueue, instance.pk))


def _let_go_of_replaced_file(image: CustomImage) -> None:
    image.renditions.all().delete()
    if image.replaced_file != image.file.name:
        remove = partial(
            delete_file_from_storage_task.enqueue, image.file.storage.deconstruct(), image.replaced_file
        )
        transaction.on_commit(remove)
    image.replaced_file = ""

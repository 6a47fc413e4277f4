"""Remembers links to what is deleted, and where pictures have no words.

Wagtail forgets every reference to an object it deletes, although the text that holds the link still does; it would
find it again when that text is next saved. Until then the reference is put back as it was.
"""

from typing import Any

from django.apps import apps
from django.db import transaction
from django.db.models.signals import post_save, pre_delete
from wagtail.documents import get_document_model
from wagtail.fields import RichTextField, StreamField
from wagtail.images import get_image_model
from wagtail.models import Page, ReferenceIndex

from news.models import Story

from .pictures import record

PICTURED = {"image", "image_alt", "body"}


def connect() -> None:
    for model in (Page, get_document_model(), get_image_model()):
        pre_delete.connect(remember_links, sender=model, dispatch_uid=f"dashboard-links-{model.__name__}")
    for model in apps.get_models():
        if issubclass(model, Story):
            post_save.connect(
                record_pictures, sender=model, dispatch_uid=f"dashboard-pictures-{model.__name__}"
            )


def record_pictures(instance: Story, raw: bool, update_fields: frozenset[str] | None, **kwargs: Any) -> None:
    if not raw and (update_fields is None or PICTURED & update_fields):
        record(instance)


def remember_links(instance: Any, **kwargs: Any) -> None:
    kept = [
        reference
        for reference in ReferenceIndex.get_references_to(instance).select_related("content_type")
        if _is_written(reference)
    ]
    if kept:
        transaction.on_commit(lambda: _put_back(kept))


def _put_back(references: list[ReferenceIndex]) -> None:
    for reference in references:
        reference.pk = None
        if reference.base_content_type.model_class()._base_manager.filter(pk=reference.object_id).exists():
            reference.save(force_insert=True)


def _is_written(reference: ReferenceIndex) -> bool:
    """Tell whether a reference stands in a text, where deleting its target leaves it."""
    field = reference.content_type.model_class()._meta.get_field(reference.model_path.split(".")[0])
    return isinstance(field, RichTextField | StreamField)

"""Every row is repaired on its way into the database, and so is every draft: here nobody can forget it.

`bulk_create`, `bulk_update` and `update` send no signals: texts from outside must not take these ways.
"""

from collections.abc import Collection
from typing import Any

from django.db import models
from django.db.models.signals import pre_save
from wagtail.fields import StreamField
from wagtail.models import Revision

from .columns import Care, care_for
from .drafts import change_draft, label_of
from .findings import enter
from .streams import repair_stream


def connect() -> None:
    pre_save.connect(repair_a_row, dispatch_uid="cms.entry")


def repair_a_row(
    sender: type[models.Model], instance: Any, update_fields: Collection[str] | None = None, **kwargs: Any
) -> None:
    """Repair what is about to be stored of a row, fixtures included."""
    if isinstance(instance, Revision):
        _repair_a_draft(instance)
    for field in sender._meta.concrete_fields:
        # A deferred field is not stored, and asking for it would load it.
        if (update_fields is None or field.name in update_fields) and field.attname in instance.__dict__:
            _repair_a_column(instance, field)


def _repair_a_column(instance: Any, field: Any) -> None:
    value = getattr(instance, field.attname)
    if isinstance(field, StreamField):
        repaired = repair_stream(field.stream_block, value, label_of(field))
        if repaired is not value:
            setattr(instance, field.attname, repaired)
    elif isinstance(value, str) and (care := care_for(field)) is not Care.NOTHING:
        repaired = enter(value, label_of(field), care)
        if repaired != value:
            setattr(instance, field.attname, repaired)


def _repair_a_draft(revision: Revision) -> None:
    model = revision.content_type.model_class() if revision.content_type_id else None
    if model and isinstance(revision.content, dict):
        revision.content = change_draft(model, revision.content, lambda place, text: enter(text, place.label))

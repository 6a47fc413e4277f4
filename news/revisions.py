"""Revisions that outlive what they point at."""

from typing import Any

from django.db import models
from modelcluster.models import get_all_child_relations

Data = dict[str, Any]


def without_dangling(page_class: type[models.Model], data: Data) -> Data:
    """Return a revision's data without keys of protected rows that are gone.

    `PROTECT` sees published rows only: an author named in a draft alone can be deleted. modelcluster then
    refuses to load the draft, and with it its editor, its preview and every scheduled publication.
    """
    kept = _row(page_class, data) or {}
    for relation in get_all_child_relations(page_class):
        name = relation.get_accessor_name()
        if name in kept:
            rows = (_row(relation.related_model, row) for row in kept[name])
            kept[name] = [row for row in rows if row is not None]
    return kept


def _row(model: type[models.Model], data: Data) -> Data | None:
    """Return the row, emptied of keys that lead nowhere; `None` if it cannot be without one."""
    data = dict(data)
    for field in model._meta.concrete_fields:
        key = data.get(field.name)
        if (
            key is None
            or not isinstance(field, models.ForeignKey)
            or field.remote_field.on_delete is not models.PROTECT
        ):
            continue
        if not field.related_model._base_manager.filter(pk=key).exists():
            if not field.null:
                return None
            data[field.name] = None
    return data

"""Walks a draft, text by text: a row as modelcluster serialises it, with its children."""

import json
from dataclasses import replace
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.utils.text import capfirst
from modelcluster.models import get_all_child_relations
from wagtail.fields import RichTextField, StreamField
from wagtail.models import COMMENTS_RELATION_NAME

from .columns import Care, care_for
from .places import Change, Place
from .streams import change_stream

Data = dict[str, Any]


def change_draft(model: type[models.Model], data: Data, change: Change, place: Place | None = None) -> Data:
    """Return a draft with every text in it changed.

    Comments are left: a draft holds copies of them, and their rows are what counts.

    Args:
        model: of the row.
        data: as `serializable_data` returns it; streams are JSON in a string.
        change: is asked for every text that is to be repaired, in the order of the model's fields.
        place: of the row, if it is another's child.
    """
    changed = dict(data)
    for field in model._meta.concrete_fields:
        value = data.get(field.name)
        if not isinstance(value, str) or not value:
            continue
        where = replace(_inside(place, field.name, label_of(field)), is_html=isinstance(field, RichTextField))
        if isinstance(field, StreamField):
            changed[field.name] = _change_json(field, value, change, where)
        elif care_for(field) is Care.REPAIR:
            changed[field.name] = change(where, value)
    for relation in get_all_child_relations(model):
        name = relation.get_accessor_name()
        if name in data and name != COMMENTS_RELATION_NAME:
            label = capfirst(str(relation.related_model._meta.verbose_name))
            changed[name] = [
                change_draft(
                    relation.related_model,
                    row,
                    change,
                    _inside(place, f"{name}.{number}", f"{label} {number + 1}"),
                )
                for number, row in enumerate(data[name])
            ]
    return changed


def label_of(field: models.Field) -> str:
    """Return a column's name for editors; empty for one they never see, such as the draft's title."""
    return capfirst(str(field.verbose_name)) if field.editable else ""


def _inside(place: Place | None, key: str, label: str) -> Place:
    return place.inside(key, label) if place else Place(key, label)


def _change_json(field: Any, value: str, change: Change, place: Place) -> str:
    try:
        raw = json.loads(value)
    except ValueError:
        return value
    changed = change_stream(field.stream_block, raw, change, place)
    return value if changed == raw else json.dumps(changed, cls=DjangoJSONEncoder)

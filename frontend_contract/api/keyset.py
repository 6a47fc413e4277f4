"""Paging by key: a page deep in a list costs what the first one does, and nothing is skipped or shown twice."""

import base64
import binascii
import json
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import DateTimeField, Model, Q, QuerySet

from frontend_contract.values import KEY_MAX

from . import parameters
from .problems import BadParameter


def encode(ordering: list[str], row: Model) -> str:
    """Return the cursor that continues after a row."""
    values = [_value(row, name.lstrip("-")) for name in ordering]
    return base64.urlsafe_b64encode(json.dumps([ordering, values]).encode()).decode().rstrip("=")


def after(queryset: QuerySet, ordering: list[str], cursor: str) -> QuerySet:
    """Return what comes after a cursor made for the same ordering."""
    made_for, values = decode(cursor)
    try:
        if made_for != ordering or len(values) != len(ordering):
            raise ValueError
        values = [
            _read(_field(queryset.model, name), value) for name, value in zip(ordering, values, strict=True)
        ]
        if None in values:
            raise ValueError
        return queryset.filter(_beyond(ordering, values))
    except (ValueError, TypeError, AttributeError, OverflowError, ValidationError) as error:
        raise BadParameter({"after": "This cursor was not made by this listing in this order."}) from error


def decode(cursor: str) -> tuple[Any, Any]:
    """Return the ordering a cursor was made for and its values, whatever they are.

    Raises:
        BadParameter: this was never a cursor.
    """
    try:
        made_for, values = json.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
    except (ValueError, TypeError, RecursionError, binascii.Error) as error:
        raise BadParameter({"after": "This is no cursor."}) from error
    return made_for, values


def applies(model: type[Model], ordering: list[str]) -> bool:
    """Return whether every row has a place in an order: a column that may be empty gives none."""
    return not any(_field(model, name).null for name in ordering)


def _beyond(ordering: list[str], values: list[Any]) -> Q:
    beyond, same = Q(), Q()
    for name, value in zip(ordering, values, strict=True):
        field = name.lstrip("-")
        beyond |= same & Q(**{f"{field}__{'lt' if name.startswith('-') else 'gt'}": value})
        same &= Q(**{field: value})
    # The first condition again, alone: with it the database can walk its index.
    first = ordering[0].lstrip("-")
    return Q(**{f"{first}__{'lte' if ordering[0].startswith('-') else 'gte'}": values[0]}) & beyond


def _field(model: type[Model], name: str) -> Any:
    name = name.lstrip("-")
    return model._meta.pk if name == "pk" else model._meta.get_field(name)


def _read(field: Any, value: Any) -> Any:
    """Return a stored value as the field's type; `None` for what is not one."""
    if isinstance(field, DateTimeField):
        return parameters.aware_datetime(value)
    found = field.to_python(value)
    if isinstance(found, int) and abs(found) > KEY_MAX:
        return None
    if isinstance(found, str) and (not parameters.is_unicode(found) or "\0" in found):
        return None
    return found


def _value(row: Model, name: str) -> Any:
    value = getattr(row, name)
    return value if isinstance(value, int | str | None) else str(value)

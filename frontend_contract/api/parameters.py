"""Reading query parameters: a value that cannot be used names itself."""

import datetime
from collections.abc import Iterable

from django.http import QueryDict
from django.utils import timezone
from django.utils.datastructures import MultiValueDict
from django.utils.dateparse import parse_datetime

from frontend_contract.specification.operations import Parameter
from frontend_contract.specification.parameters import LENGTH_MAX, LIMIT_DEFAULT

from .problems import BadParameter


def check_text(query: MultiValueDict) -> None:
    """Refuse what no database can be asked: NUL, lone surrogates, and values without end."""
    errors = {}
    for name, values in query.lists():
        for value in values:
            if "\0" in name or "\0" in value:
                errors[name.replace("\0", "\\0")] = "A NUL character is not allowed."
            elif not is_unicode(name + value):
                errors[name.encode("ascii", "backslashreplace").decode()] = "The value is not Unicode text."
            elif len(value) > LENGTH_MAX:
                errors[name] = f"The value is longer than {LENGTH_MAX} characters."
    if errors:
        raise BadParameter(errors)


def is_unicode(text: str) -> bool:
    return not any("\ud800" <= character <= "\udfff" for character in text)


def check_names(query: QueryDict, known: Iterable[str]) -> None:
    """Refuse parameters that mean nothing here, and ones given twice."""
    known = set(known)
    errors = {name: "This parameter is not known here." for name in query if name not in known}
    errors |= {
        name: "Give this parameter once." for name in query if name in known and len(query.getlist(name)) > 1
    }
    if errors:
        raise BadParameter(errors)


def check_values(query: QueryDict, known: Iterable[Parameter]) -> None:
    """Refuse values that are not of their parameter's type, and the lack of a needed one."""
    errors = {}
    for parameter in known:
        value = query.get(parameter.name)
        if parameter.required and not value:
            errors[parameter.name] = "This parameter is needed."
        elif value is not None and (complaint := parameter.complaint(value)):
            errors[parameter.name] = complaint
    if errors:
        raise BadParameter(errors)


def aware_datetime(value: str) -> datetime.datetime | None:
    """Return a datetime written with its offset, or `None` for anything else."""
    try:
        # An unescaped + of an offset arrives as a space.
        found = parse_datetime(value.replace(" ", "+"))
        if found is None or timezone.is_naive(found):
            return None
        found.astimezone(datetime.UTC)  # what the database will be asked
    except (ValueError, OverflowError):
        return None
    return found


def limit(query: QueryDict) -> int:
    return int(query.get("limit", LIMIT_DEFAULT))


def offset(query: QueryDict) -> int:
    return int(query.get("offset", 0))

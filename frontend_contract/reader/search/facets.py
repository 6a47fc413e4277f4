"""How what was found divides, as links, and what was chosen, as something to take away again."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from ..client import JSON
from ..dates import short_date
from ..events import sentence_case
from .asked import DAYS, FILTERS, Asked


class Choice(NamedTuple):
    """A part of what was found."""

    label: str
    stories: int
    href: str
    is_chosen: bool


class Group(NamedTuple):
    """The parts of one kind."""

    label: str
    choices: list[Choice]


class Chip(NamedTuple):
    """A filter that is set, and the address without it."""

    text: str
    href: str


class _Part(NamedTuple):
    """Where a facet says what it counts: keys of keys.

    Attributes:
        value: for the filter. A section's id, because several may share a slug.
        also: what the filter may have been given instead.
    """

    facet: str
    value: str
    label: str
    also: str = ""


PARTS = {
    "type": _Part("types", "type", "label"),
    "section": _Part("sections", "section.id", "section.title", "section.slug"),
    "topic": _Part("topics", "topic.slug", "topic.title", "topic.id"),
    "unit": _Part("units", "unit.slug", "unit.official_name", "unit.id"),
    "year": _Part("years", "year", "year"),
}


def groups(facets: JSON, asked: Asked) -> list[Group]:
    """Return every facet that has a part."""
    found = [
        Group(one.label, list(_choices(one.parameter, facets, asked)))
        for one in FILTERS
        if one.parameter in PARTS
    ]
    return [group for group in found if group.choices]


def chips(facets: JSON, asked: Asked) -> list[Chip]:
    """Return every filter that is set; one whose value no facet names is called by its kind alone."""
    return [
        Chip(_text(one.parameter, one.label, facets, asked), asked.without(one.parameter).href())
        for one in FILTERS
        if one.parameter in asked.chosen
    ]


def _choices(parameter: str, facets: JSON, asked: Asked) -> Iterator[Choice]:
    part = PARTS[parameter]
    for counted in facets.get(part.facet) or []:
        value, label = _text_at(counted, part.value), _text_at(counted, part.label)
        if value and label:
            is_chosen = asked.chosen.get(parameter) in (value, _text_at(counted, part.also))
            href = asked.narrowed(parameter, value).href()
            yield Choice(sentence_case(label), counted.get("count") or 0, href, is_chosen)


def _text(parameter: str, label: str, facets: JSON, asked: Asked) -> str:
    value = asked.chosen[parameter]
    if parameter in DAYS:
        return f"{label} {short_date(value) or value}"
    if parameter == "year":
        return f"{label} {value}"
    chosen = (choice.label for choice in _choices(parameter, facets, asked) if choice.is_chosen)
    name = next(chosen, None)
    return f"{label}: {name}" if name else f"{label} đã chọn"


def _text_at(counted: Any, keys: str) -> str:
    for key in filter(None, keys.split(".")):
        counted = counted.get(key) if isinstance(counted, dict) else None
    return str(counted) if isinstance(counted, str | int) else ""

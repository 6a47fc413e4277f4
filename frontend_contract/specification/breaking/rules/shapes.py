"""Rules about one shape or plain value of an answer: what was there is there, and nothing unheard of."""

from ..documents import Json
from ..pairs import ReadSchema, SchemaPair
from ..rule import Findings, rule
from ..schemas import NUMBERS, OPEN, SIZES, constraints, limits, values

JUDGED = {
    *(
        "type",
        "properties",
        "required",
        "items",
        "additionalProperties",
        "enum",
        "const",
        "format",
        "pattern",
    ),
    *NUMBERS,
    *(keyword for bounds in SIZES.values() for keyword in bounds),
}


@rule(ReadSchema)
def key_removed(pair: ReadSchema) -> Findings:
    """A key is gone."""
    old, new = _properties(pair.old), _properties(pair.new)
    added = {key: schema for key, schema in new.items() if key not in old}
    for key, schema in old.items():
        if key not in new:
            what = f"is gone{_renamed(schema, added)}"
            yield pair.place.key(key), what, "Keep the old key beside the new one"


@rule(ReadSchema)
def key_became_optional(pair: ReadSchema) -> Findings:
    """A key that was always there may be absent."""
    for key in pair.old.get("required", ()):
        if key in _properties(pair.new) and key not in pair.new.get("required", ()):
            yield pair.place.key(key), "may be absent now", "Go on sending it always"


@rule(ReadSchema)
def value_removed(pair: ReadSchema) -> Findings:
    """A value that frontends compare with is never answered any more."""
    old, new = values(pair.old), values(pair.new)
    if new is not None:
        lost = (
            [f"anything but {', '.join(new)}"]
            if old is None
            else [value for value in old if value not in new]
        )
        for value in lost:
            yield pair.place, f"is never {value} any more", "Keep the value, even if nothing answers it"


@rule(ReadSchema)
def value_added(pair: ReadSchema) -> Findings:
    """An enumeration that is not `x-open` has a new value."""
    old, new = values(pair.old), values(pair.new)
    if old is not None and pair.old.get(OPEN) is not True:
        for value in ["anything"] if new is None else [value for value in new if value not in old]:
            what = f"may be {value} now, which frontends do not know, for it was not `x-open`"
            yield pair.place, what, "Add a key for it"


@rule(ReadSchema)
def format_changed(pair: ReadSchema) -> Findings:
    """A text no longer has the format or the pattern it had."""
    for keyword in ("format", "pattern"):
        if keyword in pair.old and pair.new.get(keyword) != pair.old[keyword]:
            what = f"no longer has the {keyword} `{pair.old[keyword]}`, by which frontends parse it"
            yield pair.place, what, "Keep it"


@rule(ReadSchema)
def bounds_loosened(pair: ReadSchema) -> Findings:
    """A value may be lower, higher, shorter or longer than it could be."""
    new = limits(pair.new)
    for name, old in limits(pair.old).items():
        if new[name].lowest < old.lowest or new[name].highest > old.highest:
            yield pair.place, f"had a {name} {old} and has {new[name]}", "Keep the bounds"


@rule(SchemaPair)
def keyword_changed(pair: SchemaPair) -> Findings:
    """A part of a schema differs that no other rule judges."""
    old, new = constraints(pair.old), constraints(pair.new)
    judged = JUDGED if isinstance(pair, ReadSchema) else JUDGED - {"required", "additionalProperties"}
    for keyword in sorted((old.keys() | new.keys()) - judged):
        if old.get(keyword) != new.get(keyword):
            yield pair.place, f"has another `{keyword}`, which no rule judges", "Write a rule for it"


def _properties(schema: Json) -> Json:
    return schema.get("properties", {})


def _renamed(schema: Json, added: Json) -> str:
    """Return a guess at what a key is called now."""
    alike = [key for key, other in added.items() if constraints(other) == constraints(schema)]
    return f" (renamed to `{alike[0]}`?)" if len(alike) == 1 else ""

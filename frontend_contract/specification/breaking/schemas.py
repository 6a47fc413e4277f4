"""What a schema allows: the kinds of value, one by one, whichever way it writes them."""

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from .documents import Json

PREFIX = "#/components/schemas/"
ANYTHING: Json = {}
OPEN = "x-open"
UNIONS = ("oneOf", "anyOf")
ANNOTATIONS = {
    *("title", "description", "default", "example", "examples", "$comment"),
    *("deprecated", "readOnly", "writeOnly"),
}
KINDS = {str: "string", bool: "boolean", int: "integer", float: "number", dict: "object", list: "array"}
SIZES = {
    "length": ("minLength", "maxLength"),
    "number of items": ("minItems", "maxItems"),
    "number of keys": ("minProperties", "maxProperties"),
}
NUMBERS = ("minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum")


class Limits(NamedTuple):
    """From the lowest to the highest, both included."""

    lowest: float
    highest: float

    def __str__(self) -> str:
        if math.isinf(self.highest):
            return "any" if math.isinf(self.lowest) else f"from {self.lowest}"
        return f"up to {self.highest}" if math.isinf(self.lowest) else f"{self.lowest} to {self.highest}"


@dataclass(frozen=True)
class Member:
    """One alternative: an object, a string, …; `name` is its component's, where it has one."""

    schema: Json
    name: str | None = None

    @property
    def kind(self) -> str:
        return kind(self.schema)

    @property
    def label(self) -> str:
        return " ".join(filter(None, (self.name or self.kind, self.schema.get("format"))))

    def tag(self, property_name: str | None) -> str | None:
        """Return the one value by which a discriminator knows this member."""
        told = values(self.schema.get("properties", {}).get(property_name, ANYTHING))
        return told[0] if told and len(told) == 1 else None


@dataclass(frozen=True)
class Choice:
    """All that a value may be."""

    members: tuple[Member, ...] = ()
    nullable: bool = False
    is_open: bool = False
    discriminator: Json = field(default_factory=dict)

    def __or__(self, other: "Choice") -> "Choice":
        return Choice(
            self.members + other.members,
            self.nullable or other.nullable,
            self.is_open or other.is_open,
            self.discriminator or other.discriminator,
        )

    @property
    def kinds(self) -> set[str]:
        return {member.kind for member in self.members}


def choice(
    schema: Json, schemas: Mapping[str, Json], whole: frozenset[str] = frozenset(), name: str | None = None
) -> Choice:
    """Return what a schema allows.

    Args:
        schemas: the components it may refer to.
        whole: components that stay one member each, even where they are unions themselves.
        name: the component this is, if any.
    """
    here = Choice(is_open=schema.get(OPEN) is True, discriminator=schema.get("discriminator", {}))
    if target := _reference(schema):
        if target in whole:
            return here | Choice((Member(schemas[target], target),))
        # What leads back to itself allows nothing more.
        others = {key: found for key, found in schemas.items() if key != target}
        return here | choice(schemas[target], others, whole, target) if target in schemas else here
    if parts := _parts(schema, schemas):
        for part in parts:
            here |= choice(part, schemas, whole)
        return here
    return here | (Choice(nullable=True) if _is_null(schema) else Choice((Member(schema, name),)))


def names(schema: Json, schemas: Mapping[str, Json]) -> frozenset[str]:
    """Return the components that a schema names itself."""
    found = choice(schema, schemas, whole=frozenset(schemas)).members
    return frozenset(member.name for member in found if member.name)


def constraints(schema: Json) -> Json:
    """Return what of a schema says which values there may be."""
    return {key: said for key, said in schema.items() if key not in ANNOTATIONS and not key.startswith("x-")}


def kind(schema: Json) -> str:
    """Return the JSON type, "anything" where there is no telling."""
    if isinstance(schema.get("type"), str):
        return schema["type"]
    listed = [schema["const"]] if "const" in schema else schema.get("enum", ())
    kinds = {KINDS.get(type(value), "null") for value in listed}
    kinds |= {"object"} if "properties" in schema else {"array"} if "items" in schema else set()
    return kinds.pop() if len(kinds) == 1 else "anything"


def values(schema: Json) -> list[str] | None:
    """Return the values of an enumeration as JSON, `None` for anything else."""
    listed = [schema["const"]] if "const" in schema else schema.get("enum")
    return None if listed is None else [as_json(value) for value in listed]


def limits(schema: Json) -> dict[str, Limits]:
    """Return the bounds of everything that a schema may bound, by what is bounded."""
    found = {
        name: Limits(schema.get(lowest, 0), schema.get(highest, math.inf))
        for name, (lowest, highest) in SIZES.items()
    }
    found["value"] = Limits(
        max(schema.get("minimum", -math.inf), _beyond(schema, "exclusiveMinimum", 1)),
        min(schema.get("maximum", math.inf), _beyond(schema, "exclusiveMaximum", -1)),
    )
    return found


def as_json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


def _beyond(schema: Json, keyword: str, step: int) -> float:
    """Return the first number that an exclusive bound lets in."""
    if keyword not in schema:
        return -step * math.inf
    bound = schema[keyword]
    return bound + step if kind(schema) == "integer" else math.nextafter(bound, step * math.inf)


def _reference(schema: Json) -> str | None:
    """Return the component a schema is nothing but a reference to."""
    return schema["$ref"].removeprefix(PREFIX) if constraints(schema).keys() == {"$ref"} else None


def _is_null(schema: Json) -> bool:
    return schema.get("type") == "null" or values(schema) == ["null"]


def _parts(schema: Json, schemas: Mapping[str, Json]) -> list[Json]:
    """Return the alternatives a schema consists of, each with what it says about them all."""
    if "$ref" in schema:
        besides = {key: said for key, said in schema.items() if key != "$ref"}
        return [schemas[schema["$ref"].removeprefix(PREFIX)] | besides]
    for keyword in UNIONS:
        if keyword in schema:
            of_all = constraints(schema).keys() - {keyword, "type", "discriminator"}
            return [
                part | {key: schema[key] for key in of_all} if of_all else part for part in schema[keyword]
            ]
    if isinstance(schema.get("type"), list):
        return [schema | {"type": one} for one in schema["type"]]
    listed = schema.get("enum", [])
    if None in listed and len(listed) > 1:
        return [schema | {"enum": [value for value in listed if value is not None]}, {"type": "null"}]
    return []

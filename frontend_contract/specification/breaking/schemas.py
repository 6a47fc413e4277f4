"""What a schema allows: the kinds of value, one by one, whichever way the schema writes them."""

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from .documents import Json

PREFIX = "#/components/schemas/"
ANYTHING: Json = {}
UNIONS = ("oneOf", "anyOf")
ANNOTATIONS = frozenset(
    ("title", "description", "default", "example", "examples", "deprecated", "readOnly", "writeOnly", "$comment")
)
KINDS = {str: "string", bool: "boolean", int: "integer", float: "number", dict: "object", list: "array"}


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
        return self.name or " ".join(filter(None, (self.kind, self.schema.get("format"))))

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
    def tag_name(self) -> str | None:
        return self.discriminator.get("propertyName")


def choice(
    schema: Json, schemas: Mapping[str, Json], whole: frozenset[str] = frozenset(), name: str | None = None
) -> Choice:
    """Return what a schema allows.

    Args:
        schemas: the components it may refer to.
        whole: components that stay one member each, even where they are unions themselves.
        name: the component this is, if any.
    """
    here = Choice(is_open=schema.get("x-open") is True, discriminator=schema.get("discriminator", {}))
    if (target := reference(schema)) and target in whole:
        return here | Choice((Member(schemas[target], target),))
    if target:
        # A reference that leads back to itself allows nothing more.
        others = {key: value for key, value in schemas.items() if key != target}
        return here | choice(schemas[target], others, whole, target) if target in schemas else here
    for part in _parts(schema, schemas):
        here |= choice(part, schemas, whole)
    if _parts(schema, schemas):
        return here
    if schema.get("type") == "null" or values(schema) == ["null"]:
        return here | Choice(nullable=True)
    return here | Choice((Member(schema, name),), nullable=kind(schema) == "anything")

"""The wire types as JSON Schema: one component a type, described by its docstring."""

from collections.abc import Iterable
from typing import Any

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema

from .docstrings import type_docs

REF = "#/components/schemas/"
Schema = dict[str, Any]


class PlainSchema(GenerateJsonSchema):
    """Pydantic's, without a title for every key."""

    def field_title_should_be_set(self, schema: Any) -> bool:
        return False


def components(wire_types: Iterable[Any]) -> dict[str, Schema]:
    """Return the schemas of types and of all they are made of, by name."""
    inputs: Any = [(index, "serialization", TypeAdapter(found)) for index, found in enumerate(wire_types)]
    _, found = TypeAdapter.json_schemas(inputs, ref_template=f"{REF}{{model}}", schema_generator=PlainSchema)
    schemas: dict[str, Schema] = found.get("$defs", {})
    for name, schema in schemas.items():
        schema.pop("title", None)
        _describe(name, schema)
    return dict(sorted(schemas.items()))


def inline(wire_type: Any) -> Schema:
    """Return the schema of a plain value: a parameter's."""
    return TypeAdapter(wire_type).json_schema(mode="validation", schema_generator=PlainSchema)


def reference(wire_type: Any) -> Schema:
    """Return the reference to a named type's component."""
    return {"$ref": f"{REF}{wire_type.__name__}"}


def _describe(name: str, schema: Schema) -> None:
    docs = type_docs()
    if text := docs.get(name) or schema.get("description"):
        schema["description"] = text
    for key, child in schema.get("properties", {}).items():
        # An item of a list says of its keys what the whole page does.
        if text := docs.get(f"{name}.{key}") or docs.get(f"{name.removesuffix('Item')}.{key}"):
            child["description"] = text

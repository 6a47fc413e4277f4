"""What of a specification the examples show, and what they do not."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from .validation import without

REF = "#/components/schemas/"
NULL = {"type": "null"}

Schema = dict[str, Any]
Schemas = dict[str, Schema]
Place = tuple[str, ...]
"""A component; or what stands there: a value of an enumeration, `null` or its contrary, at a component or a key.

Keys are told by their names alone: most of what pages share can be `null` in some page type only.
"""


def operation_at(specification: dict[str, Any], path: str) -> dict[str, Any] | None:
    """Return the operation that answers at a path below the API's root."""
    for template, methods in specification["paths"].items():
        if re.fullmatch(re.escape(template).replace(re.escape("{id}"), "[0-9]+"), path):
            operation: dict[str, Any] = methods["get"]
            return operation
    return None


def uncovered(specification: dict[str, Any], examples: Iterable[dict[str, Any]]) -> list[str]:
    """Return a sentence for everything no example shows.

    Looked for: every answer of every operation with a shape, every problem status, every component and so every member
    of every union, every value of every enumeration, and both sides of every key that may be `null`.
    """
    examples = list(examples)
    components = specification["components"]["schemas"]
    shown: set[Place] = set()
    for example in examples:
        if example["schema"]:
            body = without(example["body"], example.get("unknown", []))
            shown.update(_shown(components, {"$ref": REF + example["schema"]}, body, ()))
    missing = [_sentence(place) for place in _promised(components) if place not in shown]
    return [*_unasked(specification, examples), *dict.fromkeys(missing)]


def _sentence(place: Place) -> str:
    *where, what = place
    return f"{'.'.join(where)} is {what} in no example." if where else f"{what} is in no example."


def _unasked(specification: dict[str, Any], examples: list[dict[str, Any]]) -> Iterator[str]:
    answered: set[tuple[str, str]] = set()
    for example in examples:
        if operation := operation_at(specification, example["request"]["path"]):
            answered.add((operation["operationId"], str(example["status"])))
    problems: set[str] = set()
    for methods in specification["paths"].values():
        operation = methods["get"]
        for status, answer in operation["responses"].items():
            if status >= "400":
                problems.add(status)
            elif _is_shape(answer) and (operation["operationId"], status) not in answered:
                yield f"{operation['operationId']} answers {status} in no example."
    for status in sorted(problems - {status for _, status in answered}):
        yield f"The problem {status} is in no example."


def _is_shape(answer: dict[str, Any]) -> bool:
    """Tell whether an answer is made of components, or has no body; the specification itself is neither."""
    content = answer.get("content", {})
    return all("$ref" in medium["schema"] for medium in content.values())


def _promised(components: Schemas) -> Iterator[Place]:
    """Yield every place an answer may reach."""
    for name, schema in components.items():
        yield (name,)
        yield from _places(schema, (name,))


def _places(schema: Schema, at: Place) -> Iterator[Place]:
    for value in schema.get("enum", []):
        yield (*at, str(value))
    if NULL in schema.get("anyOf", []):
        yield (*at, "null")
        yield (*at, "not null")
    for member in schema.get("anyOf", []):
        yield from _places(member, at)
    for key, child in schema.get("properties", {}).items():
        yield from _places(child, (key,))
    if "items" in schema:
        yield from _places(schema["items"], at)


def _shown(components: Schemas, schema: Schema, body: Any, at: Place) -> Iterator[Place]:
    """Yield the places a body reaches."""
    if name := _component(schema, body):
        yield (name,)
        yield from _shown(components, components[name], body, (name,))
        return
    if NULL in schema.get("anyOf", []):
        yield (*at, "null" if body is None else "not null")
    if "enum" in schema:
        yield (*at, str(body))
    for child, value, place in _below(schema, body, at):
        yield from _shown(components, child, value, place)


def _component(schema: Schema, body: Any) -> str | None:
    """Return the name of the component a schema refers to, or that a union chooses for a body."""
    reference = schema.get("$ref")
    if union := schema.get("discriminator"):
        reference = union["mapping"].get(body[union["propertyName"]])
    return reference.removeprefix(REF) if reference else None


def _below(schema: Schema, body: Any, at: Place) -> Iterator[tuple[Schema, Any, Place]]:
    if body is not None:
        for member in schema.get("anyOf", []):
            yield member, body, at
    if isinstance(body, list):
        for item in body:
            yield schema.get("items", {}), item, at
    if isinstance(body, dict):
        for key, child in schema.get("properties", {}).items():
            if key in body:
                yield child, body[key], (key,)

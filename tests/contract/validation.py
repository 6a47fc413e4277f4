"""What a body has that its schema does not allow, each error at its own place.

A plain validator says of a union only that no member fits. Here the discriminator chooses the member, and `null` is
told from the rest, so that the error named is the one inside.
"""

import copy
import json
from functools import lru_cache
from typing import Any

import jsonschema_rs

from .strict import strict as strictly

Error = tuple[str, str]
"""A JSON Pointer to what is wrong, and a sentence."""


def errors(
    schema_name: str, body: Any, specification: dict[str, Any], *, strict: bool = False
) -> list[Error]:
    """Return what is wrong with a body; formats are checked.

    Args:
        strict: also name keys the schema does not list.
    """
    return errors_by(validator(schema_name, json.dumps(specification["components"]), strict), body)


def errors_by(judge: Any, body: Any) -> list[Error]:
    return sorted({(pointer(error.instance_path), error.message[:300]) for error in judge.iter_errors(body)})


def pointer(path: Any) -> str:
    """Return a JSON Pointer (RFC 6901)."""
    return "".join(f"/{str(step).replace('~', '~0').replace('/', '~1')}" for step in path)


def steps(text: str) -> list[str]:
    """Return the steps of a JSON Pointer."""
    return [step.replace("~1", "/").replace("~0", "~") for step in text.split("/")[1:]]


def value_at(body: Any, text: str) -> Any:
    """Return what a pointer leads to.

    Raises:
        LookupError: nothing is there.
    """
    for step in steps(text):
        body = body[int(step)] if isinstance(body, list) else body[step]
    return body


def without(body: Any, pointers: list[str]) -> Any:
    """Return a copy of a body without what the pointers lead to."""
    found = copy.deepcopy(body)
    # From behind, so that no place in a list moves before its turn.
    for text in sorted(pointers, key=lambda text: [(len(step), step) for step in steps(text)], reverse=True):
        parent, _, last = text.rpartition("/")
        holder = value_at(found, parent)
        if isinstance(holder, list):
            del holder[int(last)]
        else:
            del holder[steps(f"/{last}")[0]]
    return found


@lru_cache(maxsize=64)
def validator(schema_name: str, components: str, strict: bool) -> Any:
    """Return the validator of a component, given all of them as JSON."""
    document = {"components": json.loads(components)}
    if strict:
        document = strictly(document)
    _choose_by_discriminator(document)
    return jsonschema_rs.Draft202012Validator(
        {"$ref": f"#/components/schemas/{schema_name}", **document}, validate_formats=True
    )


def _choose_by_discriminator(schema: Any) -> None:
    """Rewrite unions, in place, as conditions: only the chosen member is asked."""
    if isinstance(schema, list):
        for child in schema:
            _choose_by_discriminator(child)
    elif isinstance(schema, dict):
        for child in schema.values():
            _choose_by_discriminator(child)
        if "oneOf" in schema and "discriminator" in schema:
            del schema["oneOf"]
            tag, members = schema["discriminator"]["propertyName"], schema["discriminator"]["mapping"]
            schema |= {
                "type": "object",
                "required": [tag],
                "properties": {tag: {"enum": list(members)}},
                "allOf": [_when(tag, value, member) for value, member in members.items()],
            }
        elif {"type": "null"} in (members := schema.get("anyOf", [])) and len(members) == 2:
            [other] = [member for member in members if member != {"type": "null"}]
            del schema["anyOf"]
            schema |= {"if": {"type": "null"}, "then": True, "else": other}


def _when(tag: str, value: str, member: str) -> dict[str, Any]:
    return {"if": {"required": [tag], "properties": {tag: {"const": value}}}, "then": {"$ref": member}}

"""The specification as strict as its own system must be: readers pass over keys they do not know, we write none."""

import copy
from typing import Any


def strict(document: dict[str, Any]) -> dict[str, Any]:
    """Return a copy in which an object has no key that is not listed."""
    found = copy.deepcopy(document)
    _close(found.get("components", {}).get("schemas", {}))
    return found


def _close(schema: Any) -> None:
    if isinstance(schema, list):
        for child in schema:
            _close(child)
    elif isinstance(schema, dict):
        for child in list(schema.values()):
            _close(child)
        if isinstance(schema.get("properties"), dict) and schema.get("type") == "object":
            schema.setdefault("additionalProperties", False)

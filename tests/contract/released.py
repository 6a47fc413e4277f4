"""The released versions of the contract, and what their types make of another version's answers."""

import copy
import json
from pathlib import Path
from typing import Any

import jsonschema_rs

FOLDER = Path(__file__).parents[2] / "frontend_contract"
RECORDED = FOLDER / "recorded"


def versions() -> list[str]:
    """Return the released versions, oldest first."""
    return sorted(
        (path.name for path in RECORDED.iterdir()), key=lambda name: [int(part) for part in name.split(".")]
    )


def specification(folder: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((folder / "openapi.json").read_text(encoding="utf-8"))
    return found


def examples(folder: Path) -> dict[str, dict[str, Any]]:
    """Return a version's examples by name."""
    return {
        path.stem: json.loads(path.read_text(encoding="utf-8"))
        for path in sorted((folder / "examples").glob("*.json"))
    }


def as_read_by_its_users(document: dict[str, Any], answering: dict[str, Any]) -> dict[str, Any]:
    """Return the schemas of a version as tolerant as its policy asks its users to be of another version.

    Args:
        answering: the version whose answers are read; a key only one of the two promises may be absent.
    """
    found = copy.deepcopy(document["components"])
    others = answering["components"]["schemas"]
    for name, schema in found["schemas"].items():
        if "required" in schema and name in others:
            schema["required"] = [
                key for key in schema["required"] if key in others[name].get("required", [])
            ]
        _pass_over_the_unknown(schema)
    return found


def faults(schema: str | None, body: Any, components: dict[str, Any]) -> list[str]:
    """Return what a body has that a schema does not allow; an answer without a body has no schema."""
    if schema is None:
        return []
    validator = jsonschema_rs.Draft202012Validator(
        {"$ref": f"#/components/schemas/{schema}", "components": components}
    )
    return [
        f"/{'/'.join(map(str, error.instance_path))}: {error.message[:300]}"
        for error in validator.iter_errors(body)
    ]


def _pass_over_the_unknown(schema: Any) -> None:
    if isinstance(schema, list):
        for child in schema:
            _pass_over_the_unknown(child)
    elif isinstance(schema, dict):
        for child in schema.values():
            _pass_over_the_unknown(child)
        if schema.pop("x-open", False):
            schema.pop("enum", None)
            if members := schema.pop("oneOf", None):
                tag, known = schema["discriminator"]["propertyName"], list(schema["discriminator"]["mapping"])
                unknown = {"required": [tag], "properties": {tag: {"not": {"enum": known}}}}
                schema["anyOf"] = [*members, unknown]

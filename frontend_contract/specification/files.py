"""The specification as files: `openapi.json`, and `schemas/` with one JSON Schema a component."""

import copy
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from .components import REF

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def write(document: dict[str, Any], folder: Path) -> None:
    """Write the files into a folder; schemas of what is no longer there are removed."""
    _write(folder / "openapi.json", document)
    schemas = folder / "schemas"
    schemas.mkdir(parents=True, exist_ok=True)
    found = dict(json_schemas(document))
    for stale in {path.stem for path in schemas.glob("*.json")} - found.keys():
        (schemas / f"{stale}.json").unlink()
    for name, schema in found.items():
        _write(schemas / f"{name}.json", schema)


def json_schemas(document: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield each component as a JSON Schema of its own; they refer to each other by file name."""
    major = document["info"]["version"].partition(".")[0]
    for name, component in document["components"]["schemas"].items():
        schema = copy.deepcopy(component)
        schema.pop("discriminator", None)  # a word of OpenAPI's
        _refer_to_files(schema)
        # An identifier, not an address: .example belongs to nobody.
        identifier = f"https://ban-tin.example/contract/{major}/{name}.json"
        yield name, {"$schema": DIALECT, "$id": identifier, "title": name, **schema}


def _refer_to_files(schema: Any) -> None:
    if isinstance(schema, list):
        for child in schema:
            _refer_to_files(child)
    elif isinstance(schema, dict):
        if isinstance(schema.get("$ref"), str):
            schema["$ref"] = f"{schema['$ref'].removeprefix(REF)}.json"
        for child in schema.values():
            _refer_to_files(child)


def _write(path: Path, content: Any) -> None:
    path.write_text(f"{json.dumps(content, ensure_ascii=False, indent=2)}\n", encoding="utf-8")

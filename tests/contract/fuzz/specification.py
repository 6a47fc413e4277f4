"""What the committed specification promises, read from the file and from nothing else."""

import json
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import jsonschema_rs

from tests.contract.strict import strict

OPENAPI = Path(__file__).parents[3] / "frontend_contract" / "openapi.json"
API = "/api/v2"


class Parameter(NamedTuple):
    """A parameter as described."""

    name: str
    is_in_path: bool
    required: bool
    schema: Any
    example: Any

    def allows(self, text: str) -> bool:
        """Return whether a text, read as the schema's type, is described as acceptable."""
        return any(_is_valid(self.schema, value) for value in _readings(text))


class Operation(NamedTuple):
    """What GET does at one address, as described."""

    id: str
    path: str
    parameters: tuple[Parameter, ...]
    responses: Any

    @property
    def resource(self) -> str:
        return self.path.split("/")[1]

    @property
    def query(self) -> list[Parameter]:
        return [parameter for parameter in self.parameters if not parameter.is_in_path]


@cache
def document() -> dict[str, Any]:
    """Return the specification with every object closed: a key nobody described is an error here."""
    return strict(json.loads(OPENAPI.read_text()))


def operations() -> list[Operation]:
    return [_operation(path, item["get"]) for path, item in document()["paths"].items()]


@cache
def validator(reference: str) -> Any:
    """Return the strict validator of a response's schema, given as JSON."""
    schema = {**json.loads(reference), "components": document()["components"]}
    return jsonschema_rs.Draft202012Validator(schema, validate_formats=True)


def _operation(path: str, found: Any) -> Operation:
    parameters = tuple(map(_parameter, found.get("parameters", [])))
    return Operation(found["operationId"], path, parameters, found["responses"])


def _parameter(found: Any) -> Parameter:
    return Parameter(
        found["name"],
        found["in"] == "path",
        found.get("required", False),
        found["schema"],
        found.get("example"),
    )


def _readings(text: str) -> list[Any]:
    """Return what a text of a query may stand for."""
    found: list[Any] = [text]
    if text in {"true", "false"}:
        found.append(text == "true")
    digits = text.removeprefix("-")
    if digits.isascii() and digits.isdigit() and len(digits) < 40:
        found.append(int(text))
    return found


def _is_valid(schema: Any, value: Any) -> bool:
    return bool(jsonschema_rs.Draft202012Validator(schema, validate_formats=True).is_valid(value))

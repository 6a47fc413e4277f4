"""The specification the mock answers by: its operations, their parameters and their shapes."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from .patterns import PatternError, matching
from .seeds import Seed

REF = "#/components/schemas/"
Schema = dict[str, Any]


class ContractError(Exception):
    """A file of the contract is missing or broken; the message is one sentence that names it."""


@dataclass(frozen=True)
class Operation:
    """What answers at one address.

    Attributes:
        path: below the API's root, "/pages/{id}/".
        status: of an answer that is no error.
        schema: of its body; `None` where it has none.
    """

    path: str
    parameters: tuple[dict[str, Any], ...]
    status: int
    media_type: str
    schema: Schema | None
    headers: frozenset[str]

    @property
    def pattern(self) -> re.Pattern[str]:
        parts = re.split(r"(\{\w+\})", self.path)
        return re.compile("".join(f"(?P<{p[1:-1]}>[^/]+)" if p[:1] == "{" else re.escape(p) for p in parts))


class Specification:
    """An OpenAPI document."""

    def __init__(self, document: dict[str, Any]) -> None:
        self.document = document
        self.version: str = document["info"]["version"]
        servers = document.get("servers") or [{"url": "/"}]
        self.root = urlsplit(servers[0]["url"]).path.rstrip("/")
        self.schemas: dict[str, Schema] = document["components"]["schemas"]
        operations = [
            _operation(path, methods["get"])
            for path, methods in document["paths"].items()
            if "get" in methods
        ]
        # "/pages/find/" goes before "/pages/{id}/".
        self.operations = sorted(operations, key=lambda operation: "{" in operation.path)
        self._patterns = [(operation.pattern, operation) for operation in self.operations]

    def find(self, path: str) -> tuple[Operation, dict[str, str]] | None:
        """Return the operation of a path below the root, and the values in the path."""
        for pattern, operation in self._patterns:
            if match := pattern.fullmatch(path):
                return operation, match.groupdict()
        return None

    def component(self, schema: Schema | None) -> tuple[str, Schema]:
        """Return the name of the component a schema refers to ("" for none), and what it says."""
        name = ""
        while schema and "$ref" in schema:
            name = schema["$ref"].removeprefix(REF)
            schema = self.schemas[name]
        return name, schema or {}

    def members(self, union: str) -> dict[str, str]:
        """Return the names of a discriminated union's components, by discriminator."""
        mapping = self.schemas.get(union, {}).get("discriminator", {}).get("mapping", {})
        return {value: reference.removeprefix(REF) for value, reference in mapping.items()}


def load_specification(path: Path) -> Specification:
    """Raises: ContractError: the file is missing or is no OpenAPI document."""
    document = load_json(path)
    try:
        for pattern in _patterns(document["components"]["schemas"]):
            matching(pattern, Seed(path.name))
        return Specification(document)
    except PatternError as error:
        raise ContractError(f"{path} has a pattern the mock makes no text for: {error}") from error
    except (KeyError, TypeError, AttributeError, StopIteration) as error:
        raise ContractError(f"{path} is not an OpenAPI document: {type(error).__name__} {error}.") from error


def load_json(path: Path) -> Any:
    """Raises: ContractError: the file is missing or is no JSON."""
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise ContractError(f"{path} cannot be read: {error.strerror}.") from error
    except (ValueError, RecursionError) as error:
        raise ContractError(f"{path} is not JSON: {error}.") from error


def _patterns(value: Any) -> Iterator[str]:
    if isinstance(value, list):
        for child in value:
            yield from _patterns(child)
    elif isinstance(value, dict):
        if isinstance(value.get("pattern"), str):
            yield value["pattern"]
        for child in value.values():
            yield from _patterns(child)


def _operation(path: str, described: dict[str, Any]) -> Operation:
    status = next(status for status in described["responses"] if status < "4")
    answer = described["responses"][status]
    content = answer.get("content", {})
    media_type = next(iter(content), "")
    return Operation(
        path=path,
        parameters=tuple(described.get("parameters", ())),
        status=int(status),
        media_type=media_type,
        schema=content[media_type].get("schema") if content else None,
        headers=frozenset(answer.get("headers", ())),
    )

"""An OpenAPI document as its readers see it: the operations, with everything they refer to."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

Json = dict[str, Any]

METHOD = "get"  # the read API; readers' writes have no rules yet
SECTIONS = ("schemas", "parameters", "headers", "responses")  # components that have names in generated code


@dataclass(frozen=True)
class Operation:
    """What a path answers to `METHOD`.

    Attributes:
        path: as written, "/pages/{id}/".
        parameters: by where they go and what they are called.
        answers: by status, "200".
        security: what is accepted as credentials; empty when none are asked for.
    """

    path: str
    id: str | None
    parameters: Mapping[tuple[str, str], Json]
    answers: Mapping[str, Json]
    security: list[Json]

    def answer(self, status: str) -> Json | None:
        """Return what is said about a status, if only by its class or as the default."""
        for name in (status, f"{status[0]}XX", "default"):
            if name in self.answers:
                return self.answers[name]
        return None


class Document:
    """A document whose references are followed."""

    def __init__(self, raw: Json) -> None:
        self.raw = raw

    @property
    def servers(self) -> list[str]:
        return [server["url"] for server in self.raw.get("servers", ())]

    @cached_property
    def schemas(self) -> Mapping[str, Json]:
        return self.components("schemas")

    def components(self, section: str) -> Mapping[str, Json]:
        return self.raw.get("components", {}).get(section, {})

    @cached_property
    def paths(self) -> Mapping[str, str]:
        """The paths as written, by what they look like whatever their parameters are called."""
        return {re.sub(r"\{[^}]*\}", "{}", path): path for path in self.raw.get("paths", {})}

    @cached_property
    def operations(self) -> Mapping[str, Operation]:
        """The operations, by the keys of `paths`."""
        found = {}
        for like, path in self.paths.items():
            item = self.resolve(self.raw["paths"][path])
            if METHOD in item:
                found[like] = self._operation(path, item)
        return found

    def resolve(self, node: Json) -> Json:
        """Return what a node refers to, with the reference kept beside it."""
        if "$ref" not in node:
            return node
        _, _, section, name = node["$ref"].split("/", 3)
        return {**self.resolve(self.components(section)[name]), "$ref": node["$ref"]}

    def _operation(self, path: str, item: Json) -> Operation:
        said = item[METHOD]
        return Operation(
            path=path,
            id=said.get("operationId"),
            parameters=self._parameters([*item.get("parameters", ()), *said.get("parameters", ())]),
            answers={str(status): self.resolve(answer) for status, answer in said.get("responses", {}).items()},
            security=said.get("security", self.raw.get("security", [])),
        )

    def _parameters(self, raw: Iterable[Json]) -> dict[tuple[str, str], Json]:
        resolved = [self.resolve(parameter) for parameter in raw]
        return {(parameter["in"], parameter["name"]): parameter for parameter in resolved}

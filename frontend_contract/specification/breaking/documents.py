"""An OpenAPI document as its readers see it: the operations, with what they refer to."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

Json = dict[str, Any]

METHOD = "get"  # what readers write has no rules yet
SECTIONS = ("schemas", "parameters", "headers", "responses")  # components with names in generated code


@dataclass(frozen=True)
class Operation:
    """What a path answers to `METHOD`.

    Attributes:
        path: as written, "/pages/{id}/".
        parameters: by where they go and what they are called.
        answers: by status, "200".
        credentials: what is accepted, one of them each; an empty one for none.
    """

    path: str
    id: str | None
    parameters: Mapping[tuple[str, str], Json]
    answers: Mapping[str, Json]
    credentials: list[Json]

    def answer(self, status: str) -> Json | None:
        """Return what is said about a status, if only by its class or as the default."""
        for name in (status, f"{status[0]}XX", "default"):
            if name in self.answers:
                return self.answers[name]
        return None


class Document:
    """A document whose references are followed."""

    def __init__(self, raw: Json) -> None:
        self._raw = raw

    @property
    def servers(self) -> list[str]:
        return [server["url"] for server in self._raw.get("servers", ())]

    @property
    def schemas(self) -> Mapping[str, Json]:
        return self.components("schemas")

    def components(self, section: str) -> Mapping[str, Json]:
        return self._raw.get("components", {}).get(section, {})

    @cached_property
    def paths(self) -> Mapping[str, str]:
        """The paths as written, by what they look like whatever their parameters are called."""
        return {re.sub(r"\{[^}]*\}", "{}", path): path for path in self._raw.get("paths", {})}

    @cached_property
    def operations(self) -> Mapping[str, Operation]:
        """The operations, by the keys of `paths`."""
        items = {like: self._raw["paths"][path] for like, path in self.paths.items()}
        return {
            like: self._operation(self.paths[like], item) for like, item in items.items() if METHOD in item
        }

    def resolve(self, node: Json) -> Json:
        """Return what a node refers to, with the reference kept beside it.

        Raises:
            KeyError: nothing in the document.
        """
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
            answers={
                str(status): self._answer(answer) for status, answer in said.get("responses", {}).items()
            },
            credentials=said.get("security", self._raw.get("security")) or [{}],
        )

    def _parameters(self, raw: Iterable[Json]) -> dict[tuple[str, str], Json]:
        found = {}
        for parameter in map(self.resolve, raw):
            schema = self.resolve(parameter.get("schema", {}))
            default = {"default": schema["default"]} if "default" in schema else {}
            found[parameter["in"], parameter["name"]] = parameter | default
        return found

    def _answer(self, raw: Json) -> Json:
        """Return an answer with names as they are compared: headers in lower case, bare media types."""
        answer = self.resolve(raw)
        headers = {name.lower(): self.resolve(header) for name, header in answer.get("headers", {}).items()}
        content = {name.partition(";")[0].strip(): said for name, said in answer.get("content", {}).items()}
        return answer | {"headers": headers, "content": content}

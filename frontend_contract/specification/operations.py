"""What an endpoint takes and answers: read by the view that refuses the rest, and by the specification."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from .components import Schema, inline
from .reading import complaint


@dataclass(frozen=True)
class Parameter:
    """A query parameter.

    Attributes:
        wire_type: of the value, once read from its text.
        example: a value that means something anywhere.
        advice: what to say of a value of another form; by default what the type says.
    """

    name: str
    wire_type: Any
    description: str
    required: bool = False
    example: Any = None
    advice: str = ""

    @cached_property
    def schema(self) -> Schema:
        return inline(self.wire_type)

    def complaint(self, text: str) -> str | None:
        """Return what is wrong with a value, or `None`."""
        found = complaint(self.schema, text)
        return (self.advice or found) if found else None


@dataclass(frozen=True)
class Operation:
    """What `GET` does at one address.

    Attributes:
        id: the name generated clients give it, lowerCamelCase.
        answer: the wire type of a success; `None` where that is a redirection.
        problems: statuses besides 405, which every address has.
        headers: of a success, with what they hold, besides `Contract-Version`.
        media_type: of a success.
    """

    id: str
    summary: str
    answer: Any
    parameters: tuple[Parameter, ...] = ()
    problems: tuple[int, ...] = (400,)
    headers: Mapping[str, str] | None = None
    media_type: str = "application/json"
    description: str = ""

    @property
    def status(self) -> int:
        return 302 if self.answer is None else 200

    @property
    def parameter_names(self) -> frozenset[str]:
        return frozenset(parameter.name for parameter in self.parameters)

"""What a rule is."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from .places import Place

Findings = Iterator[tuple[Place, str, str]]
"""Where, what is the matter, and what to do unless the next version is a major one."""


@dataclass(frozen=True)
class Rule:
    """A kind of change that breaks a frontend.

    Attributes:
        applies_to: the class of pairs it looks at.
        check: yields what it finds in one.
    """

    applies_to: type
    check: Callable[[Any], Findings]

    @property
    def name(self) -> str:
        return self.check.__name__.replace("_", "-")

    @property
    def summary(self) -> str:
        return self.check.__doc__ or ""


def rule(applies_to: type) -> Callable[[Callable[[Any], Findings]], Rule]:
    """Make a rule of a function: its name is the rule's, its docstring says what breaks."""
    return lambda check: Rule(applies_to, check)

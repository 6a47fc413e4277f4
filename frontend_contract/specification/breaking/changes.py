"""What breaks, and when it may."""

from collections.abc import Collection
from dataclasses import dataclass


@dataclass(frozen=True)
class Change:
    """One thing that breaks a frontend written against the old specification.

    Attributes:
        rule: the name of the rule that found it.
        place: where, in words of the old specification: "GET /resolve/ 200", "components Quote.text".
        sentence: what changed and what to do about it.
    """

    rule: str
    place: str
    sentence: str

    def __str__(self) -> str:
        return f"{self.place}: {self.sentence} ({self.rule})"


def allowed(old_version: str, new_version: str, changes: Collection[Change]) -> bool:
    """Return whether the new version may break what it breaks: only a higher major version may."""
    return not changes or numbers(new_version)[0] > numbers(old_version)[0]


def numbers(version: str) -> tuple[int, ...]:
    """Return the three numbers of a semantic version."""
    return tuple(int(number) for number in version.split("+")[0].split("-")[0].split("."))

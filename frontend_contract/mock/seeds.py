"""Choices that look random and never change: each is made from the names that lead to it, not from its turn."""

from collections.abc import Sequence
from functools import cached_property
from hashlib import blake2b
from typing import TypeVar

Item = TypeVar("Item")


class Seed:
    """Where one choice is made; `seed / "title"` is where the next one is.

    So a key added to a shape changes no other value, and a page is the same wherever it is shown.
    """

    def __init__(self, name: object) -> None:
        self._key = blake2b(str(name).encode(), digest_size=16).digest()

    def __truediv__(self, name: object) -> "Seed":
        found = Seed.__new__(Seed)
        found._key = blake2b(str(name).encode("utf-8", "replace"), key=self._key, digest_size=16).digest()
        return found

    @cached_property
    def _value(self) -> int:
        return int.from_bytes(self._key, "big")

    def number(self, low: int, high: int) -> int:
        """Return a whole number between two bounds, both included."""
        return low + self._value % (high - low + 1)

    def fraction(self) -> float:
        """Return a number from 0 to just below 1, with three decimals."""
        return self._value % 1000 / 1000

    def chance(self, share: float) -> bool:
        return self._value % 1_000_000 < share * 1_000_000

    def choice(self, items: Sequence[Item]) -> Item:
        return items[self._value % len(items)]

    def shuffled(self, items: Sequence[Item]) -> list[Item]:
        keyed = [((self / turn)._key, item) for turn, item in enumerate(items)]
        return [item for _, item in sorted(keyed, key=lambda found: found[0])]

    def hexadecimal(self) -> str:
        return self._key.hex()

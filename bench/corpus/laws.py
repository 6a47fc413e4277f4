"""The law of Zipf and Mandelbrot: how often the word of some rank occurs."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class ZipfMandelbrot:
    """Frequencies that fall as (rank + offset) ^ -exponent."""

    exponent: float
    offset: float

    def weights(self, number: int) -> list[float]:
        """Return the share of each rank from 1 to `number`; together they are 1."""
        raw = [(rank + self.offset) ** -self.exponent for rank in range(1, number + 1)]
        total = sum(raw)
        return [weight / total for weight in raw]

    def __str__(self) -> str:
        return f"(rank + {self.offset:g})^-{self.exponent:g}"


SYLLABLES = ZipfMandelbrot(2.0, 110)
PAIRS = ZipfMandelbrot(1.0, 20)


def slope(counts: Sequence[int], offset: float, ranks: Iterable[int]) -> float:
    """Return the exponent that counts, the greatest first, have over some ranks: least squares on both logarithms."""
    points = [(math.log(rank + offset), math.log(counts[rank - 1])) for rank in ranks if rank <= len(counts)]
    mean_x = sum(x for x, _ in points) / len(points)
    mean_y = sum(y for _, y in points) / len(points)
    return -sum((x - mean_x) * (y - mean_y) for x, y in points) / sum((x - mean_x) ** 2 for x, _ in points)


def share(counts: Sequence[int], first: int) -> float:
    """Return which part of a text its `first` most frequent words make."""
    return sum(counts[:first]) / sum(counts)

"""Figures of many answers, and the table of them."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from .newsrooms import Answer

Pair = tuple[Sequence[Answer], Sequence[Answer]]
"""The answers of the small and of the large newsroom."""

HEADING = f"  {'':26}{'':>6}{'hits':>8}{'median':>8}{'p95':>8}{'max':>8}  |{'hits':>8}{'median':>8}{'p95':>8}{'max':>8}  |  ratio of p95"


@dataclass(frozen=True)
class Figures:
    """Milliseconds of some answers, and how many hits they found (the median)."""

    number: int
    median: float
    p95: float
    greatest: float
    hits: float

    @classmethod
    def of(cls, answers: Sequence[Answer]) -> "Figures":
        times = sorted(answer.milliseconds for answer in answers)
        p95 = times[math.ceil(0.95 * len(times)) - 1]
        return cls(len(times), median(times), p95, times[-1], median(answer.hits for answer in answers))

    def __str__(self) -> str:
        return f"{self.hits:>8,.0f}{self.median:>8.1f}{self.p95:>8.1f}{self.greatest:>8.1f}"


def ratio(pair: Pair) -> float:
    """Return how much slower the slowest twentieth is in the large newsroom."""
    small, large = (Figures.of(answers) for answers in pair)
    return large.p95 / small.p95


def row(name: str, pair: Pair) -> str:
    small, large = (Figures.of(answers) for answers in pair)
    return f"  {name:26}{small.number:>6}{small}  |{large}  |  {ratio(pair):5.2f}"

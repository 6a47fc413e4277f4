"""What was asked and what came back, counted for the summary."""

import time
from collections import Counter, defaultdict

started = time.monotonic()
statuses: defaultdict[str, Counter[int]] = defaultdict(Counter)
slowest: defaultdict[str, float] = defaultdict(float)


def count(operation: str, status: int, seconds: float) -> None:
    statuses[operation][status] += 1
    slowest[operation] = max(slowest[operation], seconds)


def lines(failures: int, seed: int) -> list[str]:
    """Return the summary: a line for each operation, and one for all."""
    found = []
    for operation, counter in statuses.items():
        seen = "  ".join(f"{status} ×{number:,}" for status, number in sorted(counter.items()))
        slow = f"{slowest[operation]:.2f} s at most"
        found.append(f"contract-fuzz: {operation:<18} {counter.total():>6,} cases  {slow}  {seen}")
    cases = sum(counter.total() for counter in statuses.values())
    return [
        *found,
        f"contract-fuzz: {len(statuses)} operations, {cases:,} cases, {failures} failures, "
        f"{time.monotonic() - started:.0f} s (CONTRACT_FUZZ_SEED={seed})",
    ]

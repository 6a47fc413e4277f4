"""What goes wrong on purpose: slowness, errors, blocks of a newer newsroom."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from .problems import Refusal, bad
from .seeds import Seed

LATENCY_MAX = 60_000  # milliseconds
UNKNOWN_BLOCK = {"type": "mock_unknown", "id": "mock-unknown", "value": {"text": "Khối của phiên bản sau"}}


@dataclass(frozen=True)
class Switches:
    """What the server was started with.

    Attributes:
        latency: least and most milliseconds an answer waits.
        errors: share of requests that fail.
    """

    latency: tuple[int, int] = (0, 0)
    errors: float = 0.0
    unknown_blocks: bool = False

    def seconds(self, headers: Mapping[str, str], seed: Seed) -> float:
        """Return how long the answer waits.

        Raises:
            Refusal: the header means nothing.
        """
        asked = headers.get("Mock-Latency")
        latency = self.latency if asked is None else read_latency(asked)
        if latency is None:
            raise bad("Mock-Latency", f"Give milliseconds to {LATENCY_MAX}, 300 or 100-800.")
        return (seed / "latency").number(*latency) / 1000

    def failure(self, headers: Mapping[str, str], seed: Seed) -> Refusal | None:
        """Return the error that is answered instead.

        Raises:
            Refusal: the header means nothing.
        """
        asked = headers.get("Mock-Error")
        if asked is None:
            if not (seed / "error").chance(self.errors):
                return None
            asked = (seed / "status").choice(("500", "503"))
        if not re.fullmatch("5[0-9]{2}", asked, re.ASCII) or int(asked) not in ERRORS:
            return bad("Mock-Error", f"Give one of {', '.join(map(str, ERRORS))}.")
        retry = {"Retry-After": "1"} if asked == "503" else {}
        return Refusal(int(asked), "The mock was asked to fail.", headers=retry)

    def insert(self, body: Any, headers: Mapping[str, str]) -> Any:
        """Return an answer whose pages each have a block nobody knows, if that is switched on."""
        asked = headers.get("Mock-Unknown-Blocks", "1" if self.unknown_blocks else "0")
        if asked not in {"0", "1"}:
            raise bad("Mock-Unknown-Blocks", "Give 1 or 0.")
        return _with_unknown_blocks(body) if asked == "1" else body


ERRORS = (500, 502, 503, 504)


def read_latency(text: str) -> tuple[int, int] | None:
    """Return the bounds "300" or "100-800" means, or `None`."""
    found = re.fullmatch(r"([0-9]{1,5})(?:-([0-9]{1,5}))?", text, re.ASCII)
    if not found:
        return None
    low, high = int(found[1]), int(found[2] or found[1])
    return (low, high) if low <= high <= LATENCY_MAX else None


def _with_unknown_blocks(value: Any) -> Any:
    if isinstance(value, list):
        return [_with_unknown_blocks(child) for child in value]
    if not isinstance(value, dict):
        return value
    found = {key: _with_unknown_blocks(child) for key, child in value.items()}
    if isinstance(found.get("body"), list):
        middle = len(found["body"]) // 2
        found["body"] = [*found["body"][:middle], UNKNOWN_BLOCK, *found["body"][middle:]]
    return found

"""Does a specification break the last release? `python -m ….breaking recorded openapi.json` says."""

import json
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

from .changes import Change, allowed, numbers
from .comparison import breaking_changes
from .documents import Json


def main(recorded: Path, current: Path, today: date) -> int:
    """Say what a specification breaks of the last one in `recorded/<version>/`.

    Returns:
        1 when its version does not allow that, else 0.
    """
    released = sorted(recorded.glob("*/openapi.json"), key=lambda path: numbers(path.parent.name))
    if not released:
        sys.stdout.write("Nothing is released yet, so nothing can break.\n")
        return 0
    old, new = _read(released[-1]), _read(current)
    versions = old["info"]["version"], new["info"]["version"]
    changes = breaking_changes(old, new)
    if not allowed(*versions, changes):
        _say(
            sys.stderr.write, f"{versions[1]} is no new major version, but breaks of {versions[0]}:", changes
        )
        return 1
    # What was announced long enough surprises nobody; a new major version answers for the rest.
    unannounced = breaking_changes(old, new, today=today)
    heading = (
        f"{versions[1]} breaks of {versions[0]}, unannounced:"
        if unannounced
        else "Nothing breaks unannounced."
    )
    _say(sys.stdout.write, heading, unannounced)
    return 0


def _read(path: Path) -> Json:
    return json.loads(path.read_text(encoding="utf-8"))


def _say(write: Callable[[str], object], heading: str, changes: list[Change]) -> None:
    write("\n".join([heading, *(f"  {change}" for change in changes), ""]))


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2]), date.today()))

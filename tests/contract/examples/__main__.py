"""Write the examples into a folder."""

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from . import running

DEFAULT = Path(__file__).parents[3] / "frontend_contract" / "examples"


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.contract.examples", description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=DEFAULT)
    folder: Path = parser.parse_args().folder
    valid, invalid = made()
    write(valid, folder)
    write(invalid, folder / "invalid")
    say(f"{len(valid)} examples and {len(invalid)} invalid ones.")


def made() -> tuple[dict[str, Any], dict[str, Any]]:
    """Return the examples, and the invalid ones made from them, by name."""
    with running.system():
        # Models, and what imports them, only once Django is set up.
        from frontend_contract.specification.document import specification

        from . import invalid
        from .asking import answers
        from .catalogue import GROUPS
        from .newsroom import Newsroom

        newsroom = Newsroom()
        found: dict[str, Any] = {}
        for name, group in GROUPS.items():
            examples = answers(group(newsroom))
            if twice := found.keys() & examples.keys():
                raise ValueError(f"There are two examples called {', '.join(twice)}.")
            say(f"{name}: {', '.join(examples)}")
            found |= examples
        return found, invalid.made_from(found, specification())


def write(examples: dict[str, Any], folder: Path) -> None:
    """Write examples by name; those that are no longer made are removed."""
    folder.mkdir(parents=True, exist_ok=True)
    for path in folder.glob("*.json"):
        path.unlink()
    for name, example in examples.items():
        text = f"{json.dumps(example, ensure_ascii=False, indent=2)}\n"
        (folder / f"{name}.json").write_text(text, encoding="utf-8", newline="\n")


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()

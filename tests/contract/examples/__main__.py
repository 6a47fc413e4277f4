"""Write the examples into a folder."""

import argparse
import json
import shutil
import sys
from pathlib import Path

from . import running

DEFAULT = Path(__file__).parents[3] / "frontend_contract" / "examples"


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.contract.examples", description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=DEFAULT)
    folder = parser.parse_args().folder
    with running.system():
        # Models, and what imports them, only once Django is set up.
        from frontend_contract.specification.document import specification

        from . import invalid
        from .asking import answers
        from .catalogue import GROUPS
        from .newsroom import Newsroom

        newsroom = Newsroom()
        shutil.rmtree(folder, ignore_errors=True)
        found = {}
        for name, group in GROUPS.items():
            made = answers(group(newsroom))
            say(f"{name}: {write(made, folder)}")
            found |= made
        say(f"{len(found)} examples.")
        say(f"invalid: {write(invalid.made_from(found, specification()), folder / 'invalid')}")


def write(examples: dict[str, dict], folder: Path) -> str:
    """Write examples by name; return the names."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, example in examples.items():
        path = folder / f"{name}.json"
        if path.exists():
            raise SystemExit(f"There are two examples called {name}.")
        path.write_text(f"{json.dumps(example, ensure_ascii=False, indent=2)}\n", encoding="utf-8")
    return f"{len(examples)} ({', '.join(examples)})"


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()

"""`python -m cms.translations merge [FILE.po …]` writes the catalogues, `… check` judges them and writes nothing."""

import argparse
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from . import catalogues, faults, wording


def main(arguments: Sequence[str] | None = None) -> int:
    """Return 1 where something is wrong, else 0."""
    parser = argparse.ArgumentParser(prog="python -m cms.translations", description=__doc__)
    parser.add_argument("--folder", type=Path, default=catalogues.FOLDER, help=argparse.SUPPRESS)
    commands = parser.add_subparsers(dest="command", required=True)
    merging = commands.add_parser("merge", help="take in translations from files, sort, compile")
    merging.add_argument("files", nargs="*", type=Path)
    commands.add_parser("check", help="fail on what is wrong in a catalogue or not compiled")
    options = parser.parse_args(arguments)
    if options.command == "merge":
        merge(options.files, options.folder)
    return tell(check(options.folder))


def merge(files: Iterable[Path], folder: Path) -> None:
    """Write the catalogues again, with what the files translate."""
    given = [part for file in files for part in catalogues.domains_of(catalogues.read(file))]
    for domain in catalogues.DOMAINS:
        path = folder / f"{domain}.po"
        ours = [catalogues.read(path)] if path.exists() else []
        new = [part for name, part in given if name == domain]
        catalogues.write(catalogues.merge([*ours, *new]), folder, domain)


def check(folder: Path) -> Iterator[str]:
    """Yield what is wrong with the catalogues of a folder, a line each."""
    words = wording.read()
    for domain in catalogues.DOMAINS:
        source, compiled = folder / f"{domain}.po", folder / f"{domain}.mo"
        try:
            catalogue = catalogues.read(source)
        except (OSError, ValueError) as error:
            yield f"{source.name}: {error}"
            continue
        for fault in faults.of_catalogue(catalogue, words):
            yield f"{source.name}: {fault}"
        if not compiled.exists() or compiled.read_bytes() != catalogue.to_binary():
            yield f"{compiled.name} is not what {source.name} says: run make messages."


def tell(found: Iterable[str]) -> int:
    lines = list(found)
    for line in lines:
        sys.stderr.write(f"{line}\n")
    return 1 if lines else 0


if __name__ == "__main__":
    sys.exit(main())

"""Runs the measurement: `python -m bench.search --help`."""

import argparse
import os
import signal
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from itertools import chain
from pathlib import Path

from cms.runner.terminal import complain, say
from tests import postgresql

from . import table
from .newsrooms import Answer, Newsroom, clock, opened
from .questions import Question, draw

DATABASES = ("sqlite", "postgresql")
WARM_UP = 4  # questions of each kind that nobody measures
KEPT = Path(tempfile.gettempdir()) / "ban-tin-bench"
Answers = dict[tuple[str, bool, str], tuple[list[Answer], list[Answer]]]
"""By path, whether they count, and kind: those of the small and those of the large newsroom."""


def options(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make bench-search", description="Measures the search.")
    parser.add_argument(
        "--sizes", type=int, nargs=2, default=[1_000, 100_000], help="articles, small and large"
    )
    parser.add_argument("--databases", nargs="+", choices=DATABASES, default=list(DATABASES))
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--queries", type=int, default=60, help="of each kind")
    parser.add_argument("--limit", type=float, default=5.0, help="greatest ratio of p95 that passes")
    parser.add_argument(
        "--keep",
        type=Path,
        nargs="?",
        const=KEPT,
        help=f"keep the newsrooms, use those kept (default: {KEPT})",
    )
    parser.add_argument(
        "--reindex", action="store_true", help="make the search index of kept newsrooms again"
    )
    return parser.parse_args(arguments)


@contextmanager
def scratch(keep: Path | None) -> Iterator[Path]:
    """Yield a folder for the newsrooms; PostgreSQL's user must get through it."""
    if keep:
        keep.mkdir(parents=True, exist_ok=True)
        keep.chmod(0o711)
        yield keep
        return
    with tempfile.TemporaryDirectory(prefix="ban-tin-bench-") as name:
        Path(name).chmod(0o711)
        yield Path(name)


def without_absent(databases: list[str]) -> list[str]:
    """Leave PostgreSQL out where it is not installed; in CI it must be."""
    if "postgresql" not in databases or postgresql.find_programs():
        return databases
    if os.environ.get("CI"):
        raise SystemExit(f"{postgresql.ABSENT}: in CI it must be.")
    complain(f"Without PostgreSQL: {postgresql.ABSENT}.")
    return [name for name in databases if name != "postgresql"]


def fill(newsrooms: list[Newsroom], seed: int, *, reindex: bool) -> None:
    """Fill newsrooms, two at a time, and say what they hold."""
    with ThreadPoolExecutor(2) as pool:
        for _ in pool.map(lambda newsroom: newsroom.fill(seed, reindex=reindex), newsrooms):
            pass
    for articles, newsroom in {newsroom.articles: newsroom for newsroom in newsrooms}.items():
        say(f"\nThe corpus of {articles:,} articles, seed {seed}:")
        for line in newsroom.contents.lines:
            say(f"  {line}")


def ask(newsrooms: dict[str, list[Newsroom]], number: int, seed: str) -> dict[str, Answers]:
    """Ask every newsroom its questions, all in turn: whatever slows the machine slows them all."""
    everyone = list(chain.from_iterable(newsrooms.values()))
    questions: dict[int, list[Question]] = {}
    for newsroom in everyone:
        if newsroom.articles not in questions:
            questions[newsroom.articles] = draw(newsroom.contents, number, f"{seed} {newsroom.articles}")
    found: dict[str, Answers] = {name: defaultdict(lambda: ([], [])) for name in newsrooms}
    for turn in range(len(next(iter(questions.values())))):
        for name, sizes in newsrooms.items():
            places = (0, 1) if turn % 2 else (1, 0)
            for place in places:
                question = questions[sizes[place].articles][turn]
                answer = sizes[place].ask(question.path, question.q)
                if answer.status != 200:
                    raise SystemExit(f"{sizes[place]} answered {answer.status} to {question.q!r}.")
                found[name][question.path, question.counts, question.kind][place].append(answer)
    return found


def together(answers: Answers, path: str) -> table.Pair:
    pairs = [pair for (of, counts, _), pair in answers.items() if of == path and counts]
    small, large = zip(*pairs, strict=True)
    return list(chain.from_iterable(small)), list(chain.from_iterable(large))


def beyond(ratio: float, limit: float) -> str:
    """Return what is wrong with a ratio, or nothing."""
    if ratio > limit:
        return f"p95 is {ratio:.2f} times as long, more than {limit:g}."
    if ratio < 1 / limit:
        return f"p95 is {1 / ratio:.2f} times as long in the small newsroom: something is wrong there."
    return ""


def report(found: dict[str, Answers], sizes: list[int], limit: float) -> bool:
    """Print the tables; return whether every ratio is within the limit, either way."""
    good = True
    for database, answers in found.items():
        for path in dict.fromkeys(path for path, *_ in answers):
            say(f"\n{path} on {database}, milliseconds, {sizes[0]:,} | {sizes[1]:,} articles")
            say(table.HEADING)
            for (of, counts, kind), pair in answers.items():
                if of == path:
                    say(table.row(kind if counts else f"({kind})", pair))
            overall = together(answers, path)
            say(table.row("OVERALL", overall))
            if fault := beyond(table.ratio(overall), limit):
                complain(f"{path} on {database}: {fault}")
                good = False
    say("\nKinds in brackets do not count in the overall figures.")
    return good


def main() -> int:
    wanted = options(sys.argv[1:])
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    began = time.monotonic()
    databases = without_absent(wanted.databases)
    try:
        with scratch(wanted.keep) as folder, opened(databases, wanted.sizes, folder) as newsrooms:
            fill(list(chain.from_iterable(newsrooms.values())), wanted.seed, reindex=wanted.reindex)
            say(f"\nAsking, {wanted.queries} questions of each kind …")
            ask(newsrooms, WARM_UP, f"warm-up {wanted.seed}")
            found = ask(newsrooms, wanted.queries, str(wanted.seed))
            is_good = report(found, wanted.sizes, wanted.limit)
    except (KeyboardInterrupt, postgresql.PostgreSQLError) as problem:
        complain(str(problem) or "Interrupted.")
        return 1
    say(
        f"Done in {clock(began)}: {'every ratio within' if is_good else 'beyond'} the limit of {wanted.limit:g}."
    )
    return 0 if is_good else 1


if __name__ == "__main__":
    sys.exit(main())

"""Fills one newsroom: `python -m bench.search.filling NAME fill contents.json 100000 1`, then `… NAME index`."""

import logging
import re
import sys
import time
from collections.abc import Callable
from pathlib import Path
from random import Random

import django
from django.core.management import call_command
from django.db import connection

from bench.corpus.describing import describe
from bench.search.newsrooms import Contents, clock, write_contents
from cms.runner.terminal import say

STEP = 10_000  # articles between two lines
TITLES = 2_000


class Progress:
    """A terminal for a command that tells of its progress on one line: here, a line every ten thousand."""

    def __init__(self, tell: Callable[[str], None]) -> None:
        self._tell, self._next = tell, STEP

    def isatty(self) -> bool:
        return True

    def write(self, text: str) -> None:
        done = re.search(r"[\d,]+", text)
        if done and int(done[0].replace(",", "")) >= self._next:
            self._next += STEP
            self._tell(f"{done[0]} indexed …")

    def flush(self) -> None:
        pass


def fill(articles: int, seed: int, tell: Callable[[str], None]) -> Contents:
    """Make the newsroom's tables and articles."""
    from bench.corpus.articles import Writer
    from bench.corpus.storing import store
    from news.models import Story

    _empty()
    call_command("migrate", interactive=False, verbosity=0)
    began, writer = time.monotonic(), Writer(seed)
    for done in store(writer, articles):
        if done % STEP == 0:
            tell(f"{done:,} stored …")
    tell(f"{articles:,} stored in {clock(began)}")
    titles = list(Story.objects.order_by("pk").values_list("title", flat=True))
    titles = Random(seed).sample(titles, min(TITLES, articles))
    return Contents(articles, seed, dict(writer.words), titles, describe(writer, articles))


def _empty() -> None:
    """Remove what a run that was broken off has left."""
    if connection.vendor == "sqlite":
        path = Path(connection.settings_dict["NAME"])
        for left in path.parent.glob(f"{path.name}*"):  # the log beside it too
            left.unlink()
        return
    with connection.cursor() as cursor:
        cursor.execute("DROP SCHEMA public CASCADE; CREATE SCHEMA public")


def index(tell: Callable[[str], None]) -> None:
    """Make the search index, its tables too, and what the database does by itself in an idle minute."""
    began = time.monotonic()
    call_command("migrate", "search", "zero", interactive=False, verbosity=0)
    call_command("migrate", interactive=False, verbosity=0)
    call_command("rebuild_search", stdout=Progress(tell))
    tell(f"indexed in {clock(began)}")
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("VACUUM ANALYZE")


def main(name: str, what: str, *arguments: str) -> None:
    django.setup()
    logging.getLogger("wagtail").setLevel(logging.WARNING)

    def tell(line: str) -> None:
        say(f"  {name}: {line}")

    if what == "index":
        index(tell)
    else:
        path, articles, seed = arguments
        write_contents(Path(path), fill(int(articles), int(seed), tell))


if __name__ == "__main__":
    main(*sys.argv[1:])

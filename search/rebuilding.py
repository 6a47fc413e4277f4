"""The whole index again, a piece at a time."""

from collections.abc import Iterator

from django.db import connection

from news.models import Story

from .indexing import public_stories, update
from .models import Entry


def rebuild(chunk: int) -> Iterator[tuple[int, int]]:
    """Make every entry anew, each chunk of stories in one transaction; yield how many are done, and of how many.

    What was public when it began and is not when its turn comes is left out; what no longer is at all is
    removed at the end. Until then searches find the old entries.
    """
    keys = list(Story.objects.order_by("pk").values_list("pk", flat=True))
    Entry.objects.exclude(story_id__in=Story.objects.values("pk")).delete()
    yield 0, len(keys)
    for start in range(0, len(keys), chunk):
        some = keys[start : start + chunk]
        update(some)
        yield start + len(some), len(keys)
    _tidy()


def is_behind() -> bool:
    """Tell whether some public story has no entry, as after the first migration of a newsroom full of them."""
    return public_stories().exclude(pk__in=Entry.objects.values("story_id")).exists()


def _tidy() -> None:
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("INSERT INTO search_entry_terms(search_entry_terms) VALUES ('optimize')")

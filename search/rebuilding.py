"""The whole index again, a piece at a time."""

from collections.abc import Iterator

from django.db import connection

from news.models import Story

from .indexing import public_stories, update
from .models import Entry

# Many sets at once are cheaper to add in batches; one by one they must be found at once, without a batch to walk.
BEFORE: dict[str, list[str]] = {
    "sqlite": [],
    "postgresql": ["ALTER INDEX search_entry_terms SET (fastupdate = on)"],
}
AFTER: dict[str, list[str]] = {
    "sqlite": ["INSERT INTO search_entry_terms(search_entry_terms) VALUES ('optimize')"],
    "postgresql": [
        "ALTER INDEX search_entry_terms SET (fastupdate = off)",
        "SELECT gin_clean_pending_list('search_entry_terms')",
    ],
}


def rebuild(chunk: int) -> Iterator[tuple[int, int]]:
    """Make every entry anew, each chunk of stories in one transaction; yield how many are done, and of how many.

    What was public when it began and is not when its turn comes is left out; what no longer is at all is
    removed at the end. Until then searches find the old entries.
    """
    keys = list(Story.objects.order_by("pk").values_list("pk", flat=True))
    Entry.objects.exclude(story_id__in=Story.objects.values("pk")).delete()
    yield 0, len(keys)
    try:
        _run(BEFORE)
        for start in range(0, len(keys), chunk):
            some = keys[start : start + chunk]
            update(some)
            yield start + len(some), len(keys)
    finally:
        _run(AFTER)


def is_behind() -> bool:
    """Tell whether some public story has no entry, as after the first migration of a newsroom full of them."""
    return public_stories().exclude(pk__in=Entry.objects.values("story_id")).exists()


def _run(statements: dict[str, list[str]]) -> None:
    with connection.cursor() as cursor:
        for statement in statements[connection.vendor]:
            cursor.execute(statement)

"""The index: one row for each story readers may see."""

import datetime

from django.db import models

from news.models import Story

KEY_BITS = 30
STORY_MAX = (1 << KEY_BITS) - 1  # the greatest key a position has room for
SECONDS_MAX = (1 << 63 - KEY_BITS) - 1  # the last it has room for is in the year 2242


class Entry(models.Model):
    """What one public story is found by, ranked by and shown with.

    `position` orders by what readers see, then by key: the greater, the newer. The databases keep `terms`
    as a set, `search/migrations/0002_term_sets.py` says how.
    """

    position = models.BigAutoField(primary_key=True)  # of all integer fields the one that is SQLite's own key
    story = models.OneToOneField(Story, on_delete=models.CASCADE, related_name="+")
    facets = models.TextField()  # before the long ones: SQLite reads a row from its start
    """Those of `terms` that filters ask for."""
    terms = models.TextField()
    """Terms with a space between them, no two the same."""
    words = models.TextField()
    """The spelt words of title, names, lead and passages, a line each."""
    text = models.TextField()
    """The passages as readers read them, a line each."""

    class Meta:
        verbose_name = "mục tìm kiếm"
        verbose_name_plural = "mục tìm kiếm"

    def __str__(self) -> str:
        return f"{self.story_id}"


class Word(models.Model):
    """A folded word some story had once: where to look for what a misspelt one may have meant."""

    word = models.CharField(primary_key=True, max_length=40)

    class Meta:
        verbose_name = "từ"
        verbose_name_plural = "từ"

    def __str__(self) -> str:
        return self.word


def position_of(published_at: datetime.datetime, key: int = 0) -> int:
    """Return where a story stands among all: by the second, then by its primary key.

    Years nobody means, typed by mistake or asked for by a filter, stand together at either end.
    """
    seconds = int(published_at.timestamp() // 1)
    return (min(max(seconds, -SECONDS_MAX), SECONDS_MAX) << KEY_BITS) + key


def story_of(position: int) -> int:
    """Return the primary key of the story that stands at a position."""
    return position & STORY_MAX

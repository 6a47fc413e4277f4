"""Counting what readers search, without a write for each search and without a word of who they are.

Counts are gathered in memory and stored a few seconds later by one transaction: a flood of searches costs the
database no more than one now and then, and a stopped server loses seconds of counting, nothing else.
"""

import datetime
import logging
import re
from collections import Counter
from threading import Lock, Timer
from typing import Any

from django.conf import settings
from django.db import DatabaseError, connection, transaction
from django.db.models import F
from django.utils import timezone
from wagtail.contrib.search_promotions.models import Query, QueryDailyHits

from .models import Unfound
from .models.unfound import WORDS_MAX

DISTINCT_MAX = 500  # queries kept in memory; further ones are not counted until these are stored
KEPT = datetime.timedelta(days=90)
# Numbers of people and things, and addresses, are not to be kept.
PERSONAL = re.compile(r"(?:\d[\s.–-]*){6}|@|://")
YEARS = re.compile(r"\b(?:19|20)\d\d ?[–-] ?(?:19|20)\d\d\b")  # "nhiệm kỳ 2020-2025" is of nobody

logger = logging.getLogger(__name__)


class Counts:
    """Searches since the last time they were stored."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._asked: Counter[str] = Counter()
        self._unfound: Counter[str] = Counter()
        self._timer: Timer | None = None

    def add(self, text: str, *, found: bool) -> None:
        """Count a search; what is long, or may tell of a person, is passed over."""
        words = " ".join(text.lower().split())
        if len(words) > WORDS_MAX or PERSONAL.search(YEARS.sub("…", words)):
            return
        with self._lock:
            if words not in self._asked and len(self._asked) >= DISTINCT_MAX:
                return
            self._asked[words] += 1
            self._unfound[words] += 0 if found else 1
            if self._timer is None and settings.SEARCH_COUNT_SECONDS:
                self._timer = Timer(settings.SEARCH_COUNT_SECONDS, self._store_in_the_background)
                self._timer.daemon = True
                self._timer.start()

    def store(self) -> None:
        """Write down what was counted, and forget what is old."""
        with self._lock:
            asked, unfound = self._asked, +self._unfound
            self._asked, self._unfound, self._timer = Counter(), Counter(), None
        today = timezone.localdate()
        with transaction.atomic():
            # In one order for all, or two servers who store the same words would wait for each other.
            for words, times in sorted(asked.items()):
                _add(QueryDailyHits, {"query": Query.get(words), "date": today}, "hits", times)
            for words, times in sorted(unfound.items()):
                _add(Unfound, {"words": words}, "times", times, last_day=today)
            Unfound.objects.filter(last_day__lt=today - KEPT).delete()
            QueryDailyHits.garbage_collect(KEPT.days)
            Query.garbage_collect()

    def _store_in_the_background(self) -> None:
        try:
            self.store()
        except DatabaseError:
            logger.exception("Searches could not be counted.")
        finally:
            connection.close()  # this thread's own


def _add(model: Any, key: dict[str, Any], count: str, times: int, **values: object) -> None:
    _, created = model.objects.get_or_create(**key, defaults={count: times, **values})
    if not created:
        model.objects.filter(**key).update(**{count: F(count) + times}, **values)


COUNTS = Counts()

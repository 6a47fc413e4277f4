"""How often links are opened, without a write for each opening and without a word of who opens them.

Openings are counted in memory and stored a few seconds later by one short transaction, as searches are: no GET
writes, a flood of them costs the database next to nothing, and a stopped server loses seconds of counting.
"""

import datetime
import logging
from collections import Counter
from threading import Lock, Timer

from django.conf import settings
from django.db import DatabaseError, connection, transaction
from django.db.models import F
from django.utils import timezone

from .models import DraftLink

logger = logging.getLogger(__name__)


class Openings:
    """Openings since the last time they were stored."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._times: Counter[int] = Counter()
        self._last: dict[int, datetime.datetime] = {}
        self._timer: Timer | None = None

    def add(self, link: int) -> None:
        with self._lock:
            self._times[link] += 1
            self._last[link] = timezone.now()
            if self._timer is None and settings.DRAFT_LINK_COUNT_SECONDS:
                self._timer = Timer(settings.DRAFT_LINK_COUNT_SECONDS, self._store_in_the_background)
                self._timer.daemon = True
                self._timer.start()

    def store(self) -> None:
        """Write down what was counted."""
        with self._lock:
            times, last = self._times, self._last
            self._times, self._last, self._timer = Counter(), {}, None
        with transaction.atomic():
            # In one order for all, or two servers who store the same links would wait for each other.
            for link in sorted(times):
                DraftLink.objects.filter(pk=link).update(
                    times_opened=F("times_opened") + times[link], last_opened_at=last[link]
                )

    def _store_in_the_background(self) -> None:
        try:
            self.store()
        except DatabaseError:
            logger.exception("Openings of shared drafts could not be counted.")
        finally:
            connection.close()  # this thread's own


OPENINGS = Openings()

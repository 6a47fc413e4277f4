"""How much was published: by month and by section, as rows of a table with a bar in each."""

from datetime import datetime
from typing import Any, NamedTuple

from django.db.models import Count
from django.db.models.functions import TruncMonth

from cms.vietnamese.dates import TIMEZONE

MONTHS = 12
SECTIONS = 8


class Bar(NamedTuple):
    """A row: its name, how many stories, and how long its bar is in per cent of the longest."""

    name: str
    number: int
    length: float


def by_month(stories: Any, now: datetime) -> list[Bar]:
    """Return the last twelve months, the latest first, those without a story too."""
    months = [_month_before(now, back) for back in range(MONTHS)]
    counted = (
        stories.filter(published_at__gte=months[-1], published_at__lte=now)
        .annotate(month=TruncMonth("published_at", tzinfo=TIMEZONE))
        .values("month")
        .annotate(number=Count("pk"))
        .order_by()
    )
    numbers = {row["month"]: row["number"] for row in counted}
    return _bars([(f"{month:%m/%Y}", numbers.get(month, 0)) for month in months])


def by_section(stories: Any, now: datetime) -> list[Bar]:
    """Return the sections with the most stories of the last twelve months."""
    counted = (
        stories.filter(published_at__gte=_month_before(now, MONTHS - 1), published_at__lte=now)
        .exclude(section=None)
        .values("section__title")
        .annotate(number=Count("pk"))
        .order_by("-number", "section__title")[:SECTIONS]
    )
    return _bars([(row["section__title"], row["number"]) for row in counted])


def _month_before(now: datetime, back: int) -> datetime:
    local = now.astimezone(TIMEZONE)
    year, month = divmod(local.year * 12 + local.month - 1 - back, 12)
    return datetime(year, month + 1, 1, tzinfo=TIMEZONE)


def _bars(rows: list[tuple[str, int]]) -> list[Bar]:
    longest = max((number for _, number in rows), default=0) or 1
    return [Bar(name, number, round(100 * number / longest, 1)) for name, number in rows]

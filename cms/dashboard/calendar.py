"""What will go live and what will go: one month, in weeks that begin on Monday."""

from calendar import Calendar
from datetime import date, datetime, timedelta
from typing import Any, NamedTuple

from django.utils import timezone
from wagtail.models import Page, Revision

from cms.vietnamese.dates import TIMEZONE, WEEKDAYS

from .stories import pages_of

FIRST_YEAR, LAST_YEAR = 2000, 2100


class Entry(NamedTuple):
    """A page and what happens to it when."""

    page: Page
    at: datetime
    expires: bool


class Day(NamedTuple):
    """A day of the grid; those of the neighbouring months are `outside`."""

    date: date
    outside: bool
    today: bool
    entries: list[Entry]

    @property
    def weekday(self) -> str:
        return WEEKDAYS[self.date.weekday()]


class Month:
    """A month as one person sees it, in three queries."""

    weekdays = WEEKDAYS

    def __init__(self, user: Any, first: date) -> None:
        self.first = first
        self.previous = (first - timedelta(days=1)).replace(day=1)
        self.next = (first + timedelta(days=31)).replace(day=1)
        days = list(Calendar().itermonthdates(first.year, first.month))
        entries = _entries(user, days[0], days[-1])
        today = timezone.now().astimezone(TIMEZONE).date()
        filled = [Day(day, day.month != first.month, day == today, entries.get(day, [])) for day in days]
        self.weeks = [filled[start : start + 7] for start in range(0, len(filled), 7)]
        self.agenda = [day for day in filled if day.entries and not day.outside]


def month_named(name: str) -> date:
    """Return the first day of "2024-03", or of this month for anything else."""
    try:
        first = datetime.strptime(name, "%Y-%m").date()
    except ValueError:
        first = date.min
    if FIRST_YEAR <= first.year <= LAST_YEAR:
        return first
    return timezone.now().astimezone(TIMEZONE).date().replace(day=1)


def _entries(user: Any, first: date, last: date) -> dict[date, list[Entry]]:
    start = datetime(first.year, first.month, first.day, tzinfo=TIMEZONE)
    end = datetime(last.year, last.month, last.day, tzinfo=TIMEZONE) + timedelta(days=1)
    pages = pages_of(user, Page)
    planned = list(
        Revision.page_revisions.filter(
            approved_go_live_at__gte=start, approved_go_live_at__lt=end
        ).values_list("object_id", "approved_go_live_at")
    )
    known = {page.pk: page for page in pages.filter(pk__in=[key for key, _ in planned])}
    found = [Entry(known[int(key)], at, False) for key, at in planned if int(key) in known]
    going = pages.filter(live=True, expire_at__gte=start, expire_at__lt=end)
    found += [Entry(page, page.expire_at, True) for page in going]
    days: dict[date, list[Entry]] = {}
    for entry in sorted(found, key=lambda entry: (entry.at, entry.page.pk)):
        days.setdefault(entry.at.astimezone(TIMEZONE).date(), []).append(entry)
    return days

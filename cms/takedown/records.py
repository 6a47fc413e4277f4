"""What the log knows of takedowns."""

from collections.abc import Iterable

from django.db.models import Max
from wagtail.models import Page, PageLogEntry

TAKE = "takedown.take"
PUT_BACK = "takedown.put_back"
LIVE_AGAIN = (PUT_BACK, "wagtail.publish", "wagtail.publish.scheduled")


def in_force(entries: Iterable[PageLogEntry]) -> list[PageLogEntry]:
    """Return those after which nobody has published or deleted their page, in two queries."""
    found = list(entries)
    keys = {entry.page_id for entry in found}
    gone = set(Page.objects.filter(pk__in=keys, live=False).values_list("pk", flat=True))
    known = PageLogEntry.objects.filter(page__in=gone, action__in=(TAKE, *LIVE_AGAIN)).order_by()
    last = set(known.values_list("page").annotate(last=Max("pk")).values_list("last", flat=True))
    return [entry for entry in found if entry.pk in last]


def taken_down(page: Page) -> PageLogEntry | None:
    """Return the takedown a page is under."""
    entries = PageLogEntry.objects.filter(page=page.pk, action=TAKE).order_by("-pk")[:1]
    return next(iter(in_force(entries)), None)

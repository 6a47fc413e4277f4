"""Work as it is shown: each thing found with its page, its section and what others remarked on it."""

from typing import Any, NamedTuple

from django.db.models import Count
from django.urls import reverse
from wagtail.models import Comment, Page

from .groups import Fact, Group, groups_of


class Row(NamedTuple):
    """`remarks` counts the comments on the draft nobody has resolved."""

    page: Page
    section: str
    fact: Fact
    remarks: int


class Pile(NamedTuple):
    """A group, the first of its rows, and how many more there are."""

    group: Group
    rows: list[Row]
    number: int
    more: int

    @property
    def url(self) -> str:
        return reverse("desk_pile", args=(self.group.name,))


def piles_of(user: Any, shown: int) -> list[Pile]:
    """Return somebody's work, in as many queries whatever there is to do."""
    groups = groups_of(user)
    lists = rows_of([[group.tell(found) for found in group.found[:shown]] for group in groups])
    piles = []
    for group, rows in zip(groups, lists, strict=True):
        number = group.found.order_by().count()
        piles.append(Pile(group, rows, number, number - len(rows)))
    return piles


def rows_of(lists: list[list[Fact]]) -> list[list[Row]]:
    """Return a row for every fact whose page is still there, in three queries however many lists there are."""
    pages = Page.objects.in_bulk({fact.page_key for facts in lists for fact in facts})
    above = {_above(page) for page in pages.values()}
    sections = dict(Page.objects.filter(path__in=above).values_list("path", "title"))
    open_comments = Comment.objects.filter(page__in=pages, resolved_at=None).order_by()
    remarks = dict(open_comments.values_list("page").annotate(Count("pk")))
    return [
        [
            Row(page, sections.get(_above(page), ""), fact, remarks.get(page.pk, 0))
            for fact in facts
            if (page := pages.get(fact.page_key))
        ]
        for facts in lists
    ]


def _above(page: Page) -> str:
    return str(page.path[: -page.steplen])

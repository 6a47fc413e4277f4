"""The desk: one panel, above everything else on the admin's home page."""

from typing import Any, NamedTuple

from wagtail.models import Page

from cms.dashboard.panels import SHOWN, DashboardPanel

from .groups import Fact, Group, groups_of


class Row(NamedTuple):
    page: Page
    section: str
    fact: Fact


class Pile(NamedTuple):
    """A group, the first of its rows, and how many more there are."""

    group: Group
    rows: list[Row]
    number: int
    more: int


class DeskPanel(DashboardPanel):
    template_name = "desk/desk.html"
    order = 200

    def facts(self, user: Any) -> dict[str, Any]:
        return {"piles": piles_of(user)}


def piles_of(user: Any) -> list[Pile]:
    """Return somebody's work, in as many queries whatever there is to do."""
    groups = groups_of(user)
    told = [[group.tell(found) for found in group.found[:SHOWN]] for group in groups]
    pages = Page.objects.in_bulk({fact.page_key for facts in told for fact in facts})
    sections = dict(
        Page.objects.filter(path__in={_above(page) for page in pages.values()}).values_list("path", "title")
    )
    piles = []
    for group, facts in zip(groups, told, strict=True):
        rows = [
            Row(page, sections.get(_above(page), ""), fact)
            for fact in facts
            if (page := pages.get(fact.page_key))
        ]
        number = group.found.order_by().count()
        piles.append(Pile(group, rows, number, number - len(rows)))
    return piles


def _above(page: Page) -> str:
    return str(page.path[: -page.steplen])

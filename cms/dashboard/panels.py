"""The panels of the admin's home page; each answers for itself and says so when it has nothing to tell."""

import logging
from collections.abc import Mapping
from typing import Any

from django.core.cache import cache
from django.template.loader import render_to_string
from django.utils import timezone
from wagtail.admin.ui.components import Component
from wagtail.models import Page, WorkflowState

from cms.workflow.reviewing import waiting_for

from . import figures
from .calendar import Month, month_named
from .failures import given_up
from .links import broken_links, told
from .pictures import undescribed
from .stories import pages_of, published_for

SHOWN = 5
logger = logging.getLogger(__name__)


class DashboardPanel(Component):
    """A panel that cannot take the page down with it."""

    order = 400
    seconds = 0  # how long its facts are kept for the same person, where finding them takes long

    def facts(self, user: Any) -> dict[str, Any]:
        """Return what the template shows."""
        raise NotImplementedError

    def get_context_data(self, parent_context: Mapping[str, Any] | None = None) -> dict[str, Any]:
        request = (parent_context or {})["request"]
        user = request.user
        if not self.seconds:
            return {"request": request} | self.facts(user)
        key = f"dashboard-{type(self).__name__}-{user.pk}"
        kept: Any = cache.get_or_set(key, lambda: self.facts(user), self.seconds)
        return {"request": request} | kept

    def render_html(self, parent_context: Mapping[str, Any] | None = None) -> str:
        try:
            return super().render_html(parent_context)
        except Exception:  # the home page is the way to everything else
            logger.exception("The panel %s of the dashboard failed.", type(self).__name__)
            return render_to_string("dashboard/failed.html", {})


class FailuresPanel(DashboardPanel):
    """A line, where there is something to mend."""

    template_name = "dashboard/failed_panel.html"
    order = 50

    def facts(self, user: Any) -> dict[str, Any]:
        return {"number": len(given_up())}


class PublishedPanel(DashboardPanel):
    template_name = "dashboard/published.html"
    order = 400

    def facts(self, user: Any) -> dict[str, Any]:
        return {"stories": published_for(user).select_related("section").latest_first()[:SHOWN]}


class WaitingPanel(DashboardPanel):
    """What waits for others; what waits for oneself is on the desk."""

    template_name = "dashboard/waiting.html"
    order = 410

    def facts(self, user: Any) -> dict[str, Any]:
        pages = pages_of(user, Page)
        states = WorkflowState.objects.filter(
            status=WorkflowState.STATUS_IN_PROGRESS, base_content_type__model="page"
        ).exclude(current_task_state__in=waiting_for(user).values("pk"))
        states = states.order_by("-created_at", "-pk")
        waiting = [int(key) for key in states.values_list("object_id", flat=True)[:200]]
        known = pages.in_bulk(waiting)
        found = [known[key] for key in waiting if key in known]
        return {"pages": found[:SHOWN], "number": len(found)}


class CalendarPanel(DashboardPanel):
    template_name = "dashboard/calendar_panel.html"
    order = 420

    def facts(self, user: Any) -> dict[str, Any]:
        return {"month": Month(user, month_named(""))}


class FiguresPanel(DashboardPanel):
    template_name = "dashboard/figures.html"
    order = 430

    def facts(self, user: Any) -> dict[str, Any]:
        stories, now = published_for(user), timezone.now()
        months = figures.by_month(stories, now)
        return {
            "months": months,
            "sections": figures.by_section(stories, now),
            "any": any(bar.number for bar in months),
        }


class PicturesPanel(DashboardPanel):
    template_name = "dashboard/pictures.html"
    order = 440
    seconds = 30

    def facts(self, user: Any) -> dict[str, Any]:
        pictures = undescribed(user)
        return {"pictures": list(pictures[:SHOWN]), "number": pictures.order_by().count()}


class LinksPanel(DashboardPanel):
    template_name = "dashboard/links.html"
    order = 450
    seconds = 30

    def facts(self, user: Any) -> dict[str, Any]:
        links = broken_links(user)
        return {"links": told(list(links[:SHOWN])), "number": links.order_by().count()}


PANELS = (PublishedPanel, WaitingPanel, CalendarPanel, FiguresPanel, PicturesPanel, LinksPanel)

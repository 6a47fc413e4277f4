"""Where the desk meets the admin's home page."""

from typing import Any

from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import path
from django.urls.resolvers import URLPattern
from django.utils.html import format_html
from wagtail import hooks
from wagtail.admin.auth import user_has_any_page_permission
from wagtail.admin.views.home import (
    RecentEditsPanel,
    UserObjectsInWorkflowModerationPanel,
    WorkflowObjectsToModeratePanel,
)

from .panels import DeskPanel
from .views import PileView

# What the desk tells in their stead; what waits for others is the dashboard's.
REPLACED = (WorkflowObjectsToModeratePanel, UserObjectsInWorkflowModerationPanel, RecentEditsPanel)


@hooks.register("construct_homepage_panels")
def add_desk(request: HttpRequest, panels: list[Any]) -> None:
    if user_has_any_page_permission(request.user):
        panels[:] = [panel for panel in panels if not isinstance(panel, REPLACED)]
        panels.append(DeskPanel())


@hooks.register("register_admin_urls")
def desk_urls() -> list[URLPattern]:
    return [path("desk/<slug:pile>/", PileView.as_view(), name="desk_pile")]


@hooks.register("insert_global_admin_css")
def desk_css() -> str:
    return format_html('<link rel="stylesheet" href="{}">', static("desk/desk.css"))

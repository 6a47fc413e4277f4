"""The side panel “Soát lỗi” of the editors of stories."""

from django.template.loader import render_to_string
from django.urls import URLPattern, path
from wagtail import hooks

from .views import ReadingView


@hooks.register("register_admin_urls")
def reading_url() -> list[URLPattern]:
    return [path("care/", ReadingView.as_view(), name="care_read")]


@hooks.register("insert_editor_js")
def side_panel() -> str:
    """Bring the panel's markup and scripts; Wagtail 8 has no hook for side panels of pages.

    The scripts run before Wagtail looks for its side panels, and so it finds this one among them.
    """
    return render_to_string("care/side_panel.html")

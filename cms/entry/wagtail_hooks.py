"""Where the offer to convert old encodings is met in the admin."""

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from wagtail import hooks
from wagtail.admin.widgets import Button
from wagtail.log_actions import LogActionRegistry
from wagtail.models import Page

from .offers import ACTION, offers_for
from .views import RecodeView


@hooks.register("register_admin_urls")
def recode_url() -> list[URLPattern]:
    return [path("pages/<int:page_id>/recode/", RecodeView.as_view(), name="entry_recode")]


@hooks.register("register_log_actions")
def recode_action(actions: LogActionRegistry) -> None:
    actions.register_action(ACTION, "Chuyển mã chữ cũ", "Đã chuyển mã chữ cũ sang Unicode")


@hooks.register("after_create_page")
@hooks.register("after_edit_page")
def remember_the_page(request: HttpRequest, page: Page) -> None:
    """Let the middleware know which page its messages are about."""
    request.entry_page = page  # type: ignore[attr-defined]


@hooks.register("register_page_header_buttons")
def recode_button(page: Page, user: Any, view_name: str, next_url: str | None = None) -> Iterator[Button]:
    if view_name != "edit" or page.alias_of_id or not page.permissions_for_user(user).can_edit():
        return
    if offers_for(page):
        yield Button(
            "Chuyển mã chữ cũ", reverse("entry_recode", args=[page.pk]), icon_name="resubmit", priority=45
        )

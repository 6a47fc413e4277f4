"""Where takedowns meet the admin."""

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import path, reverse
from django.urls.resolvers import URLPattern
from django.utils.html import format_html
from django.utils.timezone import localtime
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.menus.pages import PageMenuItem
from wagtail.log_actions import LogActionRegistry, LogFormatter
from wagtail.models import Page

from frontend_contract.page_people import PagePeopleMenuItem

from .permissions import may_take_down, original
from .records import PUT_BACK, TAKE, taken_down
from .views import PutBackView, TakedownReportView, TakedownView


class TakedownButton(PageMenuItem):
    label = "Gỡ khẩn cấp"
    icon_name = "warning"
    url_name = "takedown"

    def is_shown(self, user: Any) -> bool:
        return self.page.live and may_take_down(user, original(self.page))


@hooks.register("register_page_header_buttons")
def header_button(
    page: Page, user: Any, view_name: str, next_url: str | None = None
) -> Iterator[PageMenuItem]:
    yield TakedownButton(page=page, priority=61)


@hooks.register("register_page_listing_more_buttons")
def listing_button(page: Page, user: Any, next_url: str | None = None) -> Iterator[PageMenuItem]:
    yield TakedownButton(page=page, priority=41)


@hooks.register("before_edit_page")
def say_that_it_was_taken_down(request: HttpRequest, page: Page) -> None:
    """Tell whoever opens a page that it was taken down, and why, before they publish it again."""
    if request.method != "GET" or page.live:
        return
    if entry := taken_down(page):
        when, reason = f"{localtime(entry.timestamp):%H:%M ngày %d/%m/%Y}", entry.data.get("reason", "")
        buttons = []
        if entry.data.get("was_live") and may_take_down(request.user, page):
            buttons.append(messages.button(reverse("takedown_put_back", args=(entry.pk,)), "Đăng lại"))
        messages.warning(
            request, f"Trang này đã bị gỡ khẩn cấp lúc {when}. Lý do: {reason}.", buttons=buttons
        )


@hooks.register("register_admin_urls")
def takedown_urls() -> list[URLPattern]:
    report = TakedownReportView
    return [
        path("pages/<int:page_id>/takedown/", TakedownView.as_view(), name="takedown"),
        path("takedowns/<int:pk>/put-back/", PutBackView.as_view(), name="takedown_put_back"),
        path("reports/takedowns/", report.as_view(), name="takedown_report"),
        path("reports/takedowns/results/", report.as_view(results_only=True), name="takedown_report_results"),
    ]


@hooks.register("register_reports_menu_item")
def report_item() -> MenuItem:
    return PagePeopleMenuItem(
        "Đã gỡ khẩn cấp", reverse("takedown_report"), name="takedowns", icon_name="warning", order=1360
    )


@hooks.register("insert_global_admin_css")
def takedown_css() -> str:
    return format_html('<link rel="stylesheet" href="{}">', static("takedown/takedown.css"))


@hooks.register("register_log_actions")
def log_actions(actions: LogActionRegistry) -> None:
    @actions.register_action(TAKE)
    class TakeFormatter(LogFormatter):
        label = "Gỡ khẩn cấp"

        def format_message(self, entry: Any) -> str:
            return f"Gỡ khẩn cấp. Lý do: {entry.data.get('reason', '')}"

    actions.register_action(PUT_BACK, "Đăng lại sau khi gỡ khẩn cấp", "Đăng lại sau khi gỡ khẩn cấp")

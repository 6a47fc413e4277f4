"""Where sharing meets the admin."""

from collections.abc import Iterator
from typing import Any

from django.templatetags.static import static
from django.urls import path, reverse
from django.urls.resolvers import URLPattern
from django.utils.dateparse import parse_datetime
from django.utils.html import format_html
from django.utils.timezone import localtime
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.menus.pages import PageMenuItem
from wagtail.log_actions import LogActionRegistry, LogFormatter
from wagtail.models import Page

from frontend_contract.page_people import PagePeopleMenuItem

from .links import REVOKE, SHARE, may_share
from .views import DraftLinksReportView, DraftLinksView, RevokeView


class ShareButton(PageMenuItem):
    label = "Chia sẻ bản nháp"
    icon_name = "link"
    url_name = "draft_links"

    def is_shown(self, user: Any) -> bool:
        return may_share(user, self.page)


@hooks.register("register_page_header_buttons")
def header_button(
    page: Page, user: Any, view_name: str, next_url: str | None = None
) -> Iterator[PageMenuItem]:
    yield ShareButton(page=page, priority=40)


@hooks.register("register_page_listing_more_buttons")
def listing_button(page: Page, user: Any, next_url: str | None = None) -> Iterator[PageMenuItem]:
    yield ShareButton(page=page, priority=25)


@hooks.register("register_admin_urls")
def sharing_urls() -> list[URLPattern]:
    report = DraftLinksReportView
    return [
        path("pages/<int:page_id>/draft-links/", DraftLinksView.as_view(), name="draft_links"),
        path("draft-links/<int:pk>/revoke/", RevokeView.as_view(), name="draft_link_revoke"),
        path("reports/draft-links/", report.as_view(), name="draft_links_report"),
        path(
            "reports/draft-links/results/",
            report.as_view(results_only=True),
            name="draft_links_report_results",
        ),
    ]


@hooks.register("register_reports_menu_item")
def report_item() -> MenuItem:
    return PagePeopleMenuItem(
        "Bản nháp đang chia sẻ",
        reverse("draft_links_report"),
        name="draft-links",
        icon_name="link",
        order=1350,
    )


@hooks.register("insert_global_admin_css")
def sharing_css() -> str:
    return format_html('<link rel="stylesheet" href="{}">', static("sharing/sharing.css"))


@hooks.register("register_log_actions")
def log_actions(actions: LogActionRegistry) -> None:
    @actions.register_action(SHARE)
    class ShareFormatter(LogFormatter):
        label = "Chia sẻ bản nháp"

        def format_message(self, entry: Any) -> str:
            recipient, until = entry.data.get("recipient"), parse_datetime(entry.data.get("expires_at") or "")
            to_whom = f" cho {recipient}" if recipient else ""
            return f"Chia sẻ bản nháp{to_whom}" + (
                f", đến {localtime(until):%H:%M ngày %d/%m/%Y}" if until else ""
            )

    @actions.register_action(REVOKE)
    class RevokeFormatter(LogFormatter):
        label = "Thu hồi bản nháp đã chia sẻ"

        def format_message(self, entry: Any) -> str:
            recipient = entry.data.get("recipient")
            return "Thu hồi liên kết bản nháp" + (f" đã gửi {recipient}" if recipient else "")

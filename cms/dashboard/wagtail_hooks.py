"""Where the dashboard meets the admin: its home page, its reports, its addresses."""

from typing import Any

from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import path, reverse
from django.utils.html import format_html
from wagtail import hooks
from wagtail.admin.auth import user_has_any_page_permission
from wagtail.admin.menu import MenuItem

from frontend_contract.page_people import PagePeopleMenuItem

from .background import DoAgainView, FailedTasksReportView
from .failures import may_see_failures
from .panels import PANELS, FailuresPanel
from .views import CalendarView, LinksReportView, PicturesReportView


class OperatorsMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return may_see_failures(request.user)


@hooks.register("construct_homepage_panels")
def add_panels(request: HttpRequest, panels: list[Any]) -> None:
    if user_has_any_page_permission(request.user):
        panels.extend(panel() for panel in PANELS)
    if may_see_failures(request.user):
        panels.append(FailuresPanel())


@hooks.register("insert_global_admin_css")
def dashboard_css() -> str:
    return format_html('<link rel="stylesheet" href="{}">', static("dashboard/dashboard.css"))


@hooks.register("register_reports_menu_item")
def undescribed_item() -> MenuItem:
    return PagePeopleMenuItem(
        "Ảnh thiếu mô tả", reverse("undescribed_report"), name="undescribed", icon_name="image", order=1320
    )


@hooks.register("register_reports_menu_item")
def broken_links_item() -> MenuItem:
    return PagePeopleMenuItem(
        "Liên kết hỏng", reverse("broken_links_report"), name="broken-links", icon_name="link", order=1330
    )


@hooks.register("register_reports_menu_item")
def calendar_item() -> MenuItem:
    return PagePeopleMenuItem(
        "Lịch đăng và gỡ bài",
        reverse("dashboard_calendar"),
        name="calendar",
        icon_name="calendar-alt",
        order=1340,
    )


@hooks.register("register_reports_menu_item")
def failed_tasks_item() -> MenuItem:
    return OperatorsMenuItem(
        "Việc nền bị lỗi",
        reverse("failed_tasks_report"),
        name="failed-tasks",
        icon_name="warning",
        order=1350,
    )


@hooks.register("register_admin_urls")
def dashboard_urls() -> list[Any]:
    reports = (
        ("undescribed", "undescribed_report", PicturesReportView),
        ("broken-links", "broken_links_report", LinksReportView),
        ("failed-tasks", "failed_tasks_report", FailedTasksReportView),
    )
    found = [
        path("calendar/", CalendarView.as_view(), name="dashboard_calendar"),
        path("reports/failed-tasks/again/", DoAgainView.as_view(), name="failed_tasks_again"),
        path("reports/failed-tasks/<uuid:pk>/again/", DoAgainView.as_view(), name="failed_task_again"),
    ]
    for address, name, view in reports:
        found += [
            path(f"reports/{address}/", view.as_view(), name=name),
            path(
                f"reports/{address}/results/",
                view.as_view(results_only=True),
                name=f"{name}_results",
            ),
        ]
    return found

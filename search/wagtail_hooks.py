from typing import Any

from django.http import HttpRequest
from django.urls import path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from .views import UnfoundReportView, may_read


class UnfoundMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return may_read(request.user)


@hooks.register("register_reports_menu_item")
def register_unfound_report() -> MenuItem:
    return UnfoundMenuItem(
        "Từ khoá không có kết quả",
        reverse("unfound_report"),
        name="unfound",
        icon_name="search",
        order=1310,
    )


@hooks.register("register_admin_urls")
def register_unfound_urls() -> list[Any]:
    return [
        path("reports/unfound/", UnfoundReportView.as_view(), name="unfound_report"),
        path(
            "reports/unfound/results/",
            UnfoundReportView.as_view(results_only=True),
            name="unfound_report_results",
        ),
    ]

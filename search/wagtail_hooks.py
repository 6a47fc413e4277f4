from typing import Any

from django.http import HttpRequest
from django.urls import path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.documents import get_document_model

from .name_handlers import follow_documents
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


@hooks.register("after_bulk_action")
def follow_a_bulk_action(request: HttpRequest, action_type: str, objects: list[Any], action: Any) -> None:
    """Many documents are put into a collection by `update`, which sends no signal."""
    if action_type == "add_to_collection" and issubclass(action.get_default_model(), get_document_model()):
        follow_documents(objects)

"""What the background could not do, for whoever runs the site."""

from typing import Any
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from django.shortcuts import get_object_or_404, redirect
from django.views import View
from django_tasks_db.models import DBTaskResult
from wagtail.admin import messages
from wagtail.admin.ui.tables import Column, DateColumn

from .failures import CannotDoAgain, described, do_again, given_up, may_see_failures
from .views import DashboardReportView


class Operators:
    """For whoever runs the site."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not may_see_failures(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)  # type: ignore[misc]


class FailureColumn(Column):
    """The picture, what was to be done with it, and why it was not."""

    cell_template_name = "dashboard/failure_cell.html"


class AgainColumn(Column):
    """The button that queues it again."""

    cell_template_name = "dashboard/again_cell.html"

    def get_cell_context_data(self, instance: Any, parent_context: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_cell_context_data(instance, parent_context)
        return context | {"csrf_token": get_token(parent_context["request"])}


class FailedTasksReportView(Operators, DashboardReportView):
    """Results that failed for good, latest first."""

    model = DBTaskResult
    page_title = "Việc nền bị lỗi"
    header_icon = "warning"
    template_name = "dashboard/failed_tasks.html"
    index_url_name = "failed_tasks_report"
    index_results_url_name = "failed_tasks_report_results"
    nothing = "Không có việc nền nào bị lỗi."
    columns = [
        FailureColumn("picture", label="Việc"),
        DateColumn("finished_at", label="Lúc"),
        AgainColumn("again", label="Thao tác"),
    ]
    list_export = ["name", "picture", "finished_at", "error"]
    export_headings = {"name": "Việc", "picture": "Ảnh", "finished_at": "Lúc", "error": "Lỗi"}

    def get_base_queryset(self) -> Any:
        return given_up()

    def decorate_paginated_queryset(self, object_list: Any) -> Any:
        return described(list(object_list))


class DoAgainView(Operators, View):
    """Queues a failed task again, or all of them."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, pk: UUID | None = None) -> HttpResponse:
        results = [get_object_or_404(given_up(), pk=pk)] if pk else list(given_up())
        queued = 0
        for result in results:
            try:
                do_again(result)
            except CannotDoAgain as error:
                messages.error(
                    request, f"Việc “{error}” thuộc phiên bản cũ của hệ thống, không làm lại được."
                )
            else:
                queued += 1
        if queued:
            messages.success(request, f"{queued} việc sẽ được làm lại trong ít phút.")
        elif not results:
            messages.info(request, FailedTasksReportView.nothing)
        return redirect("failed_tasks_report")

"""The administrator's report of what readers did not find."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from wagtail.admin.auth import permission_denied
from wagtail.admin.ui.tables import Column, DateColumn, NumberColumn
from wagtail.admin.views.reports import ReportView
from wagtail.contrib.search_promotions.models import SearchPromotion
from wagtail.permission_policies import ModelPermissionPolicy

from .models import Unfound


class UnfoundReportView(ReportView):
    """Words readers looked for in vain, the most wanted first."""

    model = Unfound
    page_title = "Từ khoá không có kết quả"
    header_icon = "search"
    index_url_name = "unfound_report"
    index_results_url_name = "unfound_report_results"
    is_searchable = True
    search_fields = ["words"]
    default_ordering = "-times"
    columns = [
        Column("words", label="Từ khoá", sort_key="words"),
        NumberColumn("times", label="Số lần tìm", sort_key="times"),
        DateColumn("last_day", label="Lần cuối", sort_key="last_day"),
    ]
    export_headings = {"words": "Từ khoá", "times": "Số lần tìm", "last_day": "Lần cuối"}
    list_export = ["words", "times", "last_day"]

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not may_read(request.user):
            return permission_denied(request)
        return super().dispatch(request, *args, **kwargs)

    def get_base_queryset(self) -> Any:
        return Unfound.objects.all()


def may_read(user: Any) -> bool:
    """Tell whether somebody may change promoted results: the report is there to do so."""
    return ModelPermissionPolicy(SearchPromotion).user_has_any_permission(user, ["add", "change"])

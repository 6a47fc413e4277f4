"""The calendar and the two reports behind the dashboard's panels."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.generic import TemplateView
from wagtail.admin.auth import permission_denied, user_has_any_page_permission
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views.generic import WagtailAdminTemplateMixin
from wagtail.admin.views.reports import ReportView
from wagtail.models import ReferenceIndex

from news.models import Story

from .calendar import Month, month_named
from .links import broken_links, told
from .pictures import without_description


class PagePeople:
    """For people who have something to do with some page."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not user_has_any_page_permission(request.user):
            return permission_denied(request)
        return super().dispatch(request, *args, **kwargs)  # type: ignore[misc]


class CalendarView(PagePeople, WagtailAdminTemplateMixin, TemplateView):
    """One month: `?month=2024-03`."""

    template_name = "dashboard/calendar.html"
    page_title = "Lịch đăng và gỡ bài"
    header_icon = "calendar-alt"

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        month = Month(self.request.user, month_named(self.request.GET.get("month", "")))
        context: dict[str, Any] = super().get_context_data(month=month, **kwargs)
        return context


class PicturesReportView(PagePeople, ReportView):
    """Stories whose picture has no description."""

    model = Story
    page_title = "Ảnh thiếu mô tả"
    header_icon = "image"
    index_url_name = "undescribed_report"
    index_results_url_name = "undescribed_report_results"
    is_searchable = True
    search_fields = ["title"]
    default_ordering = "-published_at"
    columns = [
        TitleColumn("title", label="Bài", url_name="wagtailadmin_pages:edit", sort_key="title"),
        Column("image", label="Ảnh"),
        Column("section", label="Chuyên mục"),
        DateColumn("published_at", label="Ngày đăng", sort_key="published_at"),
    ]
    list_export = ["title", "image.title", "section.title", "published_at"]
    export_headings = {
        "title": "Bài",
        "image.title": "Ảnh",
        "section.title": "Chuyên mục",
        "published_at": "Ngày đăng",
    }

    def get_base_queryset(self) -> Any:
        return without_description(self.request.user)


class LinksReportView(PagePeople, ReportView):
    """References that lead nowhere."""

    model = ReferenceIndex
    page_title = "Liên kết hỏng"
    header_icon = "link"
    index_url_name = "broken_links_report"
    index_results_url_name = "broken_links_report_results"
    default_ordering = "-pk"
    columns = [
        TitleColumn("source", label="Ở", get_url=lambda reference: reference.edit_url),
        Column("model_path", label="Chỗ"),
        Column("target", label="Dẫn tới"),
        Column("why", label="Vì sao hỏng"),
    ]

    list_export = ["object_id", "model_path", "to_object_id"]
    export_headings = {"object_id": "Mã nơi đặt", "model_path": "Chỗ", "to_object_id": "Mã đích"}

    def get_base_queryset(self) -> Any:
        return broken_links(self.request.user)

    def decorate_paginated_queryset(self, object_list: Any) -> Any:
        return told(list(object_list))

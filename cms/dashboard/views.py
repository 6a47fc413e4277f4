"""The calendar and the reports behind the dashboard's panels."""

from typing import Any

from django.views.generic import TemplateView
from wagtail.admin.paginator import WagtailPaginator
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.views.generic import WagtailAdminTemplateMixin
from wagtail.admin.views.reports import ReportView
from wagtail.models import ReferenceIndex

from frontend_contract.page_people import PagePeople

from .calendar import Month, month_named
from .filters import LinksFilterSet, PicturesFilterSet
from .links import broken_links, told
from .models import WordlessPicture
from .pictures import undescribed


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


class RowsPaginator(WagtailPaginator):
    """Counts "mục": what the rows are called in the database tells nobody anything."""

    model = None


class DashboardReportView(ReportView):
    """A report that says so when there is nothing to tell."""

    paginator_class = RowsPaginator
    nothing = ""  # the sentence

    @property
    def no_results_message(self) -> str:
        if self.is_searching or self.is_filtering:
            return "Không có mục nào khớp với bộ lọc."
        return self.nothing


class PictureColumn(Column):
    """The story, and beneath it which picture: a phone has no room for more columns."""

    cell_template_name = "dashboard/picture_cell.html"


class LinkColumn(Column):
    cell_template_name = "dashboard/link_cell.html"


class TargetColumn(Column):
    cell_template_name = "dashboard/target_cell.html"


class PicturesReportView(PagePeople, DashboardReportView):
    """Pictures of stories that have no words."""

    model = WordlessPicture
    page_title = "Ảnh thiếu mô tả"
    header_icon = "image"
    index_url_name = "undescribed_report"
    index_results_url_name = "undescribed_report_results"
    filterset_class = PicturesFilterSet
    is_searchable = True
    search_fields = ["story__title", "image__title"]
    nothing = "Mọi ảnh đã đăng đều có mô tả."
    columns = [
        PictureColumn("story", label="Bài"),
        DateColumn("published_at", label="Ngày đăng", accessor="story.published_at"),
    ]
    list_export = ["story.title", "image.title", "where", "story.section.title", "story.published_at"]
    export_headings = {
        "story.title": "Bài",
        "image.title": "Ảnh",
        "where": "Chỗ",
        "story.section.title": "Chuyên mục",
        "story.published_at": "Ngày đăng",
    }

    def get_base_queryset(self) -> Any:
        return undescribed(self.request.user)


class LinksReportView(PagePeople, DashboardReportView):
    """References that lead nowhere."""

    model = ReferenceIndex
    page_title = "Liên kết hỏng"
    header_icon = "link"
    index_url_name = "broken_links_report"
    index_results_url_name = "broken_links_report_results"
    filterset_class = LinksFilterSet
    nothing = "Không có liên kết nào trong trang bị hỏng."
    default_ordering = "-pk"
    columns = [
        LinkColumn("source", label="Ở"),
        TargetColumn("target", label="Dẫn tới"),
    ]

    list_export = ["source", "place", "kind", "target", "why"]
    export_headings = {
        "source": "Ở",
        "place": "Chỗ",
        "kind": "Loại đích",
        "target": "Dẫn tới",
        "why": "Vì sao hỏng",
    }

    def get_base_queryset(self) -> Any:
        return broken_links(self.request.user)

    def decorate_paginated_queryset(self, object_list: Any) -> Any:
        return told(list(object_list))

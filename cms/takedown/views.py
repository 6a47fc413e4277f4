"""The form that asks why, the way back, and the report."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.generic import FormView, TemplateView
from wagtail.admin import messages
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.generic import WagtailAdminTemplateMixin
from wagtail.admin.views.reports import ReportView
from wagtail.models import Page, PageLogEntry
from wagtail.permission_policies.pages import PagePermissionPolicy

from frontend_contract.page_people import PagePeople

from .actions import CannotPutBack, is_scheduled, put_back, take_down
from .forms import TakedownForm
from .permissions import may_take_down, original
from .records import TAKE, in_force


class TakedownView(WagtailAdminTemplateMixin, FormView):
    """Asks why, and takes the page down."""

    template_name = "takedown/take_down.html"
    form_class = TakedownForm
    page_title = "Gỡ khẩn cấp"
    header_icon = "warning"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        self.page = original(get_object_or_404(Page.objects.select_related("alias_of"), pk=kwargs["page_id"]))
        if not may_take_down(request.user, self.page):
            raise PermissionDenied
        self.is_scheduled = is_scheduled(self.page)
        if not (self.page.live or self.is_scheduled):
            messages.warning(
                request, f"“{self.title}” không đang đăng và không hẹn giờ đăng, nên không cần gỡ."
            )
            return redirect("wagtailadmin_pages:edit", self.page.pk)
        return super().dispatch(request, *args, **kwargs)

    @property
    def title(self) -> str:
        return str(self.page.specific_deferred.get_admin_display_title())

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"page": self.page, "user": self.request.user}

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        edit = {"url": reverse("wagtailadmin_pages:edit", args=(self.page.pk,)), "label": self.title}
        return [*self.breadcrumbs_items, edit, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(
            page=self.page,
            title=self.title,
            is_scheduled=self.is_scheduled,
            live_aliases=self.page.aliases.filter(live=True).count(),
            **kwargs,
        )
        return context

    def form_valid(self, form: TakedownForm) -> HttpResponse:
        pages = form.pages
        entry = take_down(pages, self.request.user, form.reason)
        others = f" và {len(pages) - 1} trang khác" if len(pages) > 1 else ""
        buttons = []
        if entry.data["was_live"]:
            buttons.append(messages.button(reverse("takedown_put_back", args=(entry.pk,)), "Đăng lại"))
            told = f"Đã gỡ “{self.title}”{others}. Bạn đọc mở địa chỉ cũ được báo là nội dung đã được gỡ."
        else:
            told = f"Đã huỷ lịch đăng “{self.title}”{others}."
        messages.success(self.request, told, buttons=buttons)
        return HttpResponseRedirect(reverse("wagtailadmin_explore", args=(self.page.get_parent().pk,)))


class PutBackView(WagtailAdminTemplateMixin, TemplateView):
    """Asks once more, then publishes again what a takedown took away."""

    template_name = "takedown/put_back.html"
    page_title = "Đăng lại"
    header_icon = "rotate"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        self.entry = get_object_or_404(PageLogEntry, pk=kwargs["pk"], action=TAKE)
        self.page = get_object_or_404(Page, pk=self.entry.page_id)
        if not may_take_down(request.user, self.page):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        same_action = PageLogEntry.objects.filter(action=TAKE, uuid=self.entry.uuid)
        context: dict[str, Any] = super().get_context_data(
            entry=self.entry, page=self.page, taken=in_force(same_action.order_by("pk")), **kwargs
        )
        return context

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        edit = {"url": reverse("wagtailadmin_pages:edit", args=(self.page.pk,)), "label": self.entry.label}
        return [*self.breadcrumbs_items, edit, {"url": "", "label": self.page_title}]

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        try:
            pages = put_back(self.entry, request.user)
        except CannotPutBack as error:
            messages.error(request, str(error))
        else:
            many = f" và {len(pages) - 1} trang khác" if len(pages) > 1 else ""
            messages.success(request, f"Đã đăng lại “{pages[0].title}”{many}, như trước khi gỡ.")
        return redirect("wagtailadmin_pages:edit", self.page.pk)


class TakedownColumn(Column):
    """The page, why and by whom: a phone has no room for more columns."""

    cell_template_name = "takedown/page_cell.html"


class StateColumn(Column):
    cell_template_name = "takedown/state_cell.html"


class TakedownReportView(PagePeople, ReportView):
    """What was taken down, latest first, on pages this person may edit or publish."""

    model = PageLogEntry
    page_title = "Đã gỡ khẩn cấp"
    header_icon = "warning"
    index_url_name = "takedown_report"
    index_results_url_name = "takedown_report_results"
    default_ordering = "-timestamp"
    no_results_message = "Chưa có trang nào bị gỡ khẩn cấp."
    columns = [
        TakedownColumn("label", label="Trang"),
        StateColumn("state", label="Hiện nay"),
    ]
    list_export = ["label", "reason", "user_display_name", "timestamp"]
    export_headings = {
        "label": "Trang",
        "reason": "Lý do",
        "user_display_name": "Người gỡ",
        "timestamp": "Lúc gỡ",
    }

    def get_base_queryset(self) -> Any:
        entries = PageLogEntry.objects.filter(action=TAKE).select_related("user")
        if self.request.user.is_superuser:  # of deleted pages too
            return entries
        pages = PagePermissionPolicy().instances_user_has_any_permission_for(
            self.request.user, {"change", "publish"}
        )
        return entries.filter(page__in=pages.values("pk"))

    def decorate_paginated_queryset(self, object_list: Any) -> Any:
        entries: list[Any] = list(object_list)
        pages = Page.objects.in_bulk({entry.page_id for entry in entries})
        latest = set(in_force(entries))
        taken = {entry.page_id for entry in latest}
        for entry in entries:
            entry.subject = pages.get(entry.page_id)
            entry.reason = entry.data.get("reason", "")
            entry.is_in_force = entry.page_id in taken
            entry.may_be_put_back = (
                entry in latest
                and entry.data.get("was_live")
                and may_take_down(self.request.user, entry.subject)
            )
        return entries

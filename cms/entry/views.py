"""`pages/<id>/recode/`: a page's texts in an old encoding, and how they would read."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.generic import View
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.pages.utils import get_breadcrumbs_items_for_page
from wagtail.models import Page

from .offers import accept, offers_for


class RecodeView(WagtailAdminTemplateMixin, View):
    """Offers to convert them; what is chosen is stored as a new draft, which the page's history can undo."""

    http_method_names = ("get", "head", "options", "post")
    template_name = "entry/recode.html"
    page_title = "Chuyển mã chữ cũ"
    header_icon = "resubmit"

    def dispatch(self, request: HttpRequest, page_id: int) -> HttpResponseBase:
        self.page = get_object_or_404(Page, pk=page_id, alias_of=None).specific
        if not self.page.permissions_for_user(request.user).can_edit():
            raise PermissionDenied
        lock = self.page.get_lock()
        if lock and lock.for_user(request.user):
            messages.error(request, "Trang đang bị khoá nên chưa chuyển mã được.")
            return self.back_to_editor()
        response: HttpResponseBase = super().dispatch(request)
        return response

    def get(self, request: HttpRequest) -> HttpResponseBase:
        response: HttpResponseBase = self.render_to_response(self.get_context_data())
        return response

    @transaction.atomic
    def post(self, request: HttpRequest) -> HttpResponseBase:
        chosen = request.POST.getlist("text")
        if not chosen:
            messages.warning(request, "Chưa chọn đoạn nào.")
            return redirect("entry_recode", self.page.pk)
        request.entry_page = self.page  # type: ignore[attr-defined]  # whatever is left is offered again
        count = accept(self.page, chosen, request.user)
        if count < len(chosen):
            messages.warning(
                request, f"{len(chosen) - count} đoạn đã được sửa trong lúc đó nên không chuyển mã."
            )
        if count:
            messages.success(
                request,
                f"Đã chuyển mã {count} đoạn và lưu thành bản nháp mới. Cần thì xem lại đường dẫn của trang.",
                buttons=[
                    messages.button(reverse("wagtailadmin_pages:history", args=[self.page.pk]), "Lịch sử")
                ],
            )
        return self.back_to_editor()

    def back_to_editor(self) -> HttpResponseBase:
        return redirect("wagtailadmin_pages:edit", self.page.pk)

    def get_page_subtitle(self) -> str:
        return str(self.page.get_admin_display_title())

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        above = get_breadcrumbs_items_for_page(self.page, self.request.user)
        return [*above, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**kwargs)
        return context | {"page": self.page, "offers": offers_for(self.page)}

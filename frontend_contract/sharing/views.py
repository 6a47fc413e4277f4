"""Where editors make, see and revoke links to drafts."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.cache import add_never_cache_headers
from django.utils.functional import cached_property
from django.views.generic import FormView, View
from wagtail.admin import messages
from wagtail.admin.ui.tables import Column
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail.admin.views.generic import WagtailAdminTemplateMixin
from wagtail.admin.views.reports import ReportView
from wagtail.models import Page
from wagtail.permission_policies.pages import PagePermissionPolicy

from frontend_contract.page_people import PagePeople

from . import links
from .forms import DraftLinkForm
from .models import DraftLink

SHOWN = 50  # of a page's links, latest first


class DraftLinksView(WagtailAdminTemplateMixin, FormView):
    """A page's links, and a form for another; the answer to the form shows the new link, once."""

    template_name = "sharing/draft_links.html"
    form_class = DraftLinkForm
    page_title = "Chia sẻ bản nháp"
    header_icon = "link"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        self.page = get_object_or_404(Page, pk=kwargs["page_id"])
        if not links.may_share(request.user, self.page):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def form_valid(self, form: DraftLinkForm) -> HttpResponse:
        link, token = links.share(self.page, self.request.user, **form.cleaned_data)
        address = self.page.specific.get_preview_url(self.request, token)
        response = self.render_to_response(
            self.get_context_data(form=self.form_class(), made=link, address=address)
        )
        add_never_cache_headers(response)
        return response

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        edit = {"url": reverse("wagtailadmin_pages:edit", args=(self.page.pk,)), "label": self.title}
        return [*self.breadcrumbs_items, edit, {"url": "", "label": self.page_title}]

    @cached_property
    def title(self) -> str:
        return str(self.page.specific_deferred.get_admin_display_title())

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(
            page=self.page,
            title=self.title,
            links=self.known_links(),
            latest=self.page.get_latest_revision(),
            **kwargs,
        )
        return context

    def known_links(self) -> list[DraftLink]:
        made = DraftLink.objects.filter(page_id=self.page.pk).order_by("-created_at", "-pk")
        known = list(made.select_related("revision", "created_by", "revoked_by")[:SHOWN])
        makers: dict[int | None, Any] = {}
        for link in known:  # one object a person: it remembers what it may do
            link.page, link.created_by = self.page, makers.setdefault(link.created_by_id, link.created_by)
        return known


class RevokeView(View):
    """Closes a link; for whoever may edit its page, whoever made it."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        link = get_object_or_404(DraftLink.objects.select_related("page"), pk=pk)
        if not links.may_share(request.user, link.page):
            raise PermissionDenied
        if links.revoke(link, request.user):
            messages.success(request, "Đã thu hồi liên kết; từ bây giờ liên kết không mở được nữa.")
        else:
            messages.warning(request, "Liên kết này đã hết hiệu lực từ trước.")
        elsewhere = get_valid_next_url_from_request(request)
        return HttpResponseRedirect(elsewhere or reverse("draft_links", args=(link.page_id,)))


class LinkColumn(Column):
    """The page, and under it what is to be known of the link: a phone has no room for more columns."""

    cell_template_name = "sharing/link_cell.html"


class ExpiryColumn(Column):
    cell_template_name = "sharing/expiry_cell.html"  # Wagtail's dates say how long ago, of the future too


class RevokeColumn(Column):
    cell_template_name = "sharing/revoke_cell.html"


class DraftLinksReportView(PagePeople, ReportView):
    """Every link that is open, on pages this person may edit, and those they made."""

    model = DraftLink
    page_title = "Bản nháp đang chia sẻ"
    header_icon = "link"
    index_url_name = "draft_links_report"
    index_results_url_name = "draft_links_report_results"
    default_ordering = "expires_at"
    no_results_message = "Không có bản nháp nào đang được chia sẻ."
    columns = [
        LinkColumn("page", label="Trang"),
        ExpiryColumn("expires_at", label="Hết hạn", sort_key="expires_at"),
        RevokeColumn("revoke", label="Thao tác"),
    ]
    list_export = ["page.title", "recipient", "created_by", "created_at", "expires_at", "times_opened"]
    export_headings = {
        "page.title": "Trang",
        "recipient": "Gửi cho",
        "created_by": "Người chia sẻ",
        "created_at": "Lúc chia sẻ",
        "expires_at": "Hết hạn",
        "times_opened": "Số lần mở",
    }

    def get_base_queryset(self) -> Any:
        pages = PagePermissionPolicy().instances_user_has_permission_for(self.request.user, "change")
        visible = Q(page__in=pages.values("pk")) | Q(created_by=self.request.user)
        return DraftLink.objects.open().filter(visible).select_related("page", "created_by")

"""Labels Wagtail lets Django make of a field's name."""

import logging
from typing import Any

from django.utils.module_loading import import_string

logger = logging.getLogger(__name__)

LINK_TEXT = "Chữ hiển thị"
CHOOSERS = "wagtail.admin.forms.choosers"

FIELDS = {
    f"{CHOOSERS}.ExternalLinkChooserForm": {"link_text": LINK_TEXT},
    f"{CHOOSERS}.AnchorLinkChooserForm": {"link_text": LINK_TEXT},
    f"{CHOOSERS}.PhoneLinkChooserForm": {"phone_number": "Số điện thoại", "link_text": LINK_TEXT},
    f"{CHOOSERS}.EmailLinkChooserForm": {
        "email_address": "Địa chỉ email",
        "link_text": LINK_TEXT,
        "subject": "Tiêu đề thư",
        "body": "Nội dung thư",
    },
    "wagtail.admin.forms.auth.LoginForm": {"password": "Mật khẩu"},
    "wagtail.admin.forms.workflows.WorkflowPageForm": {"page": "Trang"},
    "wagtail.users.forms.PagePermissionsForm": {"page": "Trang"},
    "wagtail.users.views.bulk_actions.assign_role.RoleForm": {"role": "Vai trò"},
    "wagtail.contrib.redirects.forms.ConfirmImportForm": {"permanent": "Vĩnh viễn"},
    "wagtail.contrib.search_promotions.forms.SearchPromotionsFormSet.form": {
        "external_link_text": "Chữ của liên kết ngoài"
    },
}
COLUMNS = {
    "wagtail.sites.views.IndexView": {"port": "Cổng", "site_name": "Tên website", "root_page": "Trang gốc"},
}
EXPORTS = {
    "wagtail.admin.views.reports.workflows.WorkflowView": {
        "workflow": "Quy trình duyệt",
        "requested_by": "Người gửi duyệt",
    },
    "wagtail.admin.views.reports.workflows.WorkflowTasksView": {
        "task": "Bước duyệt",
        "started_at": "Bắt đầu lúc",
        "finished_at": "Kết thúc lúc",
        "finished_by": "Người xử lý",
    },
}


def put() -> None:
    """Write the Vietnamese labels into forms, listings and tables to take away; a place that is gone stays English."""
    for path in (*FIELDS, *COLUMNS, *EXPORTS):
        try:
            put_into(path)
        except (ImportError, AttributeError, KeyError) as error:
            logger.warning("%s has changed, some of its labels are English: %r", path, error)


def put_into(path: str) -> None:
    """Write the labels of one class.

    Raises:
        ImportError, AttributeError, KeyError: Wagtail has changed; look the place up again.
    """
    target = find(path)
    for name, label in FIELDS.get(path, {}).items():
        target.base_fields[name].label = label
    for name, label in COLUMNS.get(path, {}).items():
        {column.name: column for column in target.columns}[name].label = label
    if path in EXPORTS:
        target.export_headings |= EXPORTS[path]


def find(path: str) -> Any:
    """Return a class by its path; the form of a formset is one too."""
    if path.endswith(".form"):
        return import_string(path.removesuffix(".form")).form
    return import_string(path)

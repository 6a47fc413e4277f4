import datetime

from django.utils import timezone
from django.utils.formats import date_format
from wagtail.admin.ui.tables import Column, StatusTagColumn
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from .models import Notice


@register_snippet
class NoticeViewSet(SnippetViewSet):
    model = Notice
    icon = "info-circle"
    menu_label = "Thông báo"
    menu_order = 240
    add_to_admin_menu = True
    list_display = (
        "text",
        StatusTagColumn("shown_status", label="Trạng thái", primary=lambda notice: notice.is_shown),
        Column("level", label="Mức độ", accessor="get_level_display", sort_key="level"),
        # Not Wagtail's column of dates: it says "just now" of what is to come.
        Column(
            "starts_at",
            label="Hiện từ",
            accessor=lambda row: moment_text(row.starts_at),
            sort_key="starts_at",
        ),
        Column(
            "ends_at", label="Hiện đến", accessor=lambda row: moment_text(row.ends_at), sort_key="ends_at"
        ),
    )
    list_filter = ("level",)
    ordering = ("-starts_at", "-pk")


def moment_text(moment: datetime.datetime | None) -> str:
    return date_format(timezone.localtime(moment), "SHORT_DATETIME_FORMAT") if moment else "–"

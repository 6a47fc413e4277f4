from wagtail.admin.ui.tables import DateColumn, StatusTagColumn
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
        "get_level_display",
        DateColumn("starts_at", label="Hiện từ", sort_key="starts_at"),
        DateColumn("ends_at", label="Hiện đến", sort_key="ends_at"),
    )
    list_filter = ("level",)
    ordering = ("-starts_at", "-pk")
    list_per_page = 50

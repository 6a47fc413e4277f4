"""The notice, in every page of the admin."""

from django.conf import settings
from django.templatetags.static import static
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from wagtail import hooks

WARNING = 60  # seconds before the end
SCRIPTS = ("dialog", "kept", "restore", "leaving", "notice")


@hooks.register("insert_global_admin_css")
def idle_css() -> str:
    return format_html('<link rel="stylesheet" href="{}">', static("idle/notice.css"))


@hooks.register("insert_global_admin_js")
def idle_js() -> str:
    return format_html(
        '<script src="{}" data-status="{}" data-keep="{}" data-end="{}" data-logout="{}" data-warning="{}"></script>{}',
        static("idle/server.js"),
        reverse("idle_status"),
        reverse("idle_keep"),
        reverse("idle_end"),
        reverse("wagtailadmin_logout"),
        min(WARNING, settings.ADMIN_IDLE_SECONDS // 2),
        format_html_join(
            "", '<script src="{}"></script>', ((static(f"idle/{name}.js"),) for name in SCRIPTS)
        ),
    )

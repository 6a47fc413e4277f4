"""Wagtail's content checks, across two origins: each half of axe listens to the other, and to nobody else."""

from typing import Any

from django.conf import settings
from django.utils import translation
from wagtail.admin.userbar import ContentCheckerItem

from .origins import cms_origin, frontend_origin


class AcrossOriginsItem(ContentCheckerItem):
    """Wagtail's checks, told who is at the other end of the frame."""

    def get_axe_spec(self, request: Any) -> dict[str, Any]:
        other = frontend_origin() if self.in_editor else cms_origin()
        return super().get_axe_spec(request) | {"allowedOrigins": [other]}

    def render_html(self, parent_context: Any = None) -> str:
        # Wagtail switches every language off for a userbar nobody is signed in to.
        with translation.override(translation.get_language() or settings.LANGUAGE_CODE):
            html: str = super().render_html(parent_context)
        return html


def cross_origins(request: Any, items: list[Any], page: Any) -> None:
    """Put our item in the place of Wagtail's; for the hook `construct_wagtail_userbar`.

    Whoever adds checks of their own puts in a subclass of ours.
    """
    items[:] = [
        AcrossOriginsItem(in_editor=item.in_editor)
        if isinstance(item, ContentCheckerItem) and not isinstance(item, AcrossOriginsItem)
        else item
        for item in items
    ]

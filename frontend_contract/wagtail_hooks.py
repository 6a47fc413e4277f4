from typing import Any

from django.templatetags.static import static
from django.utils.html import escape, format_html
from wagtail import hooks
from wagtail.documents.rich_text import DocumentLinkHandler
from wagtail.rich_text.feature_registry import FeatureRegistry
from wagtail.rich_text.pages import PageLinkHandler

from .preview.checks import cross_origins
from .preview.origins import frontend_origin
from .preview.views import PreviewViewSet
from .wire import current_wire


class FrontendPageLinkHandler(PageLinkHandler):
    """Links to pages by their address on the readers' site; a page nobody can reach is no link."""

    @classmethod
    def expand_db_attributes_many(cls, attrs_list: list[dict[str, Any]]) -> list[str]:
        wire = current_wire()
        if wire is None:
            return super().expand_db_attributes_many(attrs_list)
        keys = (str(attrs.get("id", "")) for attrs in attrs_list)
        links = (wire.link(int(key)) if key.isdecimal() else None for key in keys)
        return [_anchor(link and link["href"]) for link in links]


class FrontendDocumentLinkHandler(DocumentLinkHandler):
    """Links to documents by their absolute address on the CMS; one nobody may have is no link."""

    @classmethod
    def expand_db_attributes_many(cls, attrs_list: list[dict[str, Any]]) -> list[str]:
        wire = current_wire()
        if wire is None:
            return super().expand_db_attributes_many(attrs_list)
        keys = (str(attrs.get("id", "")) for attrs in attrs_list)
        return [_anchor(wire.download(int(key)) if key.isdecimal() else None) for key in keys]


def _anchor(href: str | None) -> str:
    return f'<a href="{escape(href)}">' if href else "<a>"


@hooks.register("register_rich_text_features", order=100)
def link_to_the_readers_site(features: FeatureRegistry) -> None:
    features.register_link_type(FrontendPageLinkHandler)
    features.register_link_type(FrontendDocumentLinkHandler)


hooks.register("construct_wagtail_userbar", cross_origins, order=1000)


@hooks.register("register_admin_viewset")
def preview_across_origins() -> PreviewViewSet:
    return PreviewViewSet()


@hooks.register("insert_editor_js")
def live_preview() -> str:
    return format_html(
        '<script src="{}"></script><script src="{}" data-frontend="{}"></script>',
        static("frontend_contract/preview/fields.js"),
        static("frontend_contract/preview/panel.js"),
        frontend_origin(),
    )

from typing import Any

from django.utils.html import escape
from wagtail import hooks
from wagtail.documents.rich_text import DocumentLinkHandler
from wagtail.rich_text.feature_registry import FeatureRegistry
from wagtail.rich_text.pages import PageLinkHandler

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

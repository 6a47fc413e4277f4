"""Wagtail's page envelope, spoken from the wire: no query for each row, no address of the CMS."""

from typing import Any

from rest_framework.fields import Field
from wagtail.api.v2.serializers import PageSerializer
from wagtail.api.v2.utils import get_object_detail_url
from wagtail.models import Page

from frontend_contract.shapes.pages import Parent
from frontend_contract.wire import Wire, require_wire


class WholePageField(Field):
    """A key of the envelope that needs the whole page."""

    def get_attribute(self, instance: Page) -> Page:
        return instance


class DetailUrlField(WholePageField):
    """Where the API shows this page; `None` before its first save."""

    def to_representation(self, page: Page) -> str | None:
        if not page.pk:
            return None
        return get_object_detail_url(self.context["router"], self.context["request"], type(page), page.pk)


class HtmlUrlField(WholePageField):
    """Where readers see this page: on the frontend's host, never the CMS's."""

    def to_representation(self, page: Page) -> str | None:
        wire = require_wire()
        return f"{wire.site.root_url}{wire.path(page)}" if page.pk else None


class RelativeField(WholePageField):
    """Another page of the tree, if readers may see it."""

    def relative(self, page: Page, wire: Wire) -> Page | None:
        raise NotImplementedError

    def to_representation(self, page: Page) -> Parent | None:
        wire = require_wire()
        found = self.relative(page, wire)
        if found is None:
            return None
        router, request = self.context["router"], self.context["request"]
        return {
            "id": found.pk,
            "meta": {
                "type": found.cached_content_type.model_class()._meta.label,
                "detail_url": get_object_detail_url(router, request, Page, found.pk),
                "html_url": f"{wire.site.root_url}{wire.path(found)}",
            },
            "title": found.title,
        }


class ParentField(RelativeField):
    """The parent."""

    def relative(self, page: Page, wire: Wire) -> Page | None:
        return wire.pages_by_path.get(page.path[: -page.steplen])


class AliasOfField(RelativeField):
    """The page this one is an alias of."""

    def relative(self, page: Page, wire: Wire) -> Page | None:
        return wire.pages.get(page.alias_of_id)


class ContractPageSerializer(PageSerializer):
    """A page with its type also at the top, where TypeScript can tell the members of a union apart."""

    detail_url = DetailUrlField(read_only=True)
    html_url = HtmlUrlField(read_only=True)
    parent = ParentField(read_only=True)
    alias_of = AliasOfField(read_only=True)

    def to_representation(self, instance: Page) -> dict[str, Any]:
        data = super().to_representation(instance)
        return {"id": instance.pk, "type": data["meta"]["type"], **data}

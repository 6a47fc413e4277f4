"""Blocks of the site settings."""

from typing import Any

from django.core.exceptions import ValidationError
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError

from frontend_contract.choosers import PreloadedChooserMixin
from frontend_contract.shapes.answers import Contact, NavigationItem
from frontend_contract.shapes.links import Link
from frontend_contract.wire import require_wire


class PageBlock(PreloadedChooserMixin, blocks.PageChooserBlock):
    """A page of this site."""


class LinkValue(blocks.StructValue):
    """A link as stored."""

    def as_link(self) -> Link | None:
        """Return the wire's link; `None` when its page cannot be reached or there is no target."""
        if self["page"]:
            return require_wire().link(self["page"].pk, self["text"] or "")
        if self["url"]:
            return {"href": self["url"], "text": self["text"], "kind": "external"}
        return None

    def as_item(self, children: list[NavigationItem]) -> NavigationItem | None:
        """Return an entry, or `None` for one that leads nowhere and holds nothing."""
        link = self.as_link()
        text = link["text"] if link else self["text"]
        if not text or (link is None and not children):
            return None
        return {"text": text, "link": link, "children": children}


class LinkBlock(blocks.StructBlock):
    """A page, an address, or only a heading for the entries below it."""

    page = PageBlock(label="Trang", required=False)
    url = blocks.URLBlock(label="hoặc địa chỉ ngoài", required=False)
    text = blocks.CharBlock(
        label="Chữ hiển thị", required=False, max_length=80, help_text="Để trống thì lấy tiêu đề trang."
    )

    class Meta:
        label = "Mục"
        icon = "link"
        value_class = LinkValue

    def clean(self, value: Any) -> Any:
        value = super().clean(value)
        errors = {}
        if value["page"] and value["url"]:
            errors["url"] = ValidationError("Chọn một trang hoặc gõ một địa chỉ, không cả hai.")
        if not value["page"] and not value["text"]:
            errors["text"] = ValidationError("Mục này cần chữ hiển thị.")
        if errors:
            raise StructBlockValidationError(block_errors=errors)
        return value

    def get_api_representation(
        self, value: Any, context: dict[str, Any] | None = None
    ) -> NavigationItem | None:
        return value.as_item([])


class BranchBlock(LinkBlock):
    """An entry with entries below it."""

    children = blocks.ListBlock(LinkBlock(), label="Mục con", default=[])

    def get_api_representation(
        self, value: Any, context: dict[str, Any] | None = None
    ) -> NavigationItem | None:
        return value.as_item([item for child in value["children"] if (item := child.as_item([]))])


class NavigationBlock(blocks.StreamBlock):
    """A navigation tree of two levels."""

    item = BranchBlock()

    class Meta:
        required = False
        max_num = 20


class ContactBlock(blocks.StructBlock):
    """A way to reach the office."""

    label = blocks.CharBlock(label="Bộ phận", max_length=120)
    address = blocks.CharBlock(label="Địa chỉ", required=False, max_length=300)
    phone = blocks.CharBlock(label="Điện thoại", required=False, max_length=60)
    email = blocks.EmailBlock(label="Thư điện tử", required=False)

    class Meta:
        label = "Liên hệ"
        icon = "mail"

    def get_api_representation(self, value: Any, context: dict[str, Any] | None = None) -> Contact:
        return {
            "label": value["label"] or "",
            "address": value["address"] or "",
            "phone": value["phone"] or "",
            "email": value["email"] or "",
        }

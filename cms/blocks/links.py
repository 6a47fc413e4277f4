"""Links to other stories."""

from typing import Any

from wagtail import blocks

from frontend_contract.choosers import PreloadedChooserMixin
from frontend_contract.shapes.teasers import Teaser
from frontend_contract.wire import require_wire


class StoryLinkBlock(PreloadedChooserMixin, blocks.PageChooserBlock):
    """A card of another story; nothing where readers cannot reach it."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**({"page_type": "news.Story"} | kwargs))

    class Meta:
        label = "Tin liên quan"
        icon = "link"
        group = "Liên kết, tài liệu"

    def get_api_representation(self, value: Any, context: dict[str, Any] | None = None) -> Teaser | None:
        return require_wire().teaser(value.pk) if value else None

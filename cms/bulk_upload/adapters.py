"""What the browser makes of a body and of a gallery: Wagtail's own blocks, which also take dropped files."""

from typing import Any

from django import forms
from django.urls import reverse
from django.utils.functional import cached_property
from wagtail.admin.telepath import register
from wagtail.blocks.list_block import ListBlockAdapter
from wagtail.blocks.stream_block import StreamBlockAdapter
from wagtail.images import get_image_model
from wagtail.images.forms import get_image_form
from wagtail.images.utils import get_accept_attributes

from cms.blocks.bodies import StoryBlock
from cms.blocks.galleries import PicturesBlock

URL_NAME = "bulk_upload_picture"
FOLDER = "bulk_upload"


def _upload_settings() -> dict[str, Any]:
    """Return where files go, which ones a file dialog offers, and how many bytes one may have."""
    file_field = get_image_form(get_image_model()).base_fields["file"]
    return {
        "url": reverse(URL_NAME),
        "accept": get_accept_attributes(),
        "maxBytes": file_field.max_upload_size,
    }


class _TakesFiles:
    """An adapter whose JavaScript class knows what to do with files."""

    script: str

    def js_args(self, block: Any) -> list[Any]:
        *args, meta = super().js_args(block)  # type: ignore[misc]
        return [*args, meta | {"bulkUpload": _upload_settings()}]

    @cached_property
    def media(self) -> forms.Media:
        ours = [f"{FOLDER}/{name}.js" for name in ("uploads", "tray", "dropping", self.script)]
        return super().media + forms.Media(  # type: ignore[misc]
            js=ours, css={"all": [f"{FOLDER}/bulk_upload.css"]}
        )


class StoryBlockAdapter(_TakesFiles, StreamBlockAdapter):
    js_constructor = "cms.bulk_upload.StoryBlock"
    script = "story-block"


class PicturesBlockAdapter(_TakesFiles, ListBlockAdapter):
    js_constructor = "cms.bulk_upload.PicturesBlock"
    script = "pictures-block"


register(StoryBlockAdapter(), StoryBlock)
register(PicturesBlockAdapter(), PicturesBlock)

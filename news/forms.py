"""What is asked of a story before it goes out; a draft is saved all the same."""

from typing import Any

from cms.forms import BasePageForm


class StoryForm(BasePageForm):
    """Refuses to publish a picture nobody described."""

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean()
        image = cleaned.get("image")
        if image and not self.is_deferred_validation and not (cleaned.get("image_alt") or image.description):
            self.add_error("image_alt", "Ảnh cho thấy gì? Hãy mô tả cho người không nhìn thấy ảnh.")
        return cleaned

"""What is asked of a story before it goes out; a draft is saved, and previewed, all the same."""

from typing import Any

from wagtail.admin.forms import WagtailAdminPageForm


class StoryForm(WagtailAdminPageForm):
    """Refuses to publish a picture nobody described and a byline without a name."""

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean()
        if not self.is_deferred_validation:
            self._ask_for_alt_text(cleaned)
            self._ask_for_names()
        return cleaned

    def _ask_for_alt_text(self, cleaned: dict[str, Any]) -> None:
        image = cleaned.get("image")
        if image and not (cleaned.get("image_alt") or image.description):
            self.add_error("image_alt", "Ảnh cho thấy gì? Hãy mô tả cho người không nhìn thấy ảnh.")

    def _ask_for_names(self) -> None:
        bylines = self.formsets.get("bylines")
        for form in bylines.forms if bylines and bylines.is_valid() else []:
            given = form.cleaned_data
            if not (given.get("DELETE") or given.get("author") or given.get("name", "").strip()):
                form.add_error("name", "Chọn một tác giả hoặc gõ một tên.")

"""What is asked of the front page before it goes out."""

from typing import Any

from wagtail.admin.forms import WagtailAdminPageForm


class HomeForm(WagtailAdminPageForm):
    """Refuses to publish a banner that tells nothing to those who cannot see it."""

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean()
        banners = self.formsets.get("banners")
        if banners and not self.is_deferred_validation:
            for form in banners.forms:
                self._ask_for_alt_text(form)
        return cleaned

    def _ask_for_alt_text(self, form: Any) -> None:
        if not form.is_valid() or form.cleaned_data.get("DELETE"):
            return
        image = form.cleaned_data.get("image")
        if image and not (form.cleaned_data.get("alt") or image.description):
            form.add_error("alt", "Ảnh cho thấy gì, có chữ gì? Hãy ghi cho người không nhìn thấy ảnh.")

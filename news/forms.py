"""What is asked of a story before it goes out; a draft is saved, and previewed, all the same."""

import datetime
from collections.abc import Iterator
from typing import Any

from django.utils import timezone
from wagtail.admin.forms import WagtailAdminPageForm


class StoryForm(WagtailAdminPageForm):
    """Refuses to publish a picture nobody described and a byline without a name."""

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean()
        if not self.is_deferred_validation:
            self._ask_for_alt_text(cleaned)
            self._ask_for_names()
            self._date_corrections(cleaned.get("published_at"))
            self._refuse_repeated_files()
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

    def _date_corrections(self, published_at: datetime.datetime | None) -> None:
        """Refuse a correction from before readers could see the story, or from tomorrow."""
        for form, given in self._rows("corrections"):
            corrected_at = given.get("corrected_at")
            if corrected_at and corrected_at > timezone.now():
                form.add_error("corrected_at", "Đính chính không thể đề ngày giờ chưa tới.")
            elif corrected_at and published_at and corrected_at < published_at:
                form.add_error("corrected_at", "Đính chính phải sau ngày giờ đăng của bài.")

    def _refuse_repeated_files(self) -> None:
        seen: set[Any] = set()
        for form, given in self._rows("attachments"):
            document = given.get("document")
            if document and document.pk in seen:
                form.add_error("document", f"“{document.title}” đã có trong danh sách tệp đính kèm.")
            elif document:
                seen.add(document.pk)

    def _rows(self, relation: str) -> Iterator[tuple[Any, dict[str, Any]]]:
        """Yield the form and the values of each row that stays."""
        formset = self.formsets.get(relation)
        for form in formset.forms if formset else []:
            if form.is_valid() and not form.cleaned_data.get("DELETE"):
                yield form, form.cleaned_data

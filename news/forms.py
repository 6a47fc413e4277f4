"""What is asked of a story before it goes out; a draft is saved, and previewed, all the same."""

import datetime
from collections.abc import Iterator
from typing import Any

from django.utils import timezone
from wagtail.admin.forms import WagtailAdminPageForm

from .captions import Seen, ask_about_body, ask_about_lead, merged


class StoryForm(WagtailAdminPageForm):
    """Refuses to publish, or to send to an approver, pictures nobody described and bylines without a name."""

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean()
        if not (self.is_deferred_validation or self._is_sent_back()):
            self._ask_about_pictures(cleaned)
            self._ask_for_names()
            self._date_corrections(cleaned.get("published_at"))
            self._refuse_repeated_files()
        return cleaned

    def _is_sent_back(self) -> bool:
        """Tell whether an approver returns the story: its writer is asked when sending it in again."""
        actions = {name for name in self.data if name.startswith("action-")}
        return actions == {"action-workflow-action"} and self.data.get("workflow-action-name") == "reject"

    def _ask_about_pictures(self, cleaned: dict[str, Any]) -> None:
        seen = Seen(headline=cleaned.get("title") or "")
        if image := cleaned.get("image"):
            asked = ask_about_lead(seen, image, cleaned.get("image_alt"), cleaned.get("image_caption"))
            for name, question in asked.items():
                self.add_error(f"image_{name}", question)
        if "body" in self.fields:
            self._ask_about_body(cleaned, seen)
        if seen.faulty:
            self.add_error(None, f"{seen.faulty} ảnh đang chờ lời: xem câu hỏi ở ngay từng ảnh.")

    def _ask_about_body(self, cleaned: dict[str, Any], seen: Seen) -> None:
        """Ask even where the body has other faults, so that nobody is asked twice."""
        field = self.fields["body"]
        # What did not pass is no longer in `cleaned`.
        body = cleaned.get("body") or field.widget.value_from_datadict(
            self.data, self.files, self.add_prefix("body")
        )
        asked = ask_about_body(field.block, body, seen)
        if asked is None:
            return
        error = merged(self.errors.as_data().get("body", [None])[0], asked)
        # Wagtail's own is English, and listed in the message above the form.
        error.message = "có ảnh chưa có lời, hoặc lời chưa nói điều gì."
        self.errors.pop("body", None)
        self.add_error("body", error)

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

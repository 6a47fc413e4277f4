"""What an editor is writing, and the tokens that show it."""

from typing import Any
from urllib.parse import parse_qs, urlsplit

from django.test import Client
from wagtail.test.utils.form_data import querydict_from_html

from frontend_contract.sharing.links import share
from frontend_contract.sharing.models import DraftLink
from tests.factories import AdministratorFactory


class Drafts:
    """Tokens of drafts, as the admin gives them.

    Attributes:
        changed: opens the changes of a published article.
        never_saved: opens an article that was never saved.
        unfinished: opens an event that was never saved, its type not chosen yet.
        shared: opens the same changes for an approver who has no account.
    """

    def __init__(self, section: Any, article: Any) -> None:
        self.desk = Client()
        editor = AdministratorFactory(username="bien-tap-vien", first_name="Ban biên tập")
        self.desk.force_login(editor)
        self.changed = self.of_a_change(article)
        self.never_saved = self.of_a_new_page(section, "articlepage", title="Đang viết: lịch tiêm phòng")
        self.unfinished = self.of_a_new_page(
            section, "emulationeventpage", title="Đang viết: phát động thi đua", date="2024-04-01"
        )
        _, self.shared = share(article, editor, DraftLink.Lifetime.THREE_DAYS)

    def of_a_change(self, article: Any) -> str:
        article.title = f"{article.title} (đang sửa)"
        article.lead = "Bản đang sửa, chưa ai duyệt."
        article.save_revision()
        return self.token(f"/admin/pages/{article.pk}/view_draft/")

    def of_a_new_page(self, section: Any, page_type: str, **typed: str) -> str:
        add = f"/admin/pages/add/news/{page_type}/{section.pk}/"
        form = querydict_from_html(self.desk.get(add).content.decode(), form_id="page-edit-form")
        for unselected in (
            "further_sections",
            "topics",
        ):  # the reader of forms takes the first option for chosen
            form.pop(unselected, None)
        # An empty body, which scripts would fill.
        posted = self.desk.post(
            f"{add}preview/", form.dict() | {"slug": "dang-viet", "body-count": "0"} | typed
        )
        if not posted.json()["is_valid"]:
            raise ValueError(f"This cannot be previewed: {typed}")
        return self.token(f"{add}preview/")

    def token(self, address: str) -> str:
        """Return the token the admin sends the editor's browser to the readers' site with."""
        return parse_qs(urlsplit(self.desk.get(address)["Location"]).query)["token"][0]

"""Taking pages off the site in one transaction, and putting them back; the page's log remembers why."""

import uuid
from collections.abc import Iterable
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from wagtail.actions.unpublish_page import UnpublishPageAction
from wagtail.log_actions import log
from wagtail.models import Page, PageLogEntry, Revision

from frontend_contract.sharing.links import revoke_all

from .permissions import may_take_down
from .records import PUT_BACK, TAKE, in_force


class CannotPutBack(Exception):
    """A page cannot be put back as it was; the message says why, in Vietnamese."""


def is_scheduled(page: Page) -> bool:
    return bool(page.revisions.filter(approved_go_live_at__isnull=False).exists())


@transaction.atomic
def take_down(pages: Iterable[Page], user: Any, reason: str) -> PageLogEntry:
    """Take pages off the site, with their schedules, approvals and shared drafts; return the first one's log entry.

    Nothing is deleted: the text stays as the draft it is, and the log keeps which revision was live.
    """
    action = uuid.uuid4()
    entries = [_take_down(page.pk, user, reason, action) for page in pages]
    return entries[0]


def _take_down(key: int, user: Any, reason: str, action: uuid.UUID) -> PageLogEntry:
    page = Page.objects.select_for_update().get(pk=key).specific
    live_revision, was_live = page.live_revision, page.live
    if workflow := page.current_workflow_state:
        workflow.cancel(user=user)
    page.revisions.update(approved_go_live_at=None)  # Wagtail does so only where the page is live
    if was_live:
        UnpublishPageAction(page, user=user, log_action=False).execute(skip_permission_checks=True)
    revoke_all(page, user)
    data = {"reason": reason, "was_live": was_live}
    return log(instance=page, action=TAKE, user=user, uuid=action, revision=live_revision, data=data)


@transaction.atomic
def put_back(entry: PageLogEntry, user: Any) -> list[Page]:
    """Publish again what one takedown took away, as it was; return those pages.

    Raises:
        CannotPutBack: one of them cannot go back; then none does.
    """
    same_action = in_force(PageLogEntry.objects.filter(action=TAKE, uuid=entry.uuid).order_by("pk"))
    pages = [page for taken in same_action if (page := _put_back(taken, user))]
    if not pages:
        raise CannotPutBack("Không còn gì để đăng lại: trang đã được đăng, đã xoá, hoặc chưa từng lên trang.")
    return pages


def _put_back(taken: PageLogEntry, user: Any) -> Page | None:
    page = Page.objects.select_for_update().get(pk=taken.page_id).specific
    if not taken.data.get("was_live") or not may_take_down(user, page):
        return None
    title = page.title  # what readers knew it by
    if page.expire_at and page.expire_at <= timezone.now():
        raise CannotPutBack(f"“{title}” đã quá thời hạn đăng. Hãy sửa thời hạn rồi đăng như thường lệ.")
    # A page published by a program has no revision; its row still holds what readers saw.
    revision = Revision.objects.filter(pk=taken.revision_id).first() or page.save_revision(
        clean=False, changed=False
    )
    try:
        revision.publish(user=user, log_action=PUT_BACK, skip_permission_checks=True)
    except ValidationError as error:
        raise CannotPutBack(f"“{title}” chưa đăng lại được: {' '.join(error.messages)}") from error
    return page

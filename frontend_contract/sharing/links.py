"""Making, opening and revoking links to drafts."""

import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.models import Page, Revision

from frontend_contract.preview.mixin import PreviewMixin
from frontend_contract.shapes.answers import SharedDraft
from frontend_contract.values import datetime_value

from . import tokens
from .models import DraftLink
from .openings import OPENINGS

SHARE = "sharing.share"
REVOKE = "sharing.revoke"
KEPT = datetime.timedelta(days=180)  # after they expired, for whoever asks what was shared


def may_share(user: Any, page: Page) -> bool:
    """Tell whether somebody may share a page's drafts: who may edit it; an alias has none of its own."""
    is_shown = (
        issubclass(page.cached_content_type.model_class() or Page, PreviewMixin) and not page.alias_of_id
    )
    return is_shown and bool(page.permissions_for_user(user).can_edit())


@transaction.atomic
def share(page: Page, user: Any, lifetime: DraftLink.Lifetime, recipient: str = "") -> tuple[DraftLink, str]:
    """Share the latest revision of a page; return the link's row and, this once, its token."""
    DraftLink.objects.filter(expires_at__lt=timezone.now() - KEPT).delete()
    secret, now = tokens.new_secret(), timezone.now()
    link = DraftLink.objects.create(
        page_id=page.pk,
        revision=_latest_revision(page),
        secret_hash=tokens.hash_of(secret),
        recipient=recipient,
        created_by=user,
        created_at=now,
        expires_at=now + datetime.timedelta(days=lifetime),
    )
    _log(link, SHARE, user)
    return link, tokens.token_for(secret)


@transaction.atomic
def revoke(link: DraftLink, user: Any) -> bool:
    """Close a link for good; `False` when it was closed already."""
    is_mine = DraftLink.objects.open().filter(pk=link.pk).update(revoked_by=user, revoked_at=timezone.now())
    if is_mine:
        _log(link, REVOKE, user)
    return bool(is_mine)


def revoke_all(page: Page, user: Any) -> int:
    """Close every open link to a page's drafts; return how many those were."""
    return sum(revoke(link, user) for link in DraftLink.objects.open().filter(page_id=page.pk))


def open_link(token: str, *, counted: bool) -> DraftLink | None:
    """Return the link a token opens, or `None` for any token that no longer opens one."""
    secret_hash = tokens.read(token)
    if secret_hash is None:
        return None
    rows = DraftLink.objects.open().select_related("page", "revision", "created_by")
    link = rows.filter(secret_hash=secret_hash).first()
    if link is None or not link.maker_may_share:
        return None
    if counted:
        OPENINGS.add(link.pk)
    return link


def draft_of(link: DraftLink) -> Any:
    """Return the page as the link's revision has it."""
    page = link.revision.as_object()
    page.prepare_preview()
    return page


def told_of(link: DraftLink) -> SharedDraft:
    """Return what whoever opens a link needs to know of it, and no more."""
    return {
        "saved_at": datetime_value(link.revision.created_at),
        "expires_at": datetime_value(link.expires_at),
        "shared_by": link.created_by.get_full_name().strip() if link.created_by else "",
        "is_latest": link.page.latest_revision_id == link.revision_id,
        "is_published": link.page.live and link.page.live_revision_id == link.revision_id,
    }


def _latest_revision(page: Page) -> Revision:
    """Return the newest revision; a page published by a program may have none yet."""
    latest = page.get_latest_revision()
    # Nobody wrote it now, so it is in nobody's name.
    return latest or page.specific.save_revision(clean=False, changed=False)


def _log(link: DraftLink, action: str, user: Any) -> None:
    data = {"recipient": link.recipient, "expires_at": datetime_value(link.expires_at)}
    log(instance=link.page.specific, action=action, user=user, revision=link.revision, data=data)

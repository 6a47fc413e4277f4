"""Drafts on their way to the readers' site: kept for the editor who writes them, and for nobody else."""

from importlib import import_module
from typing import Any

from django.conf import settings
from django.contrib.auth import HASH_SESSION_KEY, SESSION_KEY
from django.utils import timezone
from django.utils.crypto import constant_time_compare
from wagtail.models import Page

from frontend_contract.models import PreviewDraft

from . import tokens


def keep(page: Any, request: Any) -> PreviewDraft:
    """Store what the editor of a request is writing, in the row of this page, session and window."""
    now = timezone.now()
    purge()
    in_panel = getattr(request, "in_preview_panel", False)
    content = {"content": page.serializable_data(), "expires_at": now + tokens.max_age()}
    place = {"parent_id": page.get_parent().pk, "page_type": page.cached_content_type}
    draft, _ = PreviewDraft.objects.update_or_create(
        user_id=request.user.pk,
        session_key=request.session.session_key,
        page_id=page.pk,
        **({} if page.pk else place),  # a saved page may move, its row goes along
        window=PreviewDraft.Window.PANEL if in_panel else PreviewDraft.Window.TAB,
        defaults=place | content,
        create_defaults=place | content | {"issued_at": now},
    )
    if now - draft.issued_at > tokens.max_age() / 2:
        draft.issued_at = now
        draft.save(update_fields=["issued_at"])
    return draft


def purge() -> int:
    """Delete what has expired; return how many drafts that were."""
    return PreviewDraft.objects.filter(expires_at__lte=timezone.now()).delete()[0]


def draft_for(token: str) -> Any | None:
    """Return the page a token shows, or `None` for any token that no longer opens one."""
    claims = tokens.read(token)
    if claims is None:
        return None
    key, page_id = claims
    rows = PreviewDraft.objects.select_related("user", "page", "parent", "page_type")
    draft = rows.filter(key=key, expires_at__gt=timezone.now()).first()
    if draft is None or draft.page_id != page_id or not _still_signed_in(draft) or not _still_allowed(draft):
        return None
    return _as_page(draft)


def _still_signed_in(draft: PreviewDraft) -> bool:
    store = import_module(settings.SESSION_ENGINE).SessionStore(session_key=draft.session_key)
    return (
        draft.user.is_active
        and draft.user.has_perm("wagtailadmin.access_admin")
        and store.get(SESSION_KEY) == str(draft.user_id)
        # A new password ends the session; its hash says so before the session row goes.
        and constant_time_compare(store.get(HASH_SESSION_KEY, ""), draft.user.get_session_auth_hash())
    )


def _still_allowed(draft: PreviewDraft) -> bool:
    if draft.page is None:
        return draft.parent.permissions_for_user(draft.user).can_add_subpage()
    permissions = draft.page.permissions_for_user(draft.user)
    return permissions.can_edit() or permissions.can_publish()


def _as_page(draft: PreviewDraft) -> Page:
    if draft.page is not None:
        page = draft.page.specific.with_content_json(draft.content)
    else:
        page_class: Any = draft.page_type.model_class()
        page = page_class.from_serializable_data(draft.content)
        # The parent may have moved since.
        page.path = draft.parent.path + page.path[-Page.steplen :]
        page.depth = draft.parent.depth + 1
        page.set_url_path(draft.parent)
    page.prepare_preview()
    return page

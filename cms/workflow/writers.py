"""Whose piece it is: who made the page, who changed it since it was last published, who sent it for approval."""

from typing import Any

from django.conf import settings
from django.db.models import Exists, OuterRef, Q, QuerySet
from wagtail.models import Page, WorkflowState


def is_own(page: Page, user: Any) -> bool:
    """Tell whether this person may not approve a page for having had a hand in it."""
    if not settings.EDITORIAL_FOUR_EYES:
        return False
    if page.owner_id == user.pk or page.contributions.filter(user=user).exists():
        return True
    active = WorkflowState.objects.active().for_instance(page)
    return active.filter(requested_by=user).exists()


def without_own(pages: QuerySet[Page], user: Any) -> QuerySet[Page]:
    """Leave out somebody's own; who sent it for approval is asked of the workflow, not here."""
    if not settings.EDITORIAL_FOUR_EYES:
        return pages
    return pages.exclude(owner=user).exclude(contributions__user=user)


def only_own(pages: QuerySet[Page], user: Any) -> QuerySet[Page]:
    """Keep somebody's own, whatever the setting; who sent it for approval is asked of the workflow, not here."""
    return pages.filter(Q(owner=user) | Exists(user.contributions.filter(page=OuterRef("pk"))))

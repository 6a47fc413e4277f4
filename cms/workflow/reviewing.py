"""What waits for one person's approval."""

from typing import Any

from django.conf import settings
from django.db.models import BigIntegerField, QuerySet
from django.db.models.functions import Cast
from wagtail.models import Page, TaskState, WorkflowState

from . import writers


def waiting_for(user: Any) -> QuerySet[TaskState]:
    """Return the steps this person is to take, each with its `page_key`.

    Administrators may take every step, of their own pieces too; nobody is asked to approve their own.
    """
    states = (
        TaskState.objects.reviewable_by(user)
        .filter(
            status=TaskState.STATUS_IN_PROGRESS,
            workflow_state__status=WorkflowState.STATUS_IN_PROGRESS,
            workflow_state__base_content_type__model="page",
        )
        .annotate(page_key=Cast("workflow_state__object_id", BigIntegerField()))
        .filter(page_key__in=writers.without_own(Page.objects.order_by(), user).values("pk"))
    )
    if settings.EDITORIAL_FOUR_EYES:
        states = states.exclude(workflow_state__requested_by=user)
    return states

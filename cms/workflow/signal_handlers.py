from typing import Any

from django.db.models.signals import post_save
from wagtail.models import Page, PageLogEntry, TaskState, WorkflowState
from wagtail.signals import page_published, post_page_move

from . import bypasses
from .models import Contribution
from .voiding import after_a_move

PUBLISHING = {"wagtail.publish", "wagtail.publish.schedule"}


def connect() -> None:
    page_published.connect(forget_hands, dispatch_uid="cms.workflow")
    post_page_move.connect(void_the_schedule, dispatch_uid="cms.workflow")
    post_save.connect(notice_a_bypass, sender=PageLogEntry, dispatch_uid="cms.workflow")


def forget_hands(instance: Page, **kwargs: Any) -> None:
    """What is published is nobody's draft any more; what is only scheduled still is."""
    if instance.live and not instance.has_unpublished_changes:
        Contribution.objects.filter(page_id=instance.pk).delete()


def void_the_schedule(
    instance: Page, parent_page_before: Page, parent_page_after: Page, **kwargs: Any
) -> None:
    if parent_page_before.pk != parent_page_after.pk:  # ordered among its neighbours, it stays what it was
        after_a_move(instance)


def notice_a_bypass(instance: PageLogEntry, created: bool, **kwargs: Any) -> None:
    """Log that somebody published what nobody had approved; scheduling is publishing."""
    if not created or instance.action not in PUBLISHING or not instance.user_id:
        return
    page = instance.page
    approved = WorkflowState.objects.for_instance(page).filter(
        status=WorkflowState.STATUS_APPROVED,
        task_states__status=TaskState.STATUS_APPROVED,
        task_states__revision=instance.revision_id,
    )
    if page.has_workflow and not approved.exists():
        bypasses.record(page, instance.user, instance.revision)

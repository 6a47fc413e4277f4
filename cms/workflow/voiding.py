"""An edit after an approval voids it, in the transaction that stores the edit."""

from typing import Any

from wagtail.log_actions import log
from wagtail.models import Page, Revision, TaskState, WorkflowState

from .bypasses import VOID
from .models import Contribution

WHY = "Bài đã sửa sau khi duyệt: duyệt lại từ đầu."


def after_a_change(page: Page, revision: Revision) -> None:
    """Remember who changed a page; take back what was approved of the earlier text."""
    if revision.user_id:
        Contribution.objects.get_or_create(page_id=page.pk, user_id=revision.user_id)
    is_void = _void_schedule(page, revision)
    for state in WorkflowState.objects.active().for_instance(page).select_for_update():
        is_void |= _void_approvals(state, revision.user)
        # What is looked at from the letter is then what would be approved.
        TaskState.objects.filter(pk=state.current_task_state_id, status=TaskState.STATUS_IN_PROGRESS).update(
            revision=revision
        )
    if is_void:
        log(instance=page, action=VOID, user=revision.user, revision=revision)


def after_a_move(page: Page) -> None:
    """Take back the schedule of a page that goes to another section: nobody approved it there."""
    if page.revisions.filter(approved_go_live_at__isnull=False).update(approved_go_live_at=None):
        log(instance=page, action=VOID)


def _void_schedule(page: Page, revision: Revision) -> bool:
    scheduled = page.revisions.filter(approved_go_live_at__isnull=False)
    if revision.approved_go_live_at:  # this very draft is being scheduled
        scheduled = scheduled.exclude(pk=revision.pk)
    return bool(scheduled.update(approved_go_live_at=None))


def _void_approvals(state: WorkflowState, user: Any) -> bool:
    approved = state.task_states.filter(status=TaskState.STATUS_APPROVED)
    if not approved.update(status=TaskState.STATUS_CANCELLED):
        return False
    current = state.current_task_state
    if current and current.status == TaskState.STATUS_IN_PROGRESS:
        current.workflow_state = state
        current.cancel(user=user, comment=WHY)  # the workflow then goes on with its first step
    return True

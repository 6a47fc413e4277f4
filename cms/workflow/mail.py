"""Letters about approval: to whom they concern, after the commit, and never in the way of the work itself."""

import logging
from collections.abc import Iterable
from typing import Any

from django.db import transaction
from django.dispatch import Signal
from wagtail.admin.mail import (
    GroupApprovalTaskStateSubmissionEmailNotifier,
    WorkflowStateApprovalEmailNotifier,
    WorkflowStateRejectionEmailNotifier,
)
from wagtail.models import TaskState, WorkflowState
from wagtail.signals import task_submitted, workflow_approved, workflow_rejected

logger = logging.getLogger(__name__)


class AfterCommit:
    """Sends when the step is stored: a mail server may take seconds, or be gone; the database is locked meanwhile."""

    def send_notifications(
        self, template_set: dict[str, str], context: dict[str, Any], recipients: Iterable[Any], **kwargs: Any
    ) -> bool:
        def send() -> None:
            try:
                self.send_emails(template_set, context, recipients, **kwargs)  # type: ignore[attr-defined]
            except Exception:  # whatever a mail backend raises; the step is taken
                logger.exception("Nobody was told of a step of %r: mail failed.", context["object"])

        transaction.on_commit(send)
        return True


class SubmissionNotifier(AfterCommit, GroupApprovalTaskStateSubmissionEmailNotifier):
    """Tells those who may take the step, not everybody of the group."""

    def get_recipient_users(self, task_state: TaskState, **kwargs: Any) -> list[Any]:
        task, page = task_state.task.specific, task_state.workflow_state.content_object
        people = super().get_recipient_users(task_state, **kwargs).distinct()
        return [person for person in people if task.get_actions(page, person)]


class ApprovalNotifier(AfterCommit, WorkflowStateApprovalEmailNotifier):
    pass


class RejectionNotifier(AfterCommit, WorkflowStateRejectionEmailNotifier):
    pass


# Under the names of Wagtail's own, which therefore stay out.
NOTIFIERS: tuple[tuple[Signal, Any, str, Any], ...] = (
    (task_submitted, TaskState, "group_approval_task_submitted_email_notification", SubmissionNotifier()),
    (workflow_approved, WorkflowState, "workflow_state_approved_email_notification", ApprovalNotifier()),
    (workflow_rejected, WorkflowState, "workflow_state_rejected_email_notification", RejectionNotifier()),
)


def connect() -> None:
    for signal, sender, name, notifier in NOTIFIERS:
        signal.disconnect(sender=sender, dispatch_uid=name)
        signal.connect(notifier, sender=sender, dispatch_uid=name)

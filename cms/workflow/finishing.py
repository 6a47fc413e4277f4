"""What the last approval does (WAGTAIL_FINISH_WORKFLOW_ACTION); imported while Wagtail's models are made."""

import logging
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from wagtail.models import WorkflowState

logger = logging.getLogger(__name__)


def publish_approved(workflow_state: "WorkflowState", user: Any = None) -> None:
    """Publish the draft every step approved; the approval is the permission, nobody has another.

    A round also ends where the step it waits for is abolished, or where no step is left: nobody approved that draft,
    and it stays one.
    """
    last = workflow_state.task_states.filter(pk=workflow_state.current_task_state_id, status="approved")
    page = workflow_state.content_object.specific
    if not last.exists():
        logger.warning("Page %s stays a draft: its last step of approval is gone.", page.pk)
        return
    page.get_latest_revision().publish(user=user, skip_permission_checks=True)

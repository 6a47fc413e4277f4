"""Where the workflow meets the admin."""

import json
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.action_menu import ActionMenuItem, SubmitForModerationMenuItem
from wagtail.log_actions import LogActionRegistry
from wagtail.models import Page, WorkflowState

from .bypasses import BYPASS, VOID
from .models import NO_REASON
from .reading import CHANGED_SINCE, has_read


@hooks.register("register_log_actions")
def log_actions(actions: LogActionRegistry) -> None:
    actions.register_action(
        BYPASS, "Đăng không qua duyệt", "Quản trị viên đã tự duyệt hoặc đăng không qua duyệt"
    )
    actions.register_action(VOID, "Hủy lượt duyệt", "Bài đã sửa: các lượt duyệt và lịch đăng trước đó bị hủy")


@hooks.register("before_create_page")
def sections_are_not_a_reporters(request: HttpRequest, parent: Page, page_class: type[Page]) -> None:
    """Adding stories is a reporter's work, adding sections is not."""
    adds_structure = bool(page_class.allowed_subpage_models())
    tester = parent.permissions_for_user(request.user)
    if adds_structure and not (request.user.is_superuser or "change" in tester.permissions):
        raise PermissionDenied


@hooks.register("before_edit_page")
def weigh_a_step(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Refuse, with a sentence, a step that cannot be read, has no reason, or approves a draft nobody here has read."""
    if request.method != "POST" or not request.POST.get("action-workflow-action"):
        return None
    action, read_at = request.POST.get("workflow-action-name"), request.POST.get("loaded_revision_created_at")
    comment = _comment(request.POST.get("workflow-action-extra-data"))
    if comment is None:
        messages.error(request, "Không đọc được ý kiến kèm theo. Hãy thử lại.")
    elif action == "reject" and not comment.strip():
        messages.error(request, NO_REASON)
    elif action == "approve" and not has_read(page, request.user, read_at):
        messages.error(request, CHANGED_SINCE)
    else:
        fields = request.POST.copy()
        fields["workflow-action-extra-data"] = json.dumps({"comment": comment, "read_at": read_at})
        # The step asks once more, in the transaction that takes it.
        request.POST = fields  # type: ignore[assignment]
        return None
    return redirect("wagtailadmin_pages:edit", page.pk)


@hooks.register("before_edit_page")
def say_why_it_came_back(request: HttpRequest, page: Page) -> None:
    state = page.current_workflow_state if request.method == "GET" else None
    if state is None or state.status != WorkflowState.STATUS_NEEDS_CHANGES:
        return
    if (step := state.current_task_state) and step.comment:
        messages.warning(request, f"Bài bị trả lại ở bước “{step.task.name}”. Lý do: {step.comment}")


def _comment(extra: str | None) -> str | None:
    """Return what is said with a step; `None` for what is not JSON of the expected shape."""
    try:
        data = json.loads(extra or "{}")
    except (ValueError, RecursionError):
        return None
    comment = data.get("comment", "") if isinstance(data, dict) else None
    return comment if isinstance(comment, str) else None


class SubmitItem(SubmitForModerationMenuItem):
    """Wagtail's, in the words of a newsroom."""

    def get_context_data(self, parent_context: dict[str, Any]) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(parent_context)
        page = context.get("page")
        state = page.current_workflow_state if page and page.pk else None
        is_back = state and state.status == WorkflowState.STATUS_NEEDS_CHANGES
        return context | {"label": "Gửi duyệt lại" if is_back else "Gửi biên tập"}


@hooks.register("construct_page_action_menu")
def submitting_comes_first(
    items: list[ActionMenuItem], request: HttpRequest, context: dict[str, Any]
) -> None:
    """Make what this person should do next the main button, and only for who cannot publish at once."""
    if any(item.name == "action-publish" for item in items):
        return
    for place, item in enumerate(items):
        if item.name == "action-submit":
            items.pop(place)
            items.insert(0, SubmitItem(order=item.order))
            return

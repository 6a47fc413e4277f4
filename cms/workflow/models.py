"""A step of approval, and who has had a hand in what waits for it."""

from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db import models, transaction
from django.db.models import Q, QuerySet
from wagtail.forms import TaskStateCommentForm
from wagtail.models import AbstractGroupApprovalTask, GroupPagePermission, Page, TaskState, WorkflowState

from . import bypasses, writers
from .reading import CHANGED_SINCE, has_read

NO_REASON = "Hãy ghi lý do trả bài để người viết biết cần sửa gì."


class Contribution(models.Model):
    """Somebody has changed a page since it was last published; publishing takes the row away."""

    page = models.ForeignKey("wagtailcore.Page", on_delete=models.CASCADE, related_name="contributions")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="contributions")

    class Meta:
        verbose_name = "lượt sửa chưa đăng"
        verbose_name_plural = "lượt sửa chưa đăng"
        constraints = (models.UniqueConstraint(fields=("page", "user"), name="contribution_once"),)

    def __str__(self) -> str:
        return f"{self.user}: {self.page}"


class ReasonForm(TaskStateCommentForm):
    """A comment that may not be empty."""

    comment = forms.CharField(
        label="Lý do", widget=forms.Textarea({"rows": 4}), error_messages={"required": NO_REASON}
    )


class ApprovalForm(TaskStateCommentForm):
    """A comment, and which draft it is about (see `reading`); the editor fills that in."""

    read_at = forms.CharField(required=False, widget=forms.HiddenInput)


class ApprovalTask(AbstractGroupApprovalTask):
    """A step approved by members of some groups: where the group may work, and never their own piece."""

    class Meta:
        verbose_name = "bước duyệt bốn mắt"
        verbose_name_plural = "bước duyệt bốn mắt"

    @classmethod
    def get_description(cls) -> str:
        return (
            "Thành viên các nhóm đã chọn duyệt bài trong chuyên mục của mình; không ai tự duyệt bài mình viết"
        )

    def reviews(self, page: Page, user: Any) -> bool:
        """Tell whether a page lies where one of this step's groups lets this person work."""
        return user.is_active and (user.is_superuser or any(map(page.path.startswith, self._places(user))))

    def _places(self, user: Any) -> list[str]:
        """Return the tree paths under which somebody reviews; asked once per person and step."""
        known: dict[int, list[str]] = user.__dict__.setdefault("_approval_places", {})
        if self.pk not in known:
            permissions = GroupPagePermission.objects.filter(
                group__in=self.groups.all(), group__user=user, permission__codename="change_page"
            )
            known[self.pk] = list(permissions.values_list("page__path", flat=True).distinct())
        return known[self.pk]

    def start(self, workflow_state: WorkflowState, user: Any = None) -> TaskState:
        # A piece sent back is resumed at the step that sent it back; what was approved before may be void by then.
        first = workflow_state.get_next_task()
        if first and first.pk != self.pk:
            return first.specific.start(workflow_state, user=user)
        return super().start(workflow_state, user=user)

    def user_can_access_editor(self, obj: Page, user: Any) -> bool:
        return self.reviews(obj, user)

    def locked_for_user(self, obj: Page, user: Any) -> bool:
        return not self.reviews(obj, user)

    def user_can_lock(self, obj: Page, user: Any) -> bool:
        return self.reviews(obj, user)

    def get_actions(self, obj: Page, user: Any) -> list[tuple[str, str, bool]]:
        if not self.reviews(obj, user) or (writers.is_own(obj, user) and not user.is_superuser):
            return []
        return [
            ("approve", "Duyệt", False),
            ("approve", "Duyệt kèm ý kiến", True),
            ("reject", "Trả lại, nêu lý do", True),
        ]

    def get_form_for_action(self, action: str) -> type[forms.Form]:
        return ReasonForm if action == "reject" else ApprovalForm

    @transaction.atomic
    def on_action(
        self,
        task_state: TaskState,
        user: Any,
        action_name: str,
        comment: Any = "",
        read_at: Any = "",
        **ignored: Any,
    ) -> None:
        """Approve or send back.

        Wagtail's views check the page of the address and take the step's number from the same address without
        asking whether the two belong together: everything is asked again here, of the step's own page.

        Raises:
            PermissionDenied: this person may not, the step is over, the reason is missing, or somebody has changed
                the draft since it was read.
        """
        state = WorkflowState.objects.select_for_update().get(pk=task_state.workflow_state_id)
        task_state.refresh_from_db()
        if state.current_task_state_id != task_state.pk or task_state.task_id != self.pk:
            raise PermissionDenied("This step is over.")
        page = state.content_object
        if action_name not in {name for name, *_ in self.get_actions(page, user)}:
            raise PermissionDenied("Nobody approves their own piece, or outside their sections.")
        comment = comment.strip() if isinstance(comment, str) else ""
        if action_name == "reject" and not comment:
            raise PermissionDenied(NO_REASON)
        if action_name == "approve" and not has_read(page, user, read_at):
            raise PermissionDenied(CHANGED_SINCE)
        if action_name == "approve" and writers.is_own(page, user):
            bypasses.record(page, user, task_state.revision)
        super().on_action(task_state, user, action_name, comment=comment)

    def get_task_states_user_can_moderate(self, user: Any, **kwargs: Any) -> QuerySet[TaskState]:
        waiting = self.task_states.filter(status=TaskState.STATUS_IN_PROGRESS)
        if user.is_superuser:
            return waiting
        places = self._places(user)
        if not places:
            return TaskState.objects.none()
        asked = waiting.values_list("pk", "workflow_state__object_id", "workflow_state__requested_by_id")
        numbers = {pk: int(page) for pk, page, requester in asked if requester != user.pk}
        within = Q()
        for place in places:
            within |= Q(path__startswith=place)
        pages = set(
            writers.without_own(Page.objects.filter(within, pk__in=numbers.values()), user).values_list(
                "pk", flat=True
            )
        )
        return TaskState.objects.filter(pk__in=[pk for pk, page in numbers.items() if page in pages])

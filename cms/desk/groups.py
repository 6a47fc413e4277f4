"""What is one person's to do, in the order in which others wait for it."""

from collections.abc import Callable
from datetime import datetime
from typing import Any, NamedTuple

from django.db.models import BigIntegerField, CharField, Exists, F, OuterRef, Q, QuerySet
from django.db.models.functions import Cast
from wagtail.admin.utils import get_user_display_name
from wagtail.models import Page, Revision, WorkflowState

from cms.dashboard.stories import pages_of
from cms.workflow.reviewing import waiting_for
from cms.workflow.writers import only_own


class Fact(NamedTuple):
    """What a row tells besides its page."""

    page_key: int
    state: str
    since: str
    at: datetime | None
    reason: str = ""


class Group(NamedTuple):
    """One kind of work: what is found, and how each thing found is told."""

    name: str
    heading: str
    empty: str
    found: QuerySet[Any]
    tell: Callable[[Any], Fact]


def groups_of(user: Any) -> list[Group]:
    """Return somebody's work; nothing is asked of the database here but who they are."""
    pages = pages_of(user, Page).order_by()
    own = only_own(pages, user)
    return [_to_approve(user, pages), _sent_back(user, pages, own), _drafts(own), _scheduled(own)]


def _to_approve(user: Any, pages: QuerySet[Page]) -> Group:
    return Group(
        "to-approve",
        "Chờ tôi duyệt",
        "Không có việc nào chờ anh/chị duyệt.",
        waiting_for(user)
        .filter(page_key__in=pages.values("pk"))
        .select_related("task", "workflow_state__requested_by")
        .order_by("started_at", "pk"),
        lambda step: Fact(
            step.page_key,
            f"bước “{step.task.name}”{_by(' · người gửi: ', step.workflow_state.requested_by)}",
            "chờ từ",
            step.started_at,
        ),
    )


def _sent_back(user: Any, pages: QuerySet[Page], own: QuerySet[Page]) -> Group:
    back = (
        WorkflowState.objects.filter(
            status=WorkflowState.STATUS_NEEDS_CHANGES, base_content_type__model="page"
        )
        .annotate(page_key=Cast("object_id", BigIntegerField()))
        .filter(
            Q(page_key__in=own.values("pk")) | Q(requested_by=user, page_key__in=pages.values("pk")),
        )
        .select_related("current_task_state__finished_by")
        .order_by("-current_task_state__finished_at", "-pk")
    )
    return Group(
        "sent-back",
        "Bài bị trả lại",
        "Không có bài nào bị trả lại.",
        back,
        _tell_sent_back,
    )


def _tell_sent_back(state: Any) -> Fact:
    step = state.current_task_state
    if step is None:
        return Fact(state.page_key, "bị trả lại", "gửi lúc", state.created_at)
    who = f"bị trả lại{_by(' · người trả: ', step.finished_by)}"
    return Fact(state.page_key, who, "trả lúc", step.finished_at, step.comment)


def _drafts(own: QuerySet[Page]) -> Group:
    """Return what is neither on its way nor published; what was taken down and left alone is no draft either."""
    on_its_way = WorkflowState.objects.active().filter(
        base_content_type__model="page", object_id=Cast(OuterRef("pk"), CharField())
    )
    planned = Revision.page_revisions.filter(
        pk=OuterRef("latest_revision"), approved_go_live_at__isnull=False
    )
    written_since = Q(last_published_at=None) | Q(latest_revision_created_at__gt=F("last_published_at"))
    return Group(
        "drafts",
        "Bản nháp của tôi đang viết dở",
        "Không có bản nháp nào đang viết dở.",
        own.filter(written_since, ~Exists(on_its_way), ~Exists(planned), has_unpublished_changes=True)
        .annotate(page_key=F("pk"))
        .order_by("-latest_revision_created_at", "-pk"),
        lambda page: Fact(
            page.page_key,
            "bản sửa chưa đăng của bài đã đăng" if page.live else "bản nháp",
            "sửa lần cuối",
            page.latest_revision_created_at,
        ),
    )


def _scheduled(own: QuerySet[Page]) -> Group:
    return Group(
        "scheduled",
        "Đã hẹn giờ đăng",
        "Không có bài nào đã hẹn giờ đăng.",
        Revision.page_revisions.filter(approved_go_live_at__isnull=False)
        .annotate(page_key=Cast("object_id", BigIntegerField()))
        .filter(page_key__in=own.values("pk"))
        .defer("content")
        .order_by("approved_go_live_at", "pk"),
        lambda revision: Fact(revision.page_key, "đã duyệt", "đăng lúc", revision.approved_go_live_at),
    )


def _by(words: str, user: Any) -> str:
    return f"{words}{get_user_display_name(user)}" if user else ""

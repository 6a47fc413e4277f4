"""Work of the background that was given up: tried as often as it may be, and failed each time."""

from typing import Any, NamedTuple
from uuid import UUID

from django.urls import reverse
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult
from wagtail.images import get_image_model

from cms.media.tasks import cut_the_rest, forget_outdated_cuts

TASKS = {task.module_path: task for task in (cut_the_rest, forget_outdated_cuts)}
NAMES = {
    cut_the_rest.module_path: "Tạo bản ảnh phái sinh WebP và AVIF",
    forget_outdated_cuts.module_path: "Xoá bản ảnh phái sinh cũ",
}
LONGEST_LINE = 300  # letters of an error that are shown


class CannotDoAgain(Exception):
    """The task is not part of this version any more."""


def may_see_failures(user: Any) -> bool:
    """Whoever runs the site: it is their machine that failed."""
    return bool(user.has_perm("home.change_sitesettings"))


def given_up() -> Any:
    """Return the results that failed for good, latest first.

    A failure is not one any more once the same was queued again, by itself, by hand or at the worker's start.
    """
    failed = DBTaskResult.objects.failed()
    first = failed.order_by("enqueued_at").values_list("enqueued_at", flat=True).first()
    if first is None:
        return failed.none()
    since = DBTaskResult.objects.filter(enqueued_at__gte=first).order_by("enqueued_at")
    latest: dict[_Work, tuple[UUID, str]] = {}
    for pk, status, path, arguments in since.values_list("pk", "status", "task_path", "args_kwargs"):
        latest[_Work(path, _subject(arguments))] = (pk, status)
    gone = [pk for pk, status in latest.values() if status == TaskResultStatus.FAILED]
    return failed.filter(pk__in=gone).order_by("-finished_at", "-pk")


def described(results: list[Any]) -> list[Any]:
    """Give each result its `name`, `picture` (`None`: deleted), `edit_url` and `error`, in one query."""
    pictures = get_image_model().objects.in_bulk(
        {_subject(result.args_kwargs) for result in results} - {None}
    )
    for result in results:
        result.name = NAMES.get(result.task_path, result.task_path.rpartition(".")[2])
        result.picture = pictures.get(_subject(result.args_kwargs))
        result.edit_url = reverse("wagtailimages:edit", args=[result.picture.pk]) if result.picture else None
        result.error = last_line(result.traceback)
    return results


def do_again(result: DBTaskResult) -> None:
    """Queue the same again, as if for the first time.

    Raises:
        CannotDoAgain: nobody knows this task any more.
    """
    task = TASKS.get(result.task_path)
    if task is None:
        raise CannotDoAgain(result.task_path)
    task.enqueue(_subject(result.args_kwargs))


def last_line(traceback: str) -> str:
    lines = [line.strip() for line in traceback.splitlines() if line.strip()]
    return lines[-1][:LONGEST_LINE] if lines else ""


class _Work(NamedTuple):
    task_path: str
    subject: Any


def _subject(arguments: dict[str, Any]) -> Any:
    """Return the key of the picture a task is about; a second argument counts its attempts."""
    return next(iter(arguments["args"]), None)

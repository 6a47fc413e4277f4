"""What happens to pictures after they are stored, by `manage.py work`."""

import logging
from datetime import timedelta
from typing import Any

from django.utils import timezone
from django_tasks import task
from django_tasks_db.models import DBTaskResult

from .cutting import cut, outdated
from .models import CustomImage
from .recipes import FILTERS

ATTEMPTS = 4
PATIENCE = timedelta(minutes=1)  # before the second attempt; then four times as long each time
OUTDATED_AFTER = timedelta(hours=1)  # readers still look at pages that show former cuts

logger = logging.getLogger(__name__)


@task(backend="background")
def cut_the_rest(pk: int, attempt: int = 1) -> int:
    """Make all cuts a picture lacks, WebP and AVIF at first; return how many those were.

    A failure is tried again, later and later.
    """
    image = CustomImage.objects.filter(pk=pk).first()
    if image is None:
        return 0  # deleted meanwhile
    try:
        return cut(image, FILTERS)
    except Exception:
        logger.exception("Picture %s could not be cut (attempt %s of %s).", pk, attempt, ATTEMPTS)
        if attempt < ATTEMPTS:
            at = timezone.now() + PATIENCE * 4 ** (attempt - 1)
            cut_the_rest.using(run_after=at).enqueue(pk, attempt + 1)
        raise  # the queue's row keeps what happened


@task(backend="background")
def forget_outdated_cuts(pk: int) -> int:
    """Remove what was cut for former focal points; return how many cuts that were."""
    image = CustomImage.objects.filter(pk=pk).first()
    return outdated(image).delete()[0] if image else 0


def waiting(what: Any) -> set[int]:
    """Return the keys of pictures for which a task is queued."""
    queued = DBTaskResult.objects.filter(status="READY", task_path=what.module_path)
    return {found["args"][0] for found in queued.values_list("args_kwargs", flat=True)}

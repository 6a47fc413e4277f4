"""Wagtail's `publish_scheduled`, each page by itself; `make run` keeps it running, a server may call it every minute.

Wagtail's own publishes in no transaction, does the work of two runs twice, and stops at the first page that cannot be
published, at every run again.
"""

import logging
import time
from collections.abc import Callable, Iterator
from typing import Any

from django.apps import apps
from django.core.management import CommandError, CommandParser
from django.db import close_old_connections, transaction
from django.db.models import Model
from django.utils import timezone
from wagtail.management.commands import publish_scheduled
from wagtail.models import DraftStateMixin, Page, Revision

logger = logging.getLogger(__name__)


class Command(publish_scheduled.Command):
    help = "Publishes what is scheduled and takes away what has expired; nothing is deleted."

    def add_arguments(self, parser: CommandParser) -> None:
        super().add_arguments(parser)
        parser.add_argument(
            "--every", type=int, metavar="SECONDS", help="Do so again and again until stopped."
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if options["dryrun"]:
            super().handle(*args, **options)
        elif options["every"] is None:
            if failed := run_once():
                raise CommandError(f"{failed} could not be published or taken away; the log says why.")
        elif options["every"] < 1:
            raise CommandError("--every takes a number of seconds, 1 or more.")
        else:
            run_for_ever(options["every"])


def run_for_ever(seconds: int) -> None:
    while True:
        try:
            run_once()
        except Exception:  # a database that restarts; what is due now is due at the next run too
            logger.exception("The schedule goes on in %s seconds.", seconds)
        close_old_connections()
        time.sleep(seconds)


def run_once() -> int:
    """Do all that is due, expiry first as Wagtail does; return how much of it failed."""
    failed = 0
    for step, key in [*_expired(), *_due()]:
        try:
            with transaction.atomic():
                step(key)
        except Exception:  # whatever one page holds, the others are due too
            logger.exception("%s of %r failed.", step.__name__, key)
            failed += 1
    return failed


Step = tuple[Callable[[Any], None], Any]


def _expired() -> Iterator[Step]:
    models = [Page, *(model for model in apps.get_models() if _is_expiring(model))]
    for model in models:
        found = model.objects.filter(live=True, expire_at__lt=timezone.now()).order_by("expire_at", "pk")
        yield from ((take_away, (model, key)) for key in found.values_list("pk", flat=True))


def _is_expiring(model: type[Model]) -> bool:
    return issubclass(model, DraftStateMixin) and not issubclass(model, Page)


def _due() -> Iterator[Step]:
    found = Revision.objects.filter(approved_go_live_at__lt=timezone.now())
    keys = found.order_by("approved_go_live_at", "pk").values_list("pk", flat=True)
    yield from ((publish, key) for key in keys)


# Each looks again once it holds the row: another run, or an editor, may have been here meanwhile.


def take_away(what: tuple[Any, Any]) -> None:
    model, key = what
    found = model.objects.select_for_update().filter(pk=key, live=True, expire_at__lt=timezone.now()).first()
    if found:
        found.unpublish(set_expired=True, log_action="wagtail.unpublish.scheduled")


def publish(key: int) -> None:
    due = Revision.objects.select_for_update().filter(pk=key, approved_go_live_at__lt=timezone.now()).first()
    if due:
        due.publish(log_action="wagtail.publish.scheduled")

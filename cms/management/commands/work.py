"""Do what was left to the background: `make run` starts this, a server runs it as a service."""

import logging
import time
from datetime import timedelta
from typing import Any

from django.core.management import BaseCommand, CommandParser, call_command
from django.db import OperationalError
from django.utils import timezone
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

BACKGROUND = "background"  # of settings.TASKS
POLL_SECONDS = 2.0  # one short query each
LOST_AFTER = timedelta(minutes=30)  # no task of ours takes as long
KEPT_DAYS = 14  # results, for whoever asks what failed

logger = logging.getLogger(__name__)


class Command(BaseCommand):
    help = "Runs tasks of the background until it is stopped."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--batch", action="store_true", help="End when nothing is left to do.")

    def handle(self, *args: Any, batch: bool, **options: Any) -> None:
        take_back_lost_tasks()
        call_command(
            "prune_db_task_results", "--backend", BACKGROUND, "--min-age-days", str(KEPT_DAYS), verbosity=0
        )
        call_command("cut_pictures", later=True, stdout=self.stdout, stderr=self.stderr, verbosity=0)
        while True:
            try:
                call_command(
                    "db_worker",
                    *("--backend", BACKGROUND, "--interval", str(POLL_SECONDS)),
                    *("--no-reload", "--no-startup-delay"),
                    batch=batch,
                    verbosity=0,  # tasks log their failures themselves
                )
            except OperationalError:  # a database that was busy for long, or restarts
                if batch:
                    raise
                logger.exception("The background goes on in %s seconds.", POLL_SECONDS)
                time.sleep(POLL_SECONDS)
            else:
                return


def take_back_lost_tasks() -> int:
    """Put back what a worker was doing when it was killed, which the queue itself never does; return how many."""
    lost = DBTaskResult.objects.running().filter(
        backend_name=BACKGROUND, started_at__lt=timezone.now() - LOST_AFTER
    )
    return lost.update(status=TaskResultStatus.READY, started_at=None)

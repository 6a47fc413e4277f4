"""One newsroom for all requests: they only read."""

import logging
from collections.abc import Iterator
from typing import Any

import pytest
from django.db import transaction
from django.test import override_settings

from . import SEED, tally
from .newsroom import Newsroom
from .real_values import RealValues


@pytest.fixture(scope="session")
def newsroom(django_db_setup: None, django_db_blocker: Any, tmp_path_factory: Any) -> Iterator[Newsroom]:
    logging.getLogger("django.request").setLevel(logging.ERROR)  # thousands of bad requests are the point
    media = tmp_path_factory.mktemp("media")
    with django_db_blocker.unblock(), transaction.atomic(), override_settings(MEDIA_ROOT=media):
        yield Newsroom()
        transaction.set_rollback(True)


@pytest.fixture(scope="session")
def real(newsroom: Newsroom) -> RealValues:
    return RealValues(newsroom)


@pytest.fixture(autouse=True)
def _media() -> None:
    """In place of the suite's: the files of the newsroom stay where they are."""


def pytest_terminal_summary(terminalreporter: Any) -> None:
    failures = [report for kind in ("failed", "error") for report in terminalreporter.stats.get(kind, [])]
    if tally.statuses:  # the plain test run passes here too
        terminalreporter.write_line("")
        for line in tally.lines(len(failures), SEED):
            terminalreporter.write_line(line)

"""The system, running for a while: a database in memory, a folder for files, a clock that stands still."""

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from tempfile import TemporaryDirectory

import django
import time_machine
from django.core.files.storage import FileSystemStorage

NOW = "2024-03-20T08:00:00+07:00"


class FixedNames(FileSystemStorage):
    """A folder where no file gets a random name, for that would be another one each time."""

    def get_alternative_name(self, file_root: str, file_ext: str) -> str:
        raise ValueError(f"There is a file called {file_root}{file_ext} already.")


@contextmanager
def system() -> Iterator[None]:
    """Set Django up and keep a fresh system; nothing of it is left behind."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "cms.settings.test"
    django.setup()
    from django.conf import settings
    from django.test.utils import (
        override_settings,
        setup_databases,
        setup_test_environment,
        teardown_databases,
        teardown_test_environment,
    )

    logging.disable(logging.WARNING)  # what is refused is asked for on purpose
    setup_test_environment()
    databases = setup_databases(verbosity=0, interactive=False)
    try:
        storages = settings.STORAGES | {"default": {"BACKEND": f"{__name__}.{FixedNames.__name__}"}}
        with (
            TemporaryDirectory() as media,
            override_settings(MEDIA_ROOT=media, STORAGES=storages),
            standing_still(NOW),
        ):
            yield
    finally:
        teardown_databases(databases, verbosity=0)
        teardown_test_environment()
        logging.disable(logging.NOTSET)


def standing_still(moment: str) -> time_machine.travel:
    """Return the clock at a moment, for as long as the context lasts."""
    return time_machine.travel(moment, tick=False)

"""The whole newsroom as processes of its own: what `make run` starts, on free ports and in an empty folder.

All but the background worker: pictures in other formats would take the time of the tests.
"""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PASSWORD = "mat-khau-rat-dai"
START_SECONDS = 60


@dataclass(frozen=True)
class Newsroom:
    """Where its two halves answer."""

    cms: str
    reader: str
    folder: Path


@contextmanager
def newsroom(folder: Path, *, is_prepared: bool = False, **settings: str) -> Iterator[Newsroom]:
    """Start the CMS and the readers' site with the demo's content; stop them in the end.

    Args:
        folder: where their data goes.
        is_prepared: whether it has a database already, another newsroom's maybe.
        settings: further environment variables.
    """
    cms_port, reader_port = free_ports()
    running = Newsroom(f"http://127.0.0.1:{cms_port}", f"http://127.0.0.1:{reader_port}", folder)
    environ = (
        os.environ
        | {
            "DJANGO_SETTINGS_MODULE": "cms.settings.dev",
            "DATA_DIR": str(folder),
            "CMS_PORT": str(cms_port),
            "READER_PORT": str(reader_port),
            "READER_HOST": "127.0.0.1",
            "CMS_BASE_URL": running.cms,
            "FRONTEND_BASE_URL": running.reader,
            "CMS_API_URL": f"{running.cms}/api/v2",
            "CMS_PUBLIC_URL": running.cms,
            "ADMIN_PASSWORD": PASSWORD,
            "LOG_LEVEL": "WARNING",
        }
        | settings
    )
    python = [sys.executable, "-m"]
    if not is_prepared:
        subprocess.run([sys.executable, "manage.py", "prepare"], cwd=ROOT, env=environ, check=True)
    granian = ["granian", "--interface", "wsgi", "--blocking-threads", "4", "--port", str(cms_port)]
    servers = [
        subprocess.Popen([*python, *granian, "cms.wsgi:application"], cwd=ROOT, env=environ),
        subprocess.Popen([*python, "frontend_contract.reader"], cwd=ROOT, env=environ),
    ]
    try:
        wait_for(f"{running.cms}/api/v2/site/")
        wait_for(f"{running.reader}/healthz")
        yield running
    finally:
        for server in servers:
            server.terminate()
        for server in servers:
            server.wait(timeout=10)


def free_ports() -> tuple[int, int]:
    with socket.socket() as first, socket.socket() as second:
        first.bind(("127.0.0.1", 0))
        second.bind(("127.0.0.1", 0))
        return first.getsockname()[1], second.getsockname()[1]


def wait_for(address: str) -> None:
    until = time.monotonic() + START_SECONDS
    while True:
        try:
            with urllib.request.urlopen(address, timeout=5):
                return
        except OSError:
            if time.monotonic() > until:
                raise
            time.sleep(0.2)

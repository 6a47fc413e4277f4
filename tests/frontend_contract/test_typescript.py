"""The npm package: its own tests, against a running newsroom and against the mock."""

import json
import os
import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.db import connection
from pytest_django.live_server_helper import LiveServer

from tests.contract.fuzz.newsroom import Newsroom
from tests.factories import ArticleFactory

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "frontend_contract" / "typescript"
DATES = ROOT / "tests" / "cms" / "vietnamese" / "dates.json"
START_SECONDS = 20


@pytest.fixture(scope="module")
def package() -> Path:
    """The package with what it is built with."""
    if not (shutil.which("node") and shutil.which("npm")):
        needed = "The TypeScript package needs Node 20 or newer with npm."
        if os.environ.get("CI"):
            pytest.fail(needed)
        pytest.skip(needed)
    lock, installed = PACKAGE / "package-lock.json", PACKAGE / "node_modules" / ".package-lock.json"
    if not installed.exists() or installed.stat().st_mtime < lock.stat().st_mtime:
        npm("ci", "--no-audit", "--no-fund", "--prefer-offline")
    return PACKAGE


@pytest.fixture
def newsroom(db: None) -> Newsroom:
    newsroom = Newsroom()
    newest = ArticleFactory(parent=newsroom.section, title="Bài có đủ các khối")
    newsroom.file(newest, newsroom.documents[0])
    return newsroom


@pytest.fixture
def cms(newsroom: Newsroom) -> Iterator[str]:
    """The newsroom's API on a real socket.

    pytest-django's `live_server` would empty the database in the end, and with it what the migrations wrote; the
    database is in memory, so that the server shares this test's transaction.
    """
    if connection.vendor != "sqlite":
        pytest.skip("Only a database in memory shares its transaction with a server.")
    server = LiveServer("127.0.0.1")
    yield f"{server.url}/api/v2"
    server.stop()


@pytest.fixture
def mock() -> Iterator[str]:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    process = subprocess.Popen(
        [sys.executable, "-m", "frontend_contract.mock", "--port", str(port)],
        cwd=ROOT,
        stderr=subprocess.PIPE,
        text=True,
    )
    until = time.monotonic() + START_SECONDS
    while not is_listening(port) and process.poll() is None and time.monotonic() < until:
        time.sleep(0.05)
    if process.poll() is not None:
        pytest.fail(process.communicate()[1])
    yield f"http://127.0.0.1:{port}/api/v2"
    process.terminate()
    process.communicate(timeout=10)


def is_listening(port: int) -> bool:
    with socket.socket() as caller:
        return caller.connect_ex(("127.0.0.1", port)) == 0


def npm(*arguments: str, **environ: str) -> str:
    done = subprocess.run(
        ["npm", *arguments],
        cwd=PACKAGE,
        env=os.environ | {"NO_COLOR": "1"} | environ,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, f"npm {' '.join(arguments)}\n{done.stdout}"
    return done.stdout


class TestPackage:
    def test_keeps_its_promises_with_the_newsroom_and_with_the_mock(self, package, newsroom, cms, mock):
        said = npm(
            "test",
            CONTRACT_BASE_URL=cms,
            CONTRACT_TOKEN=newsroom.token,
            CONTRACT_GONE_PATH="/an-ninh-quoc-phong/da-go/",
            CONTRACT_MOCK_URL=mock,
        )

        assert re.search(r"skipped 0$", said, re.MULTILINE), said

    def test_has_the_version_of_the_contract(self):
        version = (ROOT / "frontend_contract" / "VERSION").read_text().strip()

        assert f'"version": "{version}"' in (PACKAGE / "package.json").read_text()
        assert f'"version": "{version}"' in (PACKAGE / "package-lock.json").read_text()

    def test_names_no_registry(self):
        lock = (PACKAGE / "package-lock.json").read_text()

        assert '"integrity"' in lock
        assert '"resolved"' not in lock

    def test_needs_nothing_at_run_time(self):
        assert '"dependencies"' not in (PACKAGE / "package.json").read_text()


class TestDates:
    def test_are_what_the_admin_and_the_readers_site_write(self, package: Path):
        cases = json.loads(DATES.read_text(encoding="utf-8"))["moments"]
        npm("run", "--silent", "build")
        client = json.dumps((package / "dist" / "dates.js").as_uri())
        program = f"""
            import {{ longDateTime, shortDate }} from {client};
            const moments = {json.dumps([case["moment"] for case in cases])};
            console.log(JSON.stringify(moments.map((moment) => [longDateTime(moment), shortDate(moment)])));
        """

        done = subprocess.run(
            ["node", "--input-type=module", "--eval", program], capture_output=True, text=True, check=True
        )

        assert json.loads(done.stdout) == [[case["long"], case["short"]] for case in cases]

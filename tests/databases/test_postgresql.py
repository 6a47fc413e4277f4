"""The PostgreSQL that tests run themselves: it is there for one command, and gone afterwards."""

import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from urllib.parse import unquote, urlsplit

import psycopg
import pytest

from tests import postgresql

ROOT = Path(__file__).resolve().parents[2]
SHOW_ADDRESS = "import os, time; print(os.environ['DATABASE_URL'], flush=True); time.sleep({})"


@pytest.fixture
def installed():
    if postgresql.find_programs() is None:
        if os.environ.get("CI"):
            pytest.fail(postgresql.ABSENT)
        pytest.skip(postgresql.ABSENT)


@pytest.fixture
def folder():
    """A folder with a short name that another user may go through: who runs as root runs the server as another."""
    with tempfile.TemporaryDirectory(prefix="ban-tin-") as name:
        Path(name).chmod(0o711)
        yield Path(name)


def start(*command, **changes):
    return subprocess.Popen(
        [sys.executable, "-m", "tests.postgresql", "--", *command],
        cwd=ROOT,
        env={"PATH": os.environ["PATH"]} | changes,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def socket_folder(address):
    return Path(unquote(urlsplit(address.strip()).hostname or ""))


def run_where_it_is_not(monkeypatch, capsys):
    monkeypatch.setattr(postgresql, "find_programs", lambda: None)
    return postgresql.main(["--", "true"]), "".join(capsys.readouterr())


@pytest.mark.usefixtures("installed")
class TestPostgreSQL:
    def test_is_empty_speaks_utf_8_and_is_gone_afterwards(self):
        with postgresql.running() as address, psycopg.connect(address) as connection:
            row = connection.execute(
                "SELECT current_setting('server_encoding'), count(*) FROM pg_tables WHERE schemaname = 'public'"
            ).fetchone()
            assert row == ("UTF8", 0)
        assert not socket_folder(address).exists()

    def test_is_gone_after_a_failure(self):
        with pytest.raises(ZeroDivisionError), postgresql.running() as address:
            raise ZeroDivisionError
        assert not socket_folder(address).exists()

    def test_keeps_its_data_in_a_folder_that_is_named(self, folder):
        for statement in ("CREATE TABLE kept AS SELECT 1", "SELECT * FROM kept"):
            with postgresql.running(folder / "data") as address, psycopg.connect(address) as connection:
                connection.execute(statement)

    def test_is_there_for_a_command_whose_exit_code_it_returns(self):
        process = start("python", "-c", SHOW_ADDRESS.format(0) + "; raise SystemExit(7)")
        address, _ = process.communicate(timeout=60)
        assert process.returncode == 7
        assert address.startswith("postgresql://")
        assert not socket_folder(address).exists()

    @pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
    def test_is_gone_when_the_command_is_told_to_stop(self, number):
        process = start("python", "-c", SHOW_ADDRESS.format(60 if number == signal.SIGTERM else 1))
        sockets = socket_folder(process.stdout.readline())
        assert sockets.exists()
        process.send_signal(number)
        process.communicate(timeout=30)
        assert process.returncode == 128 + number
        assert not sockets.exists()

    def test_is_gone_when_it_is_told_to_stop_while_it_starts(self, folder):
        process = start("python", "-c", "", TMPDIR=str(folder))
        while process.poll() is None and not list(folder.iterdir()):
            time.sleep(0.01)
        process.terminate()
        process.communicate(timeout=30)
        assert process.returncode == 128 + signal.SIGTERM
        assert not list(folder.iterdir())


class TestWithoutPostgreSQL:
    def test_the_command_is_skipped_with_a_sentence(self, monkeypatch, capsys):
        monkeypatch.delenv("CI", raising=False)
        code, said = run_where_it_is_not(monkeypatch, capsys)
        assert code == 0
        assert said == "Skipped: PostgreSQL is not installed (Debian: apt install postgresql).\n"

    def test_ci_fails(self, monkeypatch, capsys):
        monkeypatch.setenv("CI", "true")
        code, said = run_where_it_is_not(monkeypatch, capsys)
        assert code == 1
        assert said == "PostgreSQL is not installed (Debian: apt install postgresql): in CI it must be.\n"

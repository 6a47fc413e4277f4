"""`make run`, with stand-ins for what it starts: real processes, signals and sockets, on loopback."""

import http.client
import json
import os
import shutil
import signal
import socket
import stat
import subprocess
import sys
import textwrap
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from django.contrib.auth import get_user_model

from cms.management.commands.prepare import Command
from cms.runner import processes
from cms.runner.data_folder import read_secret_key
from cms.runner.ports import check_port_is_free
from cms.runner.processes import Process, stop_all

ROOT = Path(__file__).resolve().parents[2]

# Answers every path with its process id and what it was told.
SERVER = textwrap.dedent(
    """
    import http.server, json, os, sys, time

    class Answer(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(200)
            self.end_headers()
            self.wfile.write(json.dumps({"pid": os.getpid(), "environ": dict(os.environ)}).encode())

        def log_message(self, *args):
            pass

    def serve(port, delay_seconds):
        time.sleep(delay_seconds)
        http.server.ThreadingHTTPServer(("127.0.0.1", int(port)), Answer).serve_forever()
    """
)
STAND_INS = {
    "requirements.txt": "",
    "manage.py": textwrap.dedent(
        """
        import os, pathlib, sys, time

        if sys.argv[1] in ("work", "publish_scheduled"):
            pathlib.Path(os.environ["DATA_DIR"], sys.argv[1]).write_text(str(os.getpid()))
            time.sleep(60)
        else:
            print("prepared", *sys.argv[1:], os.environ["ADMIN_PASSWORD"])
        """
    ),
    "server.py": SERVER,
    "granian.py": "import server, sys\nserver.serve(sys.argv[sys.argv.index('--port') + 1], 0)\n",
    "frontend_contract/reader.py": "import os, server\nserver.serve(os.environ['READER_PORT'], 0.5)\n",
}


def find_free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def ask(port: int) -> dict:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        connection.request("GET", "/")
        return json.loads(connection.getresponse().read())
    finally:
        connection.close()


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with our runner and our Makefile, and nothing else of ours."""
    folder = tmp_path_factory.mktemp("project")
    shutil.copytree(ROOT / "cms/runner", folder / "cms/runner", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "Makefile", folder)
    (folder / "frontend_contract").mkdir()
    for name, content in STAND_INS.items():
        (folder / name).write_text(content)
    return folder


class Run:
    """A start of the stand-in project, read line by line."""

    def __init__(self, popen: subprocess.Popen, cms_port: int, reader_port: int) -> None:
        self.popen, self.cms_port, self.reader_port = popen, cms_port, reader_port
        self.lines: list[str] = []

    def wait_for(self, wanted: str) -> None:
        for line in self.popen.stdout:
            self.lines.append(line.rstrip("\n"))
            if self.lines[-1] == wanted:
                return
        pytest.fail(f"never said {wanted!r}: {self.lines} {self.popen.stderr.read()}")

    def wait_until_gone(self) -> tuple[int, str]:
        """Both servers must be gone by then."""
        out, err = self.popen.communicate(timeout=8)
        self.lines += out.splitlines()
        check_port_is_free("CMS_PORT", self.cms_port)
        check_port_is_free("READER_PORT", self.reader_port)
        return self.popen.returncode, err


@contextmanager
def started(project: Path, data_folder: Path, command: list[str]) -> Iterator[Run]:
    cms_port, reader_port = find_free_port(), find_free_port()
    environ = {
        "PATH": os.environ["PATH"],
        "CMS_PORT": str(cms_port),
        "READER_PORT": str(reader_port),
        "DATA_DIR": str(data_folder),
        "ADMIN_PASSWORD": "long enough for this",
    }
    with subprocess.Popen(
        command,
        cwd=project,
        env=environ,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    ) as popen:
        try:
            yield Run(popen, cms_port, reader_port)
        finally:
            if popen.poll() is None:
                popen.terminate()


RUNNER = [sys.executable, "-m", "cms.runner"]
MAKE = ["make", "run", f"PYTHON={sys.executable}"]


class TestStart:
    def test_says_ready_when_both_answer_and_tells_each_what_it_may_know(self, project, tmp_path):
        with started(project, tmp_path, RUNNER) as run:
            run.wait_for("ready")
            cms, reader = ask(run.cms_port)["environ"], ask(run.reader_port)["environ"]
            assert "prepared prepare long enough for this" in run.lines
            assert f"http://127.0.0.1:{run.reader_port}/" in "\n".join(run.lines)
        assert cms["SECRET_KEY"] == (tmp_path / "secret-key").read_text().strip()
        assert cms["DJANGO_SETTINGS_MODULE"] == "cms.settings.dev"
        assert reader["CMS_API_URL"] == f"http://127.0.0.1:{run.cms_port}/api/v2"
        assert reader["CMS_PUBLIC_URL"] == f"http://127.0.0.1:{run.cms_port}"
        assert "SECRET_KEY" not in reader
        assert "ADMIN_PASSWORD" not in cms.keys() | reader.keys()

    def test_installs_once_and_again_after_an_interrupted_installation(self, project, tmp_path):
        install = [*RUNNER, "install", "requirements.txt"]
        subprocess.run(install, cwd=project, check=True, capture_output=True)
        again = subprocess.run(install, cwd=project, check=True, capture_output=True, text=True)
        assert again.stdout == ""
        (project / ".venv/installed.json").unlink()
        (project / ".venv/bin/python").unlink()
        (project / ".venv/left-over").touch()
        repaired = subprocess.run(install, cwd=project, check=True, capture_output=True, text=True)
        assert "first time only" in repaired.stdout
        assert not (project / ".venv/left-over").exists()

    def test_needs_nothing_but_the_standard_library(self):
        subprocess.run([sys.executable, "-S", "-c", "import cms.runner.__main__"], cwd=ROOT, check=True)


class TestStop:
    @pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
    def test_a_signal_ends_both_with_exit_code_0(self, project, tmp_path, number):
        with started(project, tmp_path, RUNNER) as run:
            run.wait_for("ready")
            run.popen.send_signal(number)
            assert run.wait_until_gone() == (0, "")
            assert run.lines[-1] == "Stopped."

    def test_sigterm_to_make_reaches_them(self, project, tmp_path):
        with started(project, tmp_path, MAKE) as run:
            run.wait_for("ready")
            run.popen.terminate()
            run.wait_until_gone()
            assert run.lines[-1] == "Stopped."

    def test_ctrl_c_in_the_terminal_of_make_reaches_them(self, project, tmp_path):
        with started(project, tmp_path, MAKE) as run:
            run.wait_for("ready")
            os.killpg(run.popen.pid, signal.SIGINT)
            run.wait_until_gone()
            assert run.lines[-1] == "Stopped."

    @pytest.mark.parametrize(
        ("port", "name"), [("cms_port", "The CMS"), ("reader_port", "The readers' site")]
    )
    def test_when_one_dies_the_other_ends_and_the_dead_one_is_named(self, project, tmp_path, port, name):
        with started(project, tmp_path, RUNNER) as run:
            run.wait_for("ready")
            os.kill(ask(getattr(run, port))["pid"], signal.SIGKILL)
            exit_code, complaint = run.wait_until_gone()
        assert exit_code == 1
        assert complaint == f"{name} ended by itself (exit code -9), so everything was stopped.\n"

    @pytest.mark.parametrize(
        ("command", "name"), [("work", "The background worker"), ("publish_scheduled", "The schedule")]
    )
    def test_when_what_nobody_asks_dies_everything_ends(self, project, tmp_path, command, name):
        with started(project, tmp_path, RUNNER) as run:
            run.wait_for("ready")
            os.kill(int((tmp_path / command).read_text()), signal.SIGKILL)
            exit_code, complaint = run.wait_until_gone()
        assert exit_code == 1
        assert complaint.startswith(f"{name} ended by itself (exit code -9)")

    def test_a_program_that_will_not_stop_is_ended_with_its_children(self, monkeypatch, tmp_path):
        monkeypatch.setattr(processes, "PATIENCE_SECONDS", 0.2)
        script = "trap '' TERM; sleep 60 & echo $! > child; wait"
        stubborn = Process("Stubborn", ["sh", "-c", script], environ=os.environ, folder=tmp_path)
        stubborn.start()
        while not (tmp_path / "child").exists() or not (tmp_path / "child").read_text():
            time.sleep(0.01)
        stop_all([stubborn])
        child = Path(f"/proc/{(tmp_path / 'child').read_text().strip()}/stat")
        assert stubborn.exit_code == -signal.SIGKILL
        until = time.monotonic() + 5  # a killed process needs a moment to be gone
        while child.exists() and ") Z " not in child.read_text():
            assert time.monotonic() < until
            time.sleep(0.01)


class TestRefusals:
    @pytest.fixture
    def refuse(self, project, tmp_path):
        """This will start the runner and return the one sentence it refuses with."""

        def start(**environ: str) -> str:
            ours = {"PATH": os.environ["PATH"], "DATA_DIR": str(tmp_path / "data")} | environ
            ended = subprocess.run(RUNNER, cwd=project, env=ours, capture_output=True, text=True, timeout=20)
            assert ended.returncode == 1
            assert ended.stdout == ""
            assert ended.stderr.count("\n") == 1
            return ended.stderr

        return start

    @pytest.mark.parametrize(("name", "other"), [("CMS_PORT", "READER_PORT"), ("READER_PORT", "CMS_PORT")])
    def test_a_busy_port(self, refuse, name, other):
        with socket.create_server(("127.0.0.1", 0)) as taken:
            port = taken.getsockname()[1]
            sentence = refuse(**{name: str(port), other: str(find_free_port())})
        assert sentence == (
            f"Port {port} is taken by another program: stop that one, or choose another port with {name}=…\n"
        )

    def test_one_port_for_both(self, refuse):
        sentence = refuse(CMS_PORT="18080", READER_PORT="18080")
        assert sentence == "CMS_PORT and READER_PORT are both 18080: they must differ.\n"

    @pytest.mark.parametrize("value", ["http", "0", "65536", "-1", "80.5", "²"])
    def test_a_port_that_is_no_port(self, refuse, value):
        sentence = refuse(READER_PORT=value)
        assert sentence == f"READER_PORT must be a whole number from 1 to 65535, not {value!r}.\n"

    @pytest.mark.parametrize("value", ["", "short", "         x         "])
    def test_a_password_that_is_too_short(self, refuse, value):
        ports = {"CMS_PORT": str(find_free_port()), "READER_PORT": str(find_free_port())}
        assert "ADMIN_PASSWORD must have at least 10 characters" in refuse(ADMIN_PASSWORD=value, **ports)

    def test_a_data_folder_that_is_a_file(self, refuse, tmp_path):
        (tmp_path / "file").touch()
        ports = {"CMS_PORT": str(find_free_port()), "READER_PORT": str(find_free_port())}
        for folder in (tmp_path / "file", tmp_path / "file/below"):
            sentence = refuse(DATA_DIR=str(folder), **ports)
            assert sentence.startswith(f"DATA_DIR: {folder} is not a folder that can be written to (")

    def test_an_old_python(self, project, tmp_path):
        for name in ("python3", "python3.11", "python3.12", "python3.13", "python3.14"):
            (tmp_path / name).write_text("#!/bin/sh\nexit 1\n")
            (tmp_path / name).chmod(0o755)
        environ = {"PATH": f"{tmp_path}:{os.environ['PATH']}"}
        ended = subprocess.run(["make", "run"], cwd=project, env=environ, capture_output=True, text=True)
        assert ended.returncode != 0
        assert ended.stderr.splitlines()[0].startswith("Bản Tin needs Python 3.11 or newer")


class TestSecretKey:
    def test_is_made_once_and_is_for_its_owner_only(self, tmp_path):
        key = read_secret_key(tmp_path)
        assert len(key) > 50
        assert read_secret_key(tmp_path) == key
        assert [path.name for path in tmp_path.iterdir()] == ["secret-key"]
        assert stat.S_IMODE((tmp_path / "secret-key").stat().st_mode) == 0o600


@pytest.mark.django_db
class TestAdministrator:
    def test_gets_a_random_password_that_is_shown_once(self):
        line = Command().ensure_administrator(None)
        administrator = get_user_model().objects.get(username="admin", is_superuser=True)
        assert administrator.check_password(line.split("password ")[1].split()[0])
        later = Command().ensure_administrator(None)
        assert "password as set before (another: ADMIN_PASSWORD=… make run)" in later

    def test_gets_the_given_password_at_any_start_which_is_not_shown(self):
        Command().ensure_administrator(None)
        line = Command().ensure_administrator("one of my choice")
        administrator = get_user_model().objects.get(username="admin")
        assert administrator.check_password("one of my choice")
        assert "one of my choice" not in line

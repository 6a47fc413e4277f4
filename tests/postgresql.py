"""A PostgreSQL of one's own, thrown away afterwards: `python -m tests.postgresql -- pytest tests/search`.

The command gets `DATABASE_URL`. Where PostgreSQL is not installed it is skipped, in CI refused.
"""

import getpass
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

NAME = "ban_tin"
START_SECONDS, STOP_SECONDS = 60.0, 20.0
ABSENT = "PostgreSQL is not installed (Debian: apt install postgresql)"

# The locale of a Debian server nobody told otherwise: what sorts by the database sorts wrong here, and is noticed.
LOCALE = "C.UTF-8" if sys.platform == "linux" else "en_US.UTF-8"
FAST_AND_UNSAFE = {"fsync": "off", "full_page_writes": "off", "synchronous_commit": "off"}


class PostgreSQLError(Exception):
    """It could not be started; the message says why."""


def find_programs() -> Path | None:
    """Return the folder of the newest PostgreSQL's programs: Debian's, or the one on the path."""
    found = [path.parent for path in Path("/usr/lib/postgresql").glob("*/bin/postgres")]
    if found:
        return max(found, key=lambda folder: float(folder.parent.name))
    on_path = shutil.which("postgres")
    return Path(on_path).resolve().parent if on_path else None


@contextmanager
def running(folder: Path | None = None) -> Iterator[str]:
    """Run PostgreSQL on a socket that nobody else can reach; yield the address of an empty database.

    Args:
        folder: where to keep its data, for another time; by default they are removed.

    Raises:
        PostgreSQLError: it is not installed, or did not start.
    """
    programs = find_programs()
    if programs is None:
        raise PostgreSQLError(f"{ABSENT}.")
    place = Path(
        tempfile.mkdtemp(prefix="ban-tin-pg-")
    )  # short: a socket's address has 107 characters at most
    try:
        for ours in filter(None, (place, folder)):
            _hand_over(ours)
        with _server(programs, folder or place / "data", place):
            yield f"postgresql://{NAME}@{quote(str(place), safe='')}/{NAME}"
    finally:
        shutil.rmtree(place, ignore_errors=True)


def server_user() -> str:
    """Return who runs the server: it refuses to be root's."""
    return "postgres" if os.geteuid() == 0 else getpass.getuser()


def _hand_over(folder: Path) -> None:
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if os.geteuid() == 0:
        try:
            shutil.chown(folder, server_user(), server_user())
        except LookupError as error:
            raise PostgreSQLError(
                f"PostgreSQL does not run as root, and there is no user {error}."
            ) from error


@contextmanager
def _server(programs: Path, data: Path, sockets: Path) -> Iterator[None]:
    client = ["--host", str(sockets), "--username", NAME]
    is_new = not (data / "PG_VERSION").exists()
    if is_new:
        options = ["--auth=trust", "--encoding=UTF8", f"--locale={LOCALE}", "--no-sync", "--no-instructions"]
        _run([programs / "initdb", "--pgdata", data, "--username", NAME, *options])
    settings = FAST_AND_UNSAFE | {"listen_addresses": "", "unix_socket_directories": str(sockets)}
    with (sockets / "log").open("w+b") as log:
        server = subprocess.Popen(
            [programs / "postgres", "-D", data, *(f"--{name}={value}" for name, value in settings.items())],
            stdout=log,
            stderr=log,
            start_new_session=True,  # Ctrl-C is for us; it ends after those who use it
            **_as_server_user(),
        )
        try:
            _wait_until_ready(server, [programs / "pg_isready", *client], log)
            if is_new:
                _run([programs / "createdb", *client, "--maintenance-db", "postgres", NAME])
            yield
        finally:
            _stop(server)


def _as_server_user() -> dict[str, Any]:
    if os.geteuid() != 0:
        return {"cwd": "/"}
    return {"cwd": "/", "user": server_user(), "group": server_user(), "extra_groups": []}


def _run(command: Sequence[str | Path]) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False, **_as_server_user())
    if done.returncode:
        raise PostgreSQLError(f"{Path(command[0]).name} failed:\n{done.stderr or done.stdout}")


def _wait_until_ready(server: subprocess.Popen[bytes], question: Sequence[str | Path], log: Any) -> None:
    deadline = time.monotonic() + START_SECONDS
    while subprocess.run(question, capture_output=True, check=False).returncode:
        if server.poll() is not None or time.monotonic() > deadline:
            log.seek(0)
            raise PostgreSQLError(f"PostgreSQL did not start:\n{log.read().decode(errors='replace')}")
        time.sleep(0.05)


def _stop(server: subprocess.Popen[bytes]) -> None:
    for manner in (signal.SIGINT, signal.SIGQUIT):  # to PostgreSQL: fast, then immediate
        if server.poll() is None:
            server.send_signal(manner)
        try:
            server.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            continue
        return
    server.kill()
    server.wait()


class _Command:
    """The command that uses the server. Told to stop, we wait for it, and then stop the server."""

    def __init__(self) -> None:
        self._popen: subprocess.Popen[bytes] | None = None
        self._stopped_by: int | None = None
        self._has_ended = False
        signal.signal(signal.SIGINT, self._stop)
        signal.signal(signal.SIGTERM, self._stop)

    def _stop(self, number: int, frame: Any) -> None:
        if self._stopped_by or self._has_ended:
            return  # the server is being stopped
        self._stopped_by = number
        if self._popen and number == signal.SIGTERM:  # Ctrl-C reaches it without us
            self._popen.terminate()

    def run(self, command: Sequence[str], environ: dict[str, str]) -> int:
        try:
            if self._stopped_by:
                return 128 + self._stopped_by
            self._popen = subprocess.Popen(command, env=environ)
            return self._wait(self._popen)
        finally:
            self._has_ended = True

    def _wait(self, popen: subprocess.Popen[bytes]) -> int:
        patience = STOP_SECONDS
        while True:
            try:
                code = popen.wait(0.5)
            except subprocess.TimeoutExpired:
                patience -= 0.5 if self._stopped_by else 0
                if patience <= 0:
                    popen.kill()
            else:
                return 128 + self._stopped_by if self._stopped_by else code if code >= 0 else 128 - code


def main(arguments: list[str]) -> int:
    wanted = arguments[1:] if arguments[:1] == ["--"] else arguments
    if not wanted:
        print(__doc__, file=sys.stderr)  # noqa: T201
        return 2
    if find_programs() is None:
        if os.environ.get("CI"):
            print(f"{ABSENT}: in CI it must be.", file=sys.stderr)  # noqa: T201
            return 1
        print(f"Skipped: {ABSENT}.")  # noqa: T201
        return 0
    command = _Command()
    wanted = [sys.executable, *wanted[1:]] if wanted[0] == "python" else wanted
    try:
        with running() as address:
            return command.run(wanted, os.environ | {"DATABASE_URL": address})
    except (PostgreSQLError, OSError) as error:
        print(error, file=sys.stderr)  # noqa: T201
        return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

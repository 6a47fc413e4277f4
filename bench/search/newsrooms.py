"""Newsrooms to be measured: filled by one process, asked by another that stays."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import psycopg
from psycopg import sql

from tests import postgresql

ROOT = Path(__file__).resolve().parents[2]
CONTENTS, INDEXED = "contents.json", "indexed"


@dataclass(frozen=True)
class Contents:
    """What was put into a newsroom.

    Attributes:
        words: how often each word of one or two syllables was written.
        titles: some of the titles.
        lines: what is to be said about it.
    """

    articles: int
    seed: int
    words: dict[str, int]
    titles: list[str]
    lines: list[str]


@dataclass(frozen=True)
class Answer:
    """How a newsroom answered one question."""

    milliseconds: float
    status: int
    hits: int


class Newsroom:
    """One of the measured newsrooms: a database, and a process beside it."""

    def __init__(self, database: str, articles: int, folder: Path, address: str) -> None:
        self.database, self.articles = database, articles
        self._folder = folder / f"{database}-{articles}"
        self._environ = os.environ | {
            "DJANGO_SETTINGS_MODULE": "bench.settings",
            "DATA_DIR": str(self._folder),
            "DATABASE_URL": address,
        }
        self._process: subprocess.Popen[str] | None = None

    def __str__(self) -> str:
        return f"{self.database}, {self.articles:,} articles"

    @property
    def contents(self) -> Contents:
        return Contents(**json.loads((self._folder / CONTENTS).read_text()))

    def fill(self, seed: int, *, reindex: bool) -> None:
        """Fill it, unless it was kept from another time.

        Raises:
            SystemExit: that failed; what it said is on the terminal.
        """
        self._folder.mkdir(exist_ok=True)
        contents, indexed = self._folder / CONTENTS, self._folder / INDEXED
        if not contents.exists():
            indexed.unlink(missing_ok=True)
            self._run("fill", str(contents), str(self.articles), str(seed))
        elif (found := self.contents.seed) != seed:
            raise SystemExit(f"{self._folder} was made with seed {found}: remove it, or give that one.")
        if reindex or not indexed.exists():
            indexed.unlink(missing_ok=True)
            self._run("index")
            indexed.touch()

    def _run(self, *what: str) -> None:
        command = [sys.executable, "-m", "bench.search.filling", str(self), *what]
        if subprocess.run(command, cwd=ROOT, env=self._environ, check=False).returncode:
            raise SystemExit(f"{self} could not be filled.")

    def ask(self, path: str, q: str) -> Answer:
        """Ask one question through the API."""
        process = self._started()
        if process.stdin is None or process.stdout is None:
            raise RuntimeError("It was started without pipes.")
        process.stdin.write(json.dumps({"path": path, "q": q}) + "\n")
        process.stdin.flush()
        line = process.stdout.readline()
        if not line:
            raise SystemExit(f"{self} gave up on {q!r}.")
        return Answer(**json.loads(line))

    def _started(self) -> subprocess.Popen[str]:
        if self._process is None:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "bench.search.answering"],
                cwd=ROOT,
                env=self._environ,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
            )
        return self._process

    def stop(self) -> None:
        if self._process:
            self._process.terminate()
            self._process.wait()


@contextmanager
def opened(databases: list[str], sizes: list[int], folder: Path) -> Iterator[dict[str, list[Newsroom]]]:
    """Yield newsrooms by database, each list as the sizes are; stop in the end what was started."""
    with ExitStack() as stack:
        found: dict[str, list[Newsroom]] = {}
        for database in databases:
            server = ""
            if database == "postgresql":
                server = stack.enter_context(postgresql.running(folder / "server"))
            for size in sizes:
                address = _database(server, f"articles_{size}") if server else ""
                newsroom = Newsroom(database, size, folder, address)
                stack.callback(newsroom.stop)
                found.setdefault(database, []).append(newsroom)
        yield found


def _database(server: str, name: str) -> str:
    with psycopg.connect(server, autocommit=True) as connection:
        if not connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name]).fetchone():
            connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
    return urlsplit(server)._replace(path=f"/{name}").geturl()


def write_contents(path: Path, contents: Contents) -> None:
    path.write_text(json.dumps(asdict(contents), ensure_ascii=False))


def clock(since: float) -> str:
    """Return the time since a moment of `time.monotonic()`, as people say it."""
    seconds = round(time.monotonic() - since)
    return f"{seconds // 60} min {seconds % 60} s" if seconds >= 60 else f"{seconds} s"


def as_json(answer: Answer) -> str:
    fields: dict[str, Any] = asdict(answer)
    return json.dumps(fields)

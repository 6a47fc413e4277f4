"""Programs this one starts, and takes with it when it ends."""

import contextlib
import os
import signal
import subprocess
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from .refusals import Refusal
from .stop_request import StopRequest

POLL_SECONDS = 0.1
PATIENCE_SECONDS = 5.0  # between the polite signal and the other one


class Process:
    """A program with a process group of its own: Ctrl-C reaches it through us, and its children end with it."""

    def __init__(
        self, name: str, command: Sequence[str], *, environ: Mapping[str, str], folder: Path
    ) -> None:
        self.name = name
        self._command, self._environ, self._folder = command, environ, folder
        self._popen: subprocess.Popen[bytes] | None = None

    @property
    def exit_code(self) -> int | None:
        """`None` while it runs, and before."""
        return self._popen.poll() if self._popen else None

    def start(self) -> None:
        """Start it.

        Raises:
            Refusal: there is no such program.
        """
        try:
            self._popen = subprocess.Popen(  # noqa: S603  (our own commands, no shell)
                self._command, env=self._environ, cwd=self._folder, start_new_session=True
            )
        except OSError as error:
            raise Refusal(f"{self.name} could not be started ({error}).") from error

    def ask_to_stop(self) -> None:
        if self._popen:
            self._popen.terminate()  # does nothing to one that has ended

    def make_stop(self, deadline: float) -> None:
        """Wait until `deadline` (of `time.monotonic()`), then end what is left of the group."""
        if not self._popen:
            return
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._popen.wait(timeout=max(0.0, deadline - time.monotonic()))
        with contextlib.suppress(
            ProcessLookupError, PermissionError
        ):  # macOS: "not permitted" when it is empty
            os.killpg(self._popen.pid, signal.SIGKILL)
        self._popen.wait()


def stop_all(processes: Sequence[Process]) -> None:
    """Ask all, then wait for all."""
    for process in processes:
        process.ask_to_stop()
    deadline = time.monotonic() + PATIENCE_SECONDS
    for process in processes:
        process.make_stop(deadline)


def run_to_end(process: Process, stop: StopRequest) -> None:
    """Start a program that has an end and wait for it; a request to stop ends it early.

    Raises:
        Refusal: it failed.
    """
    try:
        process.start()
        while process.exit_code is None and not stop.is_made:
            time.sleep(POLL_SECONDS)
    finally:
        stop_all([process])
    if process.exit_code and not stop.is_made:
        raise Refusal(f"{process.name} failed (exit code {process.exit_code}); what it said is above.")

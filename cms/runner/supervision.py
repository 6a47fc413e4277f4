"""Keep several servers running until one ends or somebody asks to stop."""

import time
from collections.abc import Callable, Sequence

from .processes import POLL_SECONDS, Process, stop_all
from .readiness import answers
from .refusals import Refusal
from .stop_request import StopRequest

START_SECONDS = 120.0  # a slow machine's first start


def supervise(
    processes: Sequence[Process],
    urls: Sequence[str],
    *,
    stop: StopRequest,
    on_ready: Callable[[], None],
    start_seconds: float = START_SECONDS,
) -> None:
    """Start servers; return after a request to stop, all gone. `on_ready` is called once every URL has answered.

    Raises:
        Refusal: a server could not start, ended by itself, or did not answer in time; the others are gone too.
    """
    waiting_for = list(urls)
    deadline = time.monotonic() + start_seconds
    try:
        for process in processes:
            process.start()
        while not stop.is_made:
            _check_all_run(processes)
            if waiting_for and answers(waiting_for[0]):
                waiting_for.pop(0)
                if not waiting_for:
                    on_ready()
                continue
            if waiting_for and time.monotonic() > deadline:
                raise Refusal(f"{waiting_for[0]} did not answer with 200 within {start_seconds:.0f} seconds.")
            time.sleep(POLL_SECONDS)
    finally:
        stop_all(processes)


def _check_all_run(processes: Sequence[Process]) -> None:
    for process in processes:
        if process.exit_code is not None:
            raise Refusal(
                f"{process.name} ended by itself (exit code {process.exit_code}), so everything was stopped."
            )

"""`make smoke`: start everything twice in an empty data folder, read the seed article, stop, leave nothing behind."""

import http.client
import os
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time

from .ports import HOST, check_port_is_free
from .refusals import Refusal
from .terminal import complain, say

ARTICLE = (
    "/tin-tuc/an-ninh-quoc-phong/"
    "cum-thi-dua-so-3-ban-chqs-cac-phuong-xa-trien-khai-cong-tac-thi-dua-khen-thuong-nam-2024/"
)
ARTICLE_DATE = "Thứ sáu - 15/03/2024 19:50"
FIRST_START_SECONDS, SECOND_START_SECONDS, STOP_SECONDS = 600.0, 10.0, 10.0


def find_free_port() -> int:
    with socket.socket() as listener:
        listener.bind((HOST, 0))
        return int(listener.getsockname()[1])


def read(port: int, path: str) -> str:
    """Return the body of a 200.

    Raises:
        Refusal: the answer was another one.
    """
    connection = http.client.HTTPConnection(HOST, port, timeout=10)
    try:
        connection.request("GET", path)
        response = connection.getresponse()
        body = response.read().decode()
    finally:
        connection.close()
    if response.status != http.client.OK:
        raise Refusal(f"Port {port}, {path}: {response.status} instead of 200:\n{body[:1000]}")
    return body


def wait_until_ready(runner: subprocess.Popen[str], limit_seconds: float) -> None:
    """Pass the runner's lines on until `ready`; afterwards they go on in the background.

    Raises:
        Refusal: it ended, or took too long.
    """
    is_ready = threading.Event()

    def listen() -> None:
        for line in runner.stdout or ():
            say(f"    {line.rstrip()}")
            if line == "ready\n":
                is_ready.set()

    threading.Thread(target=listen, daemon=True).start()
    deadline = time.monotonic() + limit_seconds
    while not is_ready.wait(0.1):
        if runner.poll() is not None:
            raise Refusal(f"make run ended with exit code {runner.returncode} before it was ready.")
        if time.monotonic() > deadline:
            raise Refusal(f"make run was not ready after {limit_seconds:.0f} seconds.")


def start_read_stop(data_folder: str, cms_port: int, reader_port: int, limit_seconds: float) -> None:
    """One whole life.

    Raises:
        Refusal: a step failed.
    """
    ours = {"CMS_PORT": str(cms_port), "READER_PORT": str(reader_port), "DATA_DIR": data_folder}
    began = time.monotonic()
    runner = subprocess.Popen(
        [sys.executable, "-m", "cms.runner"], env=os.environ | ours, stdout=subprocess.PIPE, text=True
    )
    try:
        wait_until_ready(runner, limit_seconds)
        say(f"Ready after {time.monotonic() - began:.1f} s.")
        read(cms_port, f"/api/v2/resolve/?path={ARTICLE}")
        if ARTICLE_DATE not in read(reader_port, ARTICLE):
            raise Refusal(f"The readers' site shows the article without {ARTICLE_DATE!r}.")
    finally:
        runner.send_signal(signal.SIGTERM)
        exit_code = runner.wait(STOP_SECONDS)
    if exit_code:
        raise Refusal(f"Stopping ended with exit code {exit_code} instead of 0.")
    check_port_is_free("CMS_PORT", cms_port)
    check_port_is_free("READER_PORT", reader_port)


def main() -> int:
    cms_port, reader_port = find_free_port(), find_free_port()
    try:
        with tempfile.TemporaryDirectory(prefix="ban-tin-smoke-") as data_folder:
            for limit_seconds in (FIRST_START_SECONDS, SECOND_START_SECONDS):
                start_read_stop(data_folder, cms_port, reader_port, limit_seconds)
    except (Refusal, OSError, subprocess.TimeoutExpired) as problem:
        complain(f"Smoke test failed: {problem}")
        return 1
    say("Smoke test passed.")
    return 0


if __name__ == "__main__":
    sys.exit(main())

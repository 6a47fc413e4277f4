import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import httpx
import pytest

ROOT = Path(__file__).parents[3]


def start(**environ: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "frontend_contract.reader"],
        cwd=ROOT,
        env={"PATH": os.environ["PATH"], "PYTHONDONTWRITEBYTECODE": "1"} | environ,
        stderr=subprocess.PIPE,
        text=True,
    )


def is_listening(port: int) -> bool:
    with socket.socket() as caller:
        return caller.connect_ex(("127.0.0.1", port)) == 0


@pytest.fixture
def served(newsroom):
    """A running readers' site, and a browser that waits until it listens."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    process = start(CMS_API_URL=newsroom.url, READER_PORT=str(port))
    until = time.monotonic() + 10
    while not is_listening(port) and time.monotonic() < until:
        time.sleep(0.05)
    with httpx.Client(base_url=f"http://127.0.0.1:{port}", trust_env=False) as browser:
        yield process, browser
    process.kill()
    process.communicate()


@pytest.fixture
def taken_port():
    with socket.create_server(("127.0.0.1", 0)) as listener:
        yield listener.getsockname()[1]


class TestProcess:
    def test_refuses_a_port_in_use_with_one_sentence(self, newsroom, taken_port):
        process = start(CMS_API_URL=newsroom.url, READER_PORT=str(taken_port))
        _, errors = process.communicate(timeout=10)

        assert process.returncode == 1
        assert errors.count("\n") == 1
        assert f"Cannot listen on 127.0.0.1:{taken_port}" in errors

    def test_refuses_to_start_without_the_address_of_the_api(self):
        process = start()
        _, errors = process.communicate(timeout=10)

        assert process.returncode == 1
        assert errors.count("\n") == 1
        assert "CMS_API_URL is missing" in errors

    @pytest.mark.parametrize("sign", [signal.SIGTERM, signal.SIGINT])
    def test_stops_within_two_seconds_when_told_to_and_keeps_tokens_out_of_its_log(self, served, sign):
        process, browser = served
        assert browser.get("/healthz").json()["cms"] == "up"
        assert browser.get("/preview?token=mat-ma-xem-truoc").status_code == 404

        told_at = time.monotonic()
        process.send_signal(sign)
        process.wait(timeout=10)

        assert process.returncode == 0
        assert time.monotonic() - told_at < 2
        errors = process.stderr.read()
        assert "Traceback" not in errors
        assert "mat-ma-xem-truoc" not in errors

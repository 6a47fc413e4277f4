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


def launch(*arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "frontend_contract.mock", *arguments],
        cwd=ROOT,
        env={"PATH": os.environ["PATH"], "PYTHONDONTWRITEBYTECODE": "1"},
        stderr=subprocess.PIPE,
        text=True,
    )


def refusal(*arguments: str) -> str:
    """Return the one sentence of a mock that does not start."""
    process = launch(*arguments)
    _, errors = process.communicate(timeout=10)
    assert process.returncode == 1
    assert errors.count("\n") == 1, errors
    return errors


def is_listening(port: int) -> bool:
    with socket.socket() as caller:
        return caller.connect_ex(("127.0.0.1", port)) == 0


@pytest.fixture
def served(examples):
    """A running mock, and a browser that waits until it listens."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    process = launch("--port", str(port), "--contract", str(examples.parent), "--seed", "7", "--pages", "12")
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
    @pytest.mark.parametrize("sign", [signal.SIGTERM, signal.SIGINT])
    def test_says_where_it_listens_and_stops_when_told_to(self, served, sign):
        process, browser = served
        assert browser.get("/api/v2/site/").json()["name"] == "Trang đã ghi"
        assert (
            browser.get("/api/v2/pages/", params={"type": "news.Story"}).json()["meta"]["total_count"] == 12
        )
        assert browser.head("/api/v2/pages/").content == b""
        assert browser.get("/api/v2/pages/", params={"colour": "red"}).status_code == 400

        told_at = time.monotonic()
        process.send_signal(sign)
        process.wait(timeout=10)

        assert process.returncode == 0
        assert time.monotonic() - told_at < 2
        errors = process.stderr.read()
        assert errors.count("\n") == 1, errors
        assert f"{browser.base_url}/api/v2/" in errors

    def test_imports_nothing_else_of_the_project(self):
        code = (
            "import sys, frontend_contract.mock.__main__;"
            "ours = {n for n in sys.modules if n.startswith('frontend_contract.') and '.mock' not in n};"
            "others = {'django', 'wagtail', 'rest_framework', 'pydantic', 'cms', 'news', 'home'} & sys.modules.keys();"
            "sys.exit(f'{ours} {others}' if ours | others else 0)"
        )
        found = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)

        assert found.returncode == 0, found.stderr

    def test_refuses_a_port_in_use_with_one_sentence(self, examples, taken_port):
        sentence = refusal("--port", str(taken_port), "--contract", str(examples.parent))

        assert f"Cannot listen on 127.0.0.1:{taken_port}" in sentence

    @pytest.mark.parametrize(
        ("arguments", "named"),
        [
            (("--port", "0"), "--port must be a whole number from 1 to 65535"),
            (("--port", "http"), "--port must be"),
            (("--seed", "-3"), "--seed must be"),
            (("--pages", "0"), "--pages must be"),
            (("--latency", "soon"), "--latency must be milliseconds"),
            (("--errors", "2"), "--errors must be a share from 0 to 1"),
            (("--errors", "nan"), "--errors must be"),
            (("--colour", "red"), "Unrecognized arguments: --colour"),
        ],
    )
    def test_refuses_an_argument_that_means_nothing(self, arguments, named):
        assert named in refusal(*arguments)


class TestFiles:
    def test_that_are_missing_are_named(self, contract):
        (contract / "openapi.json").unlink()
        assert str(contract / "openapi.json") in refusal("--contract", str(contract))

    def test_without_a_folder_of_examples_are_refused(self, contract):
        (contract / "examples").rmdir()
        assert f"{contract / 'examples'} is missing" in refusal("--contract", str(contract))

    @pytest.mark.parametrize(
        ("text", "fault"),
        [
            ("{", "is not JSON"),
            ("[]", "is not an example"),
            ('{"title": "x"}', "is not an example"),
            (
                '{"request": {"method": "GET", "path": "/"}, "status": "x", "headers": {}, "body": 1}',
                "is not an example",
            ),
            ("[" * 100_000, "is not JSON"),
        ],
    )
    def test_that_are_broken_are_named(self, examples, text, fault):
        (examples / "broken.json").write_text(text, encoding="utf-8")

        assert f"{examples / 'broken.json'} {fault}" in refusal("--contract", str(examples.parent))

    def test_with_a_pattern_that_is_not_spoken_are_named(self, contract):
        text = (contract / "openapi.json").read_text(encoding="utf-8")
        (contract / "openapi.json").write_text(text.replace('"^/"', '"^(?!/)"'), encoding="utf-8")

        assert "has a pattern the mock makes no text for" in refusal("--contract", str(contract))

    @pytest.mark.parametrize(
        "text", ["[]", '{"info": {}}', "nothing", '{"info": {"version": "1"}, "paths": {"/": {"get": {}}}}']
    )
    def test_that_are_no_specification_are_named(self, contract, text):
        (contract / "openapi.json").write_text(text, encoding="utf-8")

        assert str(contract / "openapi.json") in refusal("--contract", str(contract))

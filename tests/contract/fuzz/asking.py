"""Requests as a server hands them over, and what is wrong with an answer."""

import io
import json
import shlex
import time
from collections.abc import Mapping
from http import HTTPStatus
from types import MappingProxyType
from typing import Any, NamedTuple
from urllib.parse import unquote_to_bytes

from django.core.handlers.wsgi import WSGIHandler

from . import tally
from .specification import API, Operation, Parameter, validator

SECONDS_MAX = 2.0  # of one answer; a slow one is asked for again, because machines are busy at times
HOST, PORT = "localhost", "8000"  # where `make run` serves the API, for the curl lines
LEGIBLE = 3_000  # characters of an address that is still worth printing whole

application = WSGIHandler()


class Answer(NamedTuple):
    """What came back."""

    status: int
    headers: dict[str, str]
    body: bytes
    seconds: float


class Request(NamedTuple):
    """A request for a path and a query that are already escaped."""

    path: str
    query: str = ""
    method: str = "GET"
    headers: Mapping[str, str] = MappingProxyType({})

    @property
    def curl(self) -> str:
        address = f"http://{HOST}:{PORT}{self.path}" + (f"?{self.query}" if self.query else "")
        if len(address) > LEGIBLE:
            address = f"{address[:LEGIBLE]}… ({len(address):,} characters)"
        headers = "".join(
            " -H " + shlex.quote(f"{name.replace('_', '-')}: {value[:200]}")
            for name, value in self.headers.items()
        )
        return f"curl -g -i -X {shlex.quote(self.method)}{headers} {shlex.quote(address)}"

    def send(self) -> Answer:
        answer: dict[str, Any] = {}

        def start_response(status: str, headers: list[tuple[str, str]], *_: Any) -> None:
            answer.update(status=int(status[:3]), headers={name.lower(): value for name, value in headers})

        started = time.perf_counter()
        chunks = application(self._environ(), start_response)
        body = b"".join(chunks)
        chunks.close()
        return Answer(answer["status"], answer["headers"], body, time.perf_counter() - started)

    def _environ(self) -> dict[str, Any]:
        return {
            "REQUEST_METHOD": self.method,
            "PATH_INFO": unquote_to_bytes(self.path).decode("latin-1"),
            "QUERY_STRING": self.query.encode().decode("latin-1"),
            "SCRIPT_NAME": "",
            "SERVER_NAME": HOST,
            "SERVER_PORT": PORT,
            "HTTP_HOST": f"{HOST}:{PORT}",
            "REMOTE_ADDR": "127.0.0.1",
            "SERVER_PROTOCOL": "HTTP/1.1",
            "wsgi.url_scheme": "http",
            "wsgi.input": io.BytesIO(),
            "wsgi.errors": io.StringIO(),
            **{
                name if name.startswith("CONTENT") else f"HTTP_{name}": value
                for name, value in self.headers.items()
            },
        }


def ask(
    operation: Operation, request: Request, suspect: Parameter | None = None, text: str | None = None
) -> list[str]:
    """Send a request and return what is wrong with its answer, a curl line with each.

    Args:
        suspect: the parameter a 400 has to name; without it, any.
        text: its value, which is taken only if its schema takes it.
    """
    answer = request.send()
    if answer.seconds > SECONDS_MAX:
        answer = request.send()
    tally.count(operation.id, answer.status, answer.seconds)
    faults = _faults(operation, answer, suspect.name if suspect else "")
    if answer.status < 400 and suspect and text is not None and not suspect.allows(text):
        faults.append(f"{operation.id} takes for {suspect.name} what its schema does not: {text[:100]!r}")
    return [f"{fault}\n    {request.curl}" for fault in faults]


def url(operation: Operation, in_path: str = "") -> str:
    """Return an operation's path with an escaped value in place of its parameter."""
    return API + operation.path.replace("{id}", in_path)


def _faults(operation: Operation, answer: Answer, blamed: str) -> list[str]:
    described = operation.responses.get(str(answer.status))
    if answer.status >= 500 or described is None:
        return [f"{operation.id} answers {answer.status}, which is not described: {answer.body[:300]!r}"]
    faults = []
    if answer.seconds > SECONDS_MAX:
        faults.append(f"{operation.id} takes {answer.seconds:.1f} s")
    for name in described.get("headers", {}):
        if name.lower() not in answer.headers:
            faults.append(f"{operation.id} answers {answer.status} without {name}")
    faults += _faults_of_body(operation, answer, described.get("content", {}))
    return faults or _faults_of_problem(operation, answer, blamed)


def _faults_of_body(operation: Operation, answer: Answer, content: Any) -> list[str]:
    if not content:
        return [f"{operation.id} answers {answer.status} with a body"] if answer.body else []
    media_type = answer.headers.get("content-type", "").partition(";")[0]
    if media_type not in content:
        return [f"{operation.id} answers {answer.status} as {media_type!r}"]
    if not media_type.endswith("json"):
        return []
    try:
        body = json.loads(answer.body, parse_constant=_refuse_constant)
    except ValueError as error:
        return [f"{operation.id} answers {answer.status} with what is no JSON: {error}"]
    errors = validator(json.dumps(content[media_type]["schema"])).iter_errors(body)
    return [
        f"{operation.id} breaks its schema at {list(error.instance_path)}: {error.message[:300]}"
        for error in errors
    ]


def _faults_of_problem(operation: Operation, answer: Answer, blamed: str) -> list[str]:
    if answer.status < 400:
        return []
    body = json.loads(answer.body)
    faults = []
    if body["status"] != answer.status or body["title"] != HTTPStatus(answer.status).phrase:
        faults.append(f"{operation.id} calls a {answer.status} {body['status']} {body['title']!r}")
    named = [error["parameter"] for error in body["errors"]]
    if answer.status == 400 and blamed and blamed not in named:
        faults.append(f"{operation.id} names {named} where {blamed!r} is wrong: {body['detail']!r}")
    return faults


def _refuse_constant(name: str) -> Any:
    raise ValueError(f"{name} is no JSON")

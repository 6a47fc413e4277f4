"""The mock as an ASGI application: from a request to the bytes of its answer."""

import asyncio
import itertools
import json
import re
from collections.abc import Mapping
from hashlib import sha256
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from . import parameters, problems
from .answers import Answer, Question
from .newsroom import Newsroom
from .pictures import drawn_at, picture_at
from .problems import Refusal
from .recorded import Example, Recording, load_examples
from .seeds import Seed
from .settings import Settings
from .specification import load_specification

HOST = re.compile(r"(?:[A-Za-z0-9.-]{1,253}|\[[0-9A-Fa-f:.]+\])(?::[0-9]{1,5})?")
ALLOWED = "GET, HEAD"
OPEN_TO_ALL = {"Access-Control-Allow-Origin": "*", "Access-Control-Expose-Headers": "*"}
NOT_REPEATED = {"content-length", "content-encoding", "transfer-encoding", "connection", "date", "server"}


def create_app(settings: Settings) -> ASGIApp:
    """Raises: ContractError: a file of the contract is missing or broken."""
    specification = load_specification(settings.contract / "openapi.json")
    recording = Recording(load_examples(settings.contract / "examples"))
    return Mock(Newsroom(specification, recording, settings.seed, settings.stories), settings)


class Mock:
    """Answers as the API does, and as the switches say."""

    def __init__(self, newsroom: Newsroom, settings: Settings) -> None:
        self.newsroom = newsroom
        self.switches = settings.switches
        self.chances = (Seed(settings.seed) / "request" / turn for turn in itertools.count())

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return
        request = Request(scope, receive)
        try:
            response = await self._respond(request)
        except Refusal as refusal:
            headers = {"Content-Type": problems.CONTENT_TYPE, **refusal.headers}
            response = self._response(request, Answer(refusal.body(), refusal.status, headers))
        await response(scope, receive, send)

    async def _respond(self, request: Request) -> Response:
        path, root = request.scope["path"], self.newsroom.specification.root
        if request.method == "OPTIONS" and "access-control-request-method" in request.headers:
            allowed = {"Access-Control-Allow-Methods": ALLOWED, "Access-Control-Allow-Headers": "*"}
            return Response(status_code=204, headers=OPEN_TO_ALL | allowed)
        if picture := picture_at(path):
            return self._response(request, Answer(picture.svg(), 200, {"Content-Type": "image/svg+xml"}))
        if not path.startswith(f"{root}/"):
            raise Refusal(404, f"There is nothing here; the API is below {root}/.")
        seed = next(self.chances)
        await asyncio.sleep(self.switches.seconds(request.headers, seed))
        if failure := self.switches.failure(request.headers, seed):
            raise failure
        answer = self._answer(request, path.removeprefix(root))
        answer.body = self.switches.insert(answer.body, request.headers)
        return self._response(request, answer)

    def _answer(self, request: Request, path: str) -> Answer:
        found = self.newsroom.specification.find(path)
        pairs = parameters.read_pairs(request.scope["query_string"])
        if example := self.newsroom.recording.find(request.method, path, pairs):
            return _recorded(example, _origin(request))
        if found is None:
            raise Refusal(404, "There is no such endpoint.")
        if request.method not in ALLOWED.split(", "):
            raise Refusal(405, f'Method "{request.method}" not allowed.', headers={"Allow": ALLOWED})
        operation, in_path = found
        query = parameters.check(operation, pairs, in_path)
        answer = Question(self.newsroom, operation, path, in_path, query, _origin(request)).answer()
        never_cached = {
            "Cache-Control": "private, no-store",
            "X-Robots-Tag": "noindex",
            "Referrer-Policy": "no-referrer",
        }
        usual = never_cached if "Cache-Control" in operation.headers else {"Cache-Control": "no-cache"}
        if operation.media_type:
            usual["Content-Type"] = operation.media_type
        answer.headers = usual | answer.headers
        return answer

    def _response(self, request: Request, answer: Answer) -> Response:
        text = answer.body if isinstance(answer.body, str) else json.dumps(answer.body, ensure_ascii=False)
        content = text.encode("utf-8", "backslashreplace")
        headers = {"Contract-Version": self.newsroom.specification.version, **answer.headers, **OPEN_TO_ALL}
        status = answer.status
        if status == 200 and "no-store" not in headers.get("Cache-Control", ""):
            headers.setdefault("ETag", f'"{sha256(content).hexdigest()[:32]}"')
            if _is_known(request.headers, headers["ETag"]):
                status, content = 304, b""
                headers.pop("Content-Type", None)
        if request.method == "HEAD":
            headers["Content-Length"] = str(len(content))
            content = b""
        return Response(content, status, headers)


def _recorded(example: Example, origin: str) -> Answer:
    headers = {name: value for name, value in example.headers.items() if name.lower() not in NOT_REPEATED}
    return Answer("" if example.body is None else drawn_at(origin, example.body), example.status, headers)


def _origin(request: Request) -> str:
    host = request.headers.get("host", "")
    if not HOST.fullmatch(host):
        host = "127.0.0.1"
    return f"{request.scope['scheme']}://{host}"


def _is_known(headers: Mapping[str, Any], tag: str) -> bool:
    known = [found.strip().removeprefix("W/") for found in headers.get("if-none-match", "").split(",")]
    return tag in known or "*" in known

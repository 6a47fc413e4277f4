"""The mock's application, called without a server."""

import asyncio
import json
from typing import Any, NamedTuple
from urllib.parse import quote, urlencode

from starlette.types import ASGIApp

ORIGIN = "http://mock.test:8010"
API = "/api/v2"


class Answer(NamedTuple):
    """What came back."""

    status: int
    headers: dict[str, str]
    content: bytes

    def json(self) -> Any:
        return json.loads(self.content)

    @property
    def blamed(self) -> list[str]:
        """The parameters a problem names."""
        assert self.headers["content-type"] == "application/problem+json"
        body = self.json()
        assert body["status"] == self.status
        assert body["detail"]
        return [error["parameter"] for error in body["errors"]]


class MockClient:
    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    def get(self, path: str, /, headers: dict[str, str] | None = None, **query: Any) -> Answer:
        return self.send("GET", f"{API}{path}", urlencode(query).encode(), headers)

    def page(self, path: str, /, **query: Any) -> dict[str, Any]:
        """Return the page at a path of the readers' site."""
        answer = self.get("/resolve/", path=path, **query)
        assert answer.status == 200, (path, answer.content)
        return answer.json()["page"]

    def items(self, path: str, /, **query: Any) -> list[dict[str, Any]]:
        answer = self.get(path, **query)
        assert answer.status == 200, (path, answer.content)
        return answer.json()["items"]

    def send(
        self, method: str, path: str, query: bytes = b"", headers: dict[str, str] | None = None
    ) -> Answer:
        sent: list[dict[str, Any]] = []
        scope = {
            "type": "http",
            "http_version": "1.1",
            "method": method,
            "scheme": "http",
            "path": path,
            "raw_path": quote(path, errors="replace").encode(),
            "query_string": query,
            "headers": [
                (name.lower().encode(), value.encode("latin-1"))
                for name, value in {"host": "mock.test:8010", **(headers or {})}.items()
            ],
            "server": ("127.0.0.1", 8010),
        }

        async def receive() -> dict[str, Any]:
            return {"type": "http.request", "body": b"", "more_body": False}

        async def send(message: Any) -> None:
            sent.append(message)

        asyncio.run(self.app(scope, receive, send))
        start, *rest = sent
        names = {name.decode(): value.decode("latin-1") for name, value in start["headers"]}
        return Answer(start["status"], names, b"".join(message.get("body", b"") for message in rest))

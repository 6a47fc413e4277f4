"""A newsroom that answers with the contract's examples, on a real socket."""

import copy
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from .examples import load_example


def recorded(name: str) -> dict[str, Any]:
    """Return the body of an example; of a page, the page itself."""
    body = load_example(name).body
    return body.get("page", body)


class Newsroom:
    """What the API answers, and what it was asked."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.reset()

    def reset(self) -> None:
        self.pages: dict[str, dict[str, Any]] = {}
        self.resolved: dict[str, dict[str, Any]] = {}
        self.problems: dict[str, int] = {}
        self.at_fault = ["q"]
        """What a search that is refused is refused for."""
        self.drafts: dict[str, dict[str, Any]] = {}
        self.shared: dict[str, Any] | None = None
        """What is told of drafts, as of drafts shared with an approver."""
        self.search: dict[str, Any] = recorded("search-hits")
        self.unfiltered: dict[str, Any] = {}
        """What a search without filters finds, where that is something else."""
        self.suggestions: dict[str, Any] = recorded("suggest-stories-and-topics")
        self.site: dict[str, Any] = recorded("site-full")
        self.newer = 0
        """How many stories a section has that are newer than what is asked for."""
        self.asked: list[tuple[str, dict[str, str]]] = []
        self.is_broken = False
        self.instead: dict[str, Response] = {}
        """Answers of whole endpoints, whatever is asked."""

    def publish(self, name: str, **changes: Any) -> str:
        """Publish a recorded page with changes; return its path."""
        page = recorded(name) | copy.deepcopy(changes)
        self.pages[page["path"]] = page
        return page["path"]

    def draft(self, name: str, **changes: Any) -> str:
        """Keep a recorded page as a draft; return its token."""
        self.drafts[name] = recorded(name) | changes
        return name

    def answer(self, endpoint: str, query: dict[str, str]) -> Response:
        self.asked.append((endpoint, query))
        if self.is_broken:
            return Response("<h1>Server Error (500)</h1>", 500)
        if endpoint in self.instead:
            return self.instead[endpoint]
        if endpoint == "site":
            return JSONResponse(self.site)
        if endpoint == "pages":
            return JSONResponse({"meta": {"total_count": self.newer}, "items": []})
        if endpoint == "search":
            return self.find(query)
        if endpoint == "suggest":
            return JSONResponse(self.suggestions)
        if endpoint == "preview":
            draft = self.drafts.get(query["token"])
            answer = {"kind": "page", "page": draft, "shared": self.shared}
            return JSONResponse(answer) if draft else problem(404)
        return self.resolve(query["path"])

    def find(self, query: dict[str, str]) -> Response:
        if "search" in self.problems:
            return problem(self.problems["search"], *self.at_fault)
        is_narrowed = query.keys() - {"q", "limit", "offset"}
        return JSONResponse(self.search if is_narrowed else self.unfiltered or self.search)

    def resolve(self, path: str) -> Response:
        slashed = f"{path.rstrip('/')}/"
        if slashed in self.problems:
            return problem(self.problems[slashed], "path")
        if slashed in self.resolved:
            return JSONResponse(self.resolved[slashed])
        page = self.pages.get(slashed)
        return JSONResponse({"kind": "page", "page": page}) if page else problem(404)


def problem(status: int, *at_fault: str) -> Response:
    errors = [{"parameter": parameter, "detail": "No."} for parameter in at_fault]
    body = {"type": "about:blank", "title": "Problem", "status": status, "detail": "No.", "errors": errors}
    return JSONResponse(body, status, media_type="application/problem+json")


@contextmanager
def serve() -> Iterator[Newsroom]:
    """Serve a newsroom on a free port of the loopback interface."""
    # asyncio turns Nagle's delay (40 ms an answer) off only where the protocol is named.
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP) as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        newsroom = Newsroom(f"http://127.0.0.1:{listener.getsockname()[1]}/api/v2")

        async def answer(request: Request) -> Response:
            endpoint = request.path_params["endpoint"].rpartition("/")[2]
            return newsroom.answer(endpoint, dict(request.query_params))

        app = Starlette(routes=[Route("/api/v2/{endpoint:path}/", answer)])
        server = uvicorn.Server(uvicorn.Config(app, log_config=None, lifespan="off"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        while not server.started:
            time.sleep(0.01)
        try:
            yield newsroom
        finally:
            server.should_exit = True
            thread.join(timeout=5)

"""The reader's application, called without a server."""

import asyncio
from typing import Self

import httpx

from frontend_contract.reader.app import create_app
from frontend_contract.reader.settings import Settings


class ReaderClient:
    """A browser that follows no redirects. Use it as a context: the application starts and stops with it."""

    def __init__(self, settings: Settings) -> None:
        self.runner = asyncio.Runner()
        app = create_app(settings)
        self.app = app.app  # what `SecurityHeaders` wraps
        # ASGITransport starts nothing, so the application is started by hand.
        self.lifespan = self.app.router.lifespan_context(self.app)
        transport = httpx.ASGITransport(app, raise_app_exceptions=False)
        self.http = httpx.AsyncClient(transport=transport, base_url="http://bantin.test")

    def __enter__(self) -> Self:
        self.runner.run(self.lifespan.__aenter__())
        return self

    def __exit__(self, *error: object) -> None:
        self.runner.run(self.lifespan.__aexit__(None, None, None))
        self.runner.run(self.http.aclose())
        self.runner.close()

    def request(self, method: str, path: str, headers: dict[str, str] | None = None) -> httpx.Response:
        return self.runner.run(self.http.request(method, path, headers=headers))

    def get(self, path: str, headers: dict[str, str] | None = None) -> httpx.Response:
        return self.request("GET", path, headers)

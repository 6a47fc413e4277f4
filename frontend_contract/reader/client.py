"""The HTTP client of the newsroom's API: one method per endpoint, one exception per kind of failure."""

import asyncio
from collections.abc import Mapping
from typing import Any

import httpx

JSON = dict[str, Any]

TIMEOUT = httpx.Timeout(8.0, connect=2.0)
TOTAL_SECONDS = 12.0  # httpx's read timeout starts again with every byte


class CMSError(Exception):
    """The API did not answer with what was asked for."""


class NotFound(CMSError):
    """There is no such page, and never was."""


class Gone(CMSError):
    """The page was public once and has been taken down."""


class BadRequest(CMSError):
    """The API refuses a parameter.

    Attributes:
        parameters: the names of the parameters at fault.
    """

    def __init__(self, parameters: list[str]) -> None:
        super().__init__(", ".join(parameters))
        self.parameters = parameters


class CMSUnavailable(CMSError):
    """The CMS cannot be reached, is too slow, or answers nonsense."""


class CMSClient:
    """Asks the newsroom's API.

    Args:
        http: a client whose `base_url` is the API's.
    """

    def __init__(self, http: httpx.AsyncClient) -> None:
        self.http = http

    async def get_site(self) -> JSON:
        return await self._get("site/")

    async def resolve(self, path: str, limit: int, offset: int) -> JSON:
        return await self._get("resolve/", path=path, limit=limit, offset=offset)

    async def search(self, query: str, limit: int, offset: int, filters: Mapping[str, str]) -> JSON:
        return await self._get("search/", q=query, limit=limit, offset=offset, **filters)

    async def suggest(self, text: str) -> JSON:
        return await self._get("search/suggest/", q=text)

    async def get_preview(self, token: str) -> JSON:
        return await self._get("preview/", token=token)

    async def count_stories(self, section: int, published_after: str) -> int:
        """Return how many stories of a section are of a moment or later."""
        answer = await self._get("pages/", section=section, published_after=published_after, limit=1)
        return int((answer.get("meta") or {}).get("total_count") or 0)

    async def _get(self, endpoint: str, **params: str | int) -> JSON:
        """Raises: NotFound, Gone, BadRequest, CMSUnavailable."""
        try:
            async with asyncio.timeout(TOTAL_SECONDS):
                response = await self.http.get(endpoint, params=params)
        except (httpx.HTTPError, TimeoutError) as error:
            raise CMSUnavailable(f"{endpoint}: {type(error).__name__}: {error}") from error
        if response.status_code == 404:
            raise NotFound(endpoint)
        if response.status_code == 410:
            raise Gone(endpoint)
        if response.status_code == 400:
            raise BadRequest(_parameters_at_fault(response))
        if response.status_code != 200:
            raise CMSUnavailable(f"{endpoint}: answered {response.status_code}")
        return _json_object(endpoint, response)


def build_http_client(api_url: str) -> httpx.AsyncClient:
    # trust_env: the CMS is a neighbour, never behind the proxy this machine may use for the internet.
    return httpx.AsyncClient(
        base_url=f"{api_url}/", timeout=TIMEOUT, trust_env=False, headers={"Accept": "application/json"}
    )


def _json_object(endpoint: str, response: httpx.Response) -> JSON:
    try:
        answer = response.json()
    except ValueError as error:
        raise CMSUnavailable(f"{endpoint}: the answer is not JSON") from error
    if not isinstance(answer, dict):
        raise CMSUnavailable(f"{endpoint}: the answer is not an object")
    return answer


def _parameters_at_fault(response: httpx.Response) -> list[str]:
    try:
        errors = response.json()["errors"]
        return [str(error["parameter"]) for error in errors]
    except (ValueError, KeyError, TypeError):
        return []

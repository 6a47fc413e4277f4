"""The parts a request needs, in one place."""

from dataclasses import dataclass
from typing import Self

from starlette.requests import Request

from .client import CMSClient
from .rendering import Renderer
from .site import SiteCache


@dataclass(frozen=True)
class Reader:
    """One running readers' site."""

    client: CMSClient
    site: SiteCache
    renderer: Renderer

    @classmethod
    def of(cls, request: Request) -> Self:
        reader: Self = request.app.state.reader
        return reader

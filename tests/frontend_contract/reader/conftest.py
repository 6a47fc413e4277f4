"""The reader's application, talking to a newsroom on a real socket."""

import re
from collections.abc import Callable, Iterator

import pytest

from frontend_contract.reader.settings import Settings

from .client import ReaderClient
from .newsroom import Newsroom, serve

CMS_ORIGIN = "http://cms.example.vn"


@pytest.fixture(scope="session")
def served_newsroom() -> Iterator[Newsroom]:
    with serve() as newsroom:
        yield newsroom


@pytest.fixture
def newsroom(served_newsroom: Newsroom) -> Newsroom:
    served_newsroom.reset()
    return served_newsroom


@pytest.fixture(scope="session")
def running_reader(served_newsroom: Newsroom) -> Iterator[ReaderClient]:
    with ReaderClient(Settings(served_newsroom.url, CMS_ORIGIN, site_cache_seconds=0)) as client:
        yield client


@pytest.fixture
def reader(newsroom: Newsroom, running_reader: ReaderClient) -> ReaderClient:
    return running_reader


@pytest.fixture
def read(reader: ReaderClient) -> Callable[..., str]:
    """Get a page's HTML, spaces collapsed."""

    def read(path: str, status: int = 200) -> str:
        response = reader.get(path)
        assert response.status_code == status, response.text
        return re.sub(r"[ \n]+", " ", response.text)

    return read

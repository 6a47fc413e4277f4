"""A small newsroom to search in, and the search as its callers have it."""

from collections.abc import Callable
from typing import Any

import pytest

from news.models import NewsIndexPage
from tests.conftest import API
from tests.factories import ArticleFactory

Search = Callable[..., list[str]]


@pytest.fixture
def write(section: NewsIndexPage) -> Callable[..., Any]:
    """Publish an article; of its keys only the title is needed."""

    def write(title: str, body: str = "", **values: Any) -> Any:
        stream = [{"type": "paragraph", "value": f"<p>{body}</p>"}] if body else []
        values = {"parent": section, "lead": "", "body": stream} | values
        return ArticleFactory(title=title, **values)

    return write


@pytest.fixture
def titles(api: API) -> Search:
    """Return the titles a search finds, best first."""

    def titles(q: str, **query: Any) -> list[str]:
        return [hit["title"] for hit in api.get("search/", q=q, **query)["items"]]

    return titles


@pytest.fixture
def suggested(api: API) -> Search:
    """Return what is suggested to somebody who typed so far."""

    def suggested(q: str, **query: Any) -> list[str]:
        return [suggestion["text"] for suggestion in api.get("search/suggest/", q=q, **query)["items"]]

    return suggested

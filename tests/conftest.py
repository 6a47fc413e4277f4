"""What most tests start from: a front page, a section, and the API's client."""

from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client

from home.models import HomePage
from news.models import NewsIndexPage

from .factories import SectionFactory, get_home


class API:
    """The API as a frontend developer calls it."""

    def __init__(self, client: Client) -> None:
        self.client = client

    def get(self, path: str, /, status: int = 200, **query: Any) -> Any:
        response = self.client.get(f"/api/v2/{path}", query)
        assert response.status_code == status, response.content.decode()
        return response.json()

    def problem(self, path: str, /, status: int = 400, **query: Any) -> list[str]:
        """Return the parameters a problem names."""
        response = self.client.get(f"/api/v2/{path}", query)
        assert response.status_code == status, response.content.decode()
        assert response["Content-Type"] == "application/problem+json"
        body = response.json()
        assert body["status"] == status
        assert body["detail"]
        return [error["parameter"] for error in body["errors"]]


@pytest.fixture(autouse=True)
def _empty_cache() -> None:
    cache.clear()


@pytest.fixture(autouse=True)
def _media(settings: Any, tmp_path: Any) -> None:
    settings.MEDIA_ROOT = tmp_path / "media"


@pytest.fixture
def api(client: Client) -> API:
    return API(client)


@pytest.fixture
def home(db: None) -> HomePage:
    return get_home()


@pytest.fixture
def section(home: HomePage) -> NewsIndexPage:
    return SectionFactory(parent=home, title="An ninh – Quốc phòng", slug="an-ninh-quoc-phong")

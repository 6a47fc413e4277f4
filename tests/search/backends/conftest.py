"""The admin's search boxes as an editor has them, and `?search=` as the frontend has it."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from tests.conftest import API
from tests.factories import AdministratorFactory, ArticleFactory


@pytest.fixture
def write(section: Any) -> Callable[..., Any]:
    """Publish an article."""

    def write(title: str, **values: Any) -> Any:
        return ArticleFactory(title=title, **{"parent": section, "lead": ""} | values)

    return write


@pytest.fixture
def found(api: API) -> Callable[..., list[str]]:
    """Return the titles `?search=` finds."""

    def found(words: str, path: str = "pages/", **query: Any) -> list[str]:
        return [item["title"] for item in api.get(path, search=words, **query)["items"]]

    return found


@pytest.fixture
def editor(client: Client, db: None) -> Client:
    client.force_login(AdministratorFactory())
    return client


@pytest.fixture
def shown(editor: Client) -> Callable[..., str]:
    """Return what the admin answers to words in one of its search boxes."""

    def shown(path: str, q: str, **query: Any) -> str:
        response = editor.get(f"/admin/{path}", {"q": q, **query})
        assert response.status_code == 200, (path, q)
        return response.content.decode()

    return shown

"""What most tests start from: a front page, a section, and the API's client."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.core.cache import cache
from django.core.management import call_command
from django.core.management.color import no_style
from django.db import connection
from django.test import Client
from pytest_django.plugin import blocking_manager_key

from frontend_contract.specification.endpoints import API_ROOT
from home.models import HomePage
from news.models import NewsIndexPage

from .contract import live
from .factories import SectionFactory, get_home

_request = Client.request


def _request_by_the_contract(client: Client, **request: Any) -> Any:
    response = _request(client, **request)
    if request.get("PATH_INFO", "").startswith(f"/{API_ROOT}"):
        live.check(request["REQUEST_METHOD"], request["PATH_INFO"], response)
    return response


# Here and not in a fixture: no test can forget it.
Client.request = _request_by_the_contract  # type: ignore[method-assign]


MIGRATED = pytest.StashKey[str]()


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: Any, pytestconfig: pytest.Config) -> None:
    with django_db_blocker.unblock():
        rows = json.loads(connection.creation.serialize_db_to_string())
    rows.sort(
        key=lambda row: row["model"] != "contenttypes.contenttype"
    )  # others' handlers would make new ones
    pytestconfig.stash[MIGRATED] = json.dumps(rows)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item: pytest.Item) -> Iterator[None]:
    """Put back what the migrations wrote: after a test that commits, Django empties every table.

    Django runs such tests last and so may forget it; on several cores another test may follow.
    """
    yield
    marker = item.get_closest_marker("django_db")
    if marker and marker.kwargs.get("transaction"):
        with item.config.stash[blocking_manager_key].unblock():
            call_command("flush", verbosity=0, interactive=False, inhibit_post_migrate=True)
            ContentType.objects.clear_cache()
            connection.creation.deserialize_db_from_string(item.config.stash[MIGRATED])
            continue_counting()


def continue_counting() -> None:
    """Let PostgreSQL's next ids follow those that were put back."""
    statements = connection.ops.sequence_reset_sql(no_style(), apps.get_models(include_auto_created=True))
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


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

import datetime
from urllib.parse import parse_qs, urlsplit

import pytest
import time_machine
from bs4 import BeautifulSoup
from django.test import Client

from tests.factories import AdministratorFactory, ArticleFactory
from tests.people import employ

NOW = datetime.datetime(2024, 3, 15, 12, 0, tzinfo=datetime.UTC)


@pytest.fixture
def clock():
    with time_machine.travel(NOW, tick=False) as travelling:
        yield travelling


@pytest.fixture
def draft(section):
    """An unpublished article with one saved revision."""
    page = ArticleFactory(parent=section, title="Bản đầu", slug="ban-dau", live=False)
    page.save_revision()
    return page


class Desk:
    """Somebody at the admin who shares drafts."""

    def __init__(self, user) -> None:
        self.user, self.client = user, Client()
        self.client.force_login(user)

    def open(self, page, status=200):
        response = self.client.get(f"/admin/pages/{page.pk}/draft-links/")
        assert response.status_code == status
        return response.content.decode()

    def post(self, page, **form):
        return self.client.post(f"/admin/pages/{page.pk}/draft-links/", {"lifetime": "3"} | form)

    def share(self, page, **form) -> str:
        """Make a link; return the token in it."""
        response = self.post(page, **form)
        shown = BeautifulSoup(response.content, "html.parser").find(id="draft-link")
        assert shown, response.content.decode()[:3000]
        address = urlsplit(shown["value"])
        assert f"{address.scheme}://{address.netloc}{address.path}" == "http://tin.example.vn/preview"
        return parse_qs(address.query)["token"][0]

    def revoke(self, link, **form):
        return self.client.post(f"/admin/draft-links/{link.pk}/revoke/", form, follow=True)


@pytest.fixture
def desk(db) -> Desk:
    return Desk(AdministratorFactory(first_name="Hoà", last_name="Nguyễn"))


@pytest.fixture
def hire():
    """Employ somebody who may do something with a page and what is below it."""

    return lambda page, *actions: Desk(employ(page, *actions))


@pytest.fixture
def read():
    """Ask for a preview as the readers' site does, and return the answer."""

    def ask(token: str, status: int = 200):
        response = Client().get("/api/v2/preview/", {"token": token})
        assert response.status_code == status, response.content.decode()
        return response.json()

    return ask

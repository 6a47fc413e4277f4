import pytest
from django.test import Client
from wagtail.models import PageLogEntry

from tests.factories import AdministratorFactory, ArticleFactory
from tests.people import employ


class Desk:
    """Somebody at the admin who takes pages down."""

    def __init__(self, user) -> None:
        self.user, self.client = user, Client()
        self.client.force_login(user)

    def ask(self, page):
        return self.client.get(f"/admin/pages/{page.pk}/takedown/", follow=True)

    def take_down(self, page, **form):
        return self.client.post(f"/admin/pages/{page.pk}/takedown/", {"cause": "wrong"} | form, follow=True)

    def put_back(self, page):
        entry = PageLogEntry.objects.filter(page=page.pk, action="takedown.take").latest("pk")
        return self.client.post(f"/admin/takedowns/{entry.pk}/put-back/", follow=True)

    def history(self, page) -> str:
        return self.client.get(f"/admin/pages/{page.pk}/history/").content.decode()


@pytest.fixture
def desk(db) -> Desk:
    return Desk(AdministratorFactory())


@pytest.fixture
def hire():
    """Employ somebody who may do something with a page and what is below it."""
    return lambda page, *actions: Desk(employ(page, *actions))


@pytest.fixture
def article(section):
    """A published article with a revision."""
    page = ArticleFactory(parent=section, title="Bài đã đăng", slug="bai-da-dang")
    page.save_revision().publish()
    page.refresh_from_db()
    return page


@pytest.fixture
def status(client):
    """What the readers' site would be answered for an article of the section."""

    def ask(page) -> int:
        path = f"/an-ninh-quoc-phong/{page.slug}/"
        return client.get("/api/v2/resolve/", {"path": path}).status_code

    return ask

"""One newsroom: two sections, a person of every role, a story the reporter wrote."""

from types import SimpleNamespace
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.test import Client

from home.models import HomePage
from news.models import ArticlePage, NewsIndexPage
from tests.factories import AdministratorFactory, ArticleFactory, SectionFactory, UserFactory

from .desks import Desk


def person(role: str, **fields: Any) -> Desk:
    user = UserFactory(**fields)
    user.groups.add(Group.objects.get(name=role))
    return Desk(user)


@pytest.fixture
def people(home: HomePage) -> SimpleNamespace:
    return SimpleNamespace(
        reporter=person("Phóng viên", email="pv@example.vn"),
        colleague=person("Phóng viên"),
        editor=person("Biên tập", email="bt@example.vn"),
        other_editor=person("Biên tập"),
        board=person("Ban biên tập"),
        other_board=person("Ban biên tập"),
        administrator=Desk(AdministratorFactory()),
        stranger=Desk(UserFactory()),
        nobody=SimpleNamespace(client=Client(), user=None),
    )


@pytest.fixture
def story(people: SimpleNamespace, section: NewsIndexPage) -> ArticlePage:
    article = ArticleFactory(parent=section, title="Trồng cây", live=False, owner=people.reporter.user)
    article.save_revision(user=people.reporter.user)
    return article


@pytest.fixture
def elsewhere(home: HomePage) -> NewsIndexPage:
    return SectionFactory(parent=home, title="Văn hoá", slug="van-hoa")

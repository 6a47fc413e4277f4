import logging
import re
import signal
from collections.abc import Iterator
from typing import Any

import pytest
from django.contrib.auth.models import Group, Permission
from django.test import Client
from django.utils.html import strip_tags
from wagtail.models import GroupPagePermission

from tests.factories import AdministratorFactory, ArticleFactory, UserFactory
from tests.news.bodies import block, body


@pytest.fixture
def desk(db: None) -> Client:
    client = Client()
    client.force_login(AdministratorFactory())
    return client


def limited_to(section: Any, action: str = "change") -> Client:
    """Return the desk of somebody who may edit, or only write, below one section."""
    group = Group.objects.create(name=f"Ban {section.title}")
    may = Permission.objects.get(codename=f"{action}_page", content_type__app_label="wagtailcore")
    GroupPagePermission.objects.create(group=group, page=section, permission=may)
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    person, client = UserFactory(), Client()
    person.groups.add(group)
    client.force_login(person)
    return client


def text_of(client: Client, address: str = "/admin/", **query: Any) -> str:
    return " ".join(strip_tags(client.get(address, query).getvalue().decode()).split())


def panel(client: Client, name: str) -> str:
    """Return the text of one panel."""
    found = re.search(
        rf'<section[^>]*id="{name}-section".*?</section>', client.get("/admin/").content.decode(), re.S
    )
    return " ".join(strip_tags(found[0]).split())


def linking(section: Any, target: Any, kind: str = "page", **fields: Any) -> Any:
    """Return an article with a link in its text."""
    link = f'<p>Xem <a linktype="{kind}" id="{target.pk}">tin</a></p>'
    text = block("paragraph", link) | {"id": "7d0f6c0e-54a4-4f5e-8f0c-3a8f5a1c9d10"}
    return ArticleFactory(parent=section, body=body(text), **fields)


@pytest.fixture
def worker_process() -> Iterator[None]:
    """The worker takes its process for its own: levels of logging, and what Ctrl-C does."""
    loggers = [logging.getLogger(name) for name in ("django_tasks", "django_tasks_db")]
    levels = [logger.level for logger in loggers]
    numbers = (signal.SIGINT, signal.SIGTERM, signal.SIGQUIT)
    handlers = {number: signal.getsignal(number) for number in numbers}
    yield
    for logger, level in zip(loggers, levels, strict=True):
        logger.setLevel(level)
    for number, handler in handlers.items():
        signal.signal(number, handler)

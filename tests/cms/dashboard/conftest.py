from typing import Any

import pytest
from django.contrib.auth.models import Group, Permission
from django.test import Client
from wagtail.models import GroupPagePermission

from tests.factories import AdministratorFactory, UserFactory


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

"""People with a job: what they may do, and where."""

from django.contrib.auth.models import Permission
from wagtail.models import GroupPagePermission, Page

from cms.accounts.models import User

from .factories import UserFactory


def employ(page: Page, *actions: str) -> User:
    """Return somebody who may use the admin and do this with a page and what is below it."""
    user = UserFactory()
    group = user.groups.create(name=f"Nhóm của {user.username}")
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    for action in actions:
        permission = Permission.objects.get(codename=f"{action}_page")
        GroupPagePermission.objects.create(group=group, page=page, permission=permission)
    return user

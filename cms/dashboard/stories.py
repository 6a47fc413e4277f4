"""The pages a person may work on: nobody's dashboard tells of others."""

from typing import Any

from wagtail.permission_policies.pages import PagePermissionPolicy

from news.models import Story

ACTIONS = {"change", "publish"}


def pages_of(user: Any, model: Any = Story) -> Any:
    """Return the pages a person may edit or publish, in no order."""
    return PagePermissionPolicy(model).instances_user_has_any_permission_for(user, ACTIONS)


def published_for(user: Any) -> Any:
    """Return the live stories of where a person works: whoever only writes there sees what colleagues published."""
    work = PagePermissionPolicy(Story).instances_user_has_any_permission_for(user, ACTIONS | {"add"})
    return work.filter(live=True)

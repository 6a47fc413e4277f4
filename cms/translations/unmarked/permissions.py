"""Names of permissions: Django writes English ones into the database, where no catalogue reaches."""

from typing import Any

from django.apps import AppConfig
from django.apps import apps as installed
from django.contrib.auth import get_permission_codename
from django.db import DEFAULT_DB_ALIAS
from django.utils.translation import gettext, override

VERBS = {"add": "Thêm", "change": "Sửa", "delete": "Xoá", "view": "Xem", "choose": "Chọn"}


def name(sender: AppConfig, using: str = DEFAULT_DB_ALIAS, apps: Any = installed, **kwargs: Any) -> None:
    """Give the permissions of an app that has just been migrated their Vietnamese names."""
    try:
        permissions = apps.get_model("auth", "Permission").objects.using(using)
    except LookupError:
        return  # a migration from before there were any
    changed = []
    with override("vi"):
        for permission in permissions.filter(content_type__app_label=sender.label).select_related(
            "content_type"
        ):
            wanted = name_of(permission)
            if wanted != permission.name:
                permission.name = wanted
                changed.append(permission)
    permissions.bulk_update(changed, ["name"])


def name_of(permission: Any) -> str:
    """Return a permission's name in the language that is active."""
    try:
        model: Any = installed.get_model(permission.content_type.app_label, permission.content_type.model)
    except LookupError:
        return str(permission.name)
    for action, verb in VERBS.items():
        if permission.codename == get_permission_codename(action, model._meta):
            return f"{verb} {model._meta.verbose_name}"
    return gettext(permission.name)

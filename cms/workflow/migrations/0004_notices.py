"""Who writes notices and who publishes them: they came after the roles, and nobody but administrators saw them."""

from importlib import import_module

from django.db import migrations

permission = import_module("cms.workflow.migrations.0002_roles").permission

WRITE, ALL = ("add", "change"), ("add", "change", "delete", "publish")
RIGHTS = {"Biên tập": WRITE, "Ban biên tập": ALL, "Quản trị": ALL}


def grant(apps, schema_editor):
    for group in apps.get_model("auth", "Group").objects.filter(name__in=RIGHTS):
        group.permissions.add(*(permission(apps, "home", "notice", action) for action in RIGHTS[group.name]))


def revoke(apps, schema_editor):
    for group in apps.get_model("auth", "Group").objects.filter(name__in=RIGHTS):
        group.permissions.remove(*(permission(apps, "home", "notice", action) for action in ALL))


class Migration(migrations.Migration):
    dependencies = [("workflow", "0003_four_eyes"), ("home", "0007_notices")]

    operations = [migrations.RunPython(grant, revoke)]

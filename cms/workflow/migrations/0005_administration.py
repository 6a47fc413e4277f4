"""Promoted results and collections are administered by who holds the permissions Wagtail really asks for."""

from importlib import import_module

from django.db import migrations

roles = import_module("cms.workflow.migrations.0002_roles")


def promotions(apps):
    return [
        roles.permission(apps, "wagtailsearchpromotions", "searchpromotion", action) for action in roles.DELETE
    ]


def collections(apps):
    """Return what may be done with collections: held for one of them and those below, here the root."""
    root = apps.get_model("wagtailcore", "Collection").objects.get(depth=1)
    return [
        {"collection": root, "permission": roles.permission(apps, "wagtailcore", "collection", action)}
        for action in roles.DELETE
    ]


def grant(apps, schema_editor):
    for group in apps.get_model("auth", "Group").objects.filter(name="Quản trị"):
        group.permissions.add(*promotions(apps))
        for right in collections(apps):
            apps.get_model("wagtailcore", "GroupCollectionPermission").objects.get_or_create(group=group, **right)


def revoke(apps, schema_editor):
    for group in apps.get_model("auth", "Group").objects.filter(name="Quản trị"):
        group.permissions.remove(*promotions(apps))
        for right in collections(apps):
            apps.get_model("wagtailcore", "GroupCollectionPermission").objects.filter(group=group, **right).delete()


class Migration(migrations.Migration):
    dependencies = [("workflow", "0004_notices"), ("wagtailsearchpromotions", "0001_initial")]

    operations = [migrations.RunPython(grant, revoke)]

"""The newsroom's groups: reporters, editors, the editorial board, administrators.

Wagtail's own Editors and Moderators become editors and the board, with whoever is in them. A group of one of these
names that is there already keeps what it may do.
"""

from django.db import migrations

RENAMED = (("Biên tập viên", "Biên tập"), ("Người duyệt", "Ban biên tập"))
FILES = (("wagtailimages", "image"), ("wagtaildocs", "document"))  # where Wagtail asks, whatever the models are
LISTS = (("news", "author"), ("news", "topic"))
REGISTERS = (("emulation", "unit"), ("emulation", "cluster"), ("emulation", "movement"))
ADMINISTERED = (
    ("home", "sitesettings"),
    ("wagtailredirects", "redirect"),
    *REGISTERS,
)
ADD, CHANGE, DELETE = ("add",), ("add", "change"), ("add", "change", "delete")

# name: on pages, on files (who may change one may delete it), on authors and topics
ROLES = {
    "Phóng viên": (ADD, ("add", "choose"), ()),
    "Biên tập": (("add", "change", "lock", "unlock"), (*CHANGE, "choose"), CHANGE),
    "Ban biên tập": (
        ("add", "change", "lock", "unlock", "publish", "bulk_delete"),
        (*CHANGE, "choose"),
        DELETE,
    ),
    "Quản trị": (
        ("add", "change", "lock", "unlock", "publish", "bulk_delete"),
        (*CHANGE, "choose"),
        DELETE,
    ),
}


def permission(apps, app_label, model, action):
    # `migrate` makes the permissions of an app only after the last migration.
    content_type, _ = apps.get_model("contenttypes", "ContentType").objects.get_or_create(
        app_label=app_label, model=model
    )
    found, _ = apps.get_model("auth", "Permission").objects.get_or_create(
        content_type=content_type,
        codename=f"{action}_{model}",
        defaults={"name": f"Can {action.replace('_', ' ')} {model}"},
    )
    return found


def make_roles(apps, schema_editor):
    Group = apps.get_model("auth", "Group")
    renamed = set()
    for old, new in RENAMED:
        if not Group.objects.filter(name=new).exists() and Group.objects.filter(name=old).update(name=new):
            renamed.add(new)
    for name, rights in ROLES.items():
        group, is_new = Group.objects.get_or_create(name=name)
        if is_new or name in renamed:
            grant(apps, group, *rights)
            if name == "Quản trị":
                for app_label, model in ADMINISTERED:
                    group.permissions.add(*(permission(apps, app_label, model, action) for action in DELETE))


def grant(apps, group, on_pages, on_files, on_lists):
    group.permissions.add(permission(apps, "wagtailadmin", "admin", "access"))
    for app_label, model in LISTS:
        group.permissions.add(*(permission(apps, app_label, model, action) for action in on_lists))
    root = apps.get_model("wagtailcore", "Page").objects.get(depth=1)
    for action in on_pages:
        apps.get_model("wagtailcore", "GroupPagePermission").objects.get_or_create(
            group=group, page=root, permission=permission(apps, "wagtailcore", "page", action)
        )
    files = apps.get_model("wagtailcore", "Collection").objects.get(depth=1)
    for app_label, model in FILES:
        for action in on_files:
            apps.get_model("wagtailcore", "GroupCollectionPermission").objects.get_or_create(
                group=group, collection=files, permission=permission(apps, app_label, model, action)
            )


def unmake_roles(apps, schema_editor):
    """Take back names and the groups nobody is in; what an administrator granted is not known any more."""
    Group = apps.get_model("auth", "Group")
    for old, new in RENAMED:
        if not Group.objects.filter(name=old).exists():
            Group.objects.filter(name=new).update(name=old)
    Group.objects.filter(name__in=("Phóng viên", "Quản trị"), user=None).delete()


class Migration(migrations.Migration):
    dependencies = [
        ("workflow", "0001_initial"),
        ("accounts", "0001_initial"),
        ("home", "0004_vietnamese_names"),
        ("news", "0001_initial"),
        ("emulation", "0001_initial"),
        ("media", "0001_initial"),
        ("wagtailcore", "0098_apitoken"),
        ("wagtaildocs", "0014_alter_document_file_size"),
        ("wagtailimages", "0027_image_description"),
        ("wagtailredirects", "0001_initial"),
    ]

    operations = [migrations.RunPython(make_roles, unmake_roles)]

"""Pictures and documents: Wagtail asks for the permissions of its own models, whatever stands in for them.

The roles had those of the models that stand in, which nobody asks: reporters could add no picture.
"""

from importlib import import_module

from django.db import migrations

permission = import_module("cms.workflow.migrations.0002_roles").permission

MODELS = {"customimage": ("wagtailimages", "image"), "customdocument": ("wagtaildocs", "document")}
ACTIONS = ("add", "change", "choose")  # who may change one may delete it


def move_to_the_models_asked(apps, schema_editor):
    Granted = apps.get_model("wagtailcore", "GroupCollectionPermission")
    for ours, (app_label, model) in MODELS.items():
        granted = Granted.objects.filter(
            permission__content_type__app_label="media", permission__content_type__model=ours
        )
        for row in granted.select_related("permission"):
            action = row.permission.codename.removesuffix(f"_{ours}")
            if action in ACTIONS:
                Granted.objects.get_or_create(
                    group_id=row.group_id,
                    collection_id=row.collection_id,
                    permission=permission(apps, app_label, model, action),
                )
        granted.delete()  # reviewed: nothing ever asked for them


class Migration(migrations.Migration):
    dependencies = [
        ("workflow", "0004_notices"),
        ("wagtailimages", "0027_image_description"),
        ("wagtaildocs", "0014_alter_document_file_size"),
    ]

    # What is taken away is put back by nothing: it had no effect.
    operations = [migrations.RunPython(move_to_the_models_asked, migrations.RunPython.noop)]

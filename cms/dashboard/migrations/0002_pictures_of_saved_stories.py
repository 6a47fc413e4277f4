"""Write down what stories saved before say nothing of; from now on saving one does."""

from django.db import migrations

from cms.dashboard.places import LEAD, wordless  # pure: it reads JSON, whatever the models have become


def record_all(apps, schema_editor):
    pictures = apps.get_model("dashboard", "WordlessPicture").objects
    there = set(apps.get_model("media", "CustomImage").objects.values_list("pk", flat=True))
    pictures.all().delete()
    stories = apps.get_model("news", "Story").objects.only("pk", "image_id", "image_alt", "body")
    for story in stories.order_by("pk").iterator(chunk_size=200):
        found = [(story.image_id, LEAD)] if story.image_id and not story.image_alt.strip() else []
        found += wordless(list(story.body.raw_data))
        pictures.bulk_create(
            pictures.model(story_id=story.pk, image_id=image, path=path)
            for image, path in found
            if image in there
        )


class Migration(migrations.Migration):
    dependencies = [("dashboard", "0001_wordless_pictures")]

    operations = [migrations.RunPython(record_all, migrations.RunPython.noop)]

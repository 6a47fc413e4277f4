"""Vietnamese names for what Wagtail's own migrations name in English; whatever was renamed already stays.

"Trình đơn" for menu, as the rest of the admin has it: names only, no table changes.
"""

import wagtail.fields
from django.db import migrations

NAMES = (
    ("auth", "Group", "name", "Editors", "Biên tập viên"),
    ("auth", "Group", "name", "Moderators", "Người duyệt"),
    ("wagtailcore", "Task", "name", "Moderators approval", "Người duyệt"),
    ("wagtailcore", "Workflow", "name", "Moderators approval", "Quy trình chung"),
    ("wagtailcore", "Collection", "name", "Root", "Gốc"),
    ("wagtailcore", "Page", "title", "Root", "Gốc"),
    ("wagtailcore", "Page", "draft_title", "Root", "Gốc"),
)


def rename(apps, app_label, model, field, old, new):
    objects = apps.get_model(app_label, model)._default_manager
    if model in {"Collection", "Page"}:
        objects = objects.filter(depth=1)
    if not objects.filter(**{field: new}).exists():  # a group's name is unique
        objects.filter(**{field: old}).update(**{field: new})


def to_vietnamese(apps, schema_editor):
    for app_label, model, field, english, vietnamese in NAMES:
        rename(apps, app_label, model, field, english, vietnamese)


def to_english(apps, schema_editor):
    for app_label, model, field, english, vietnamese in NAMES:
        rename(apps, app_label, model, field, vietnamese, english)


class Migration(migrations.Migration):
    dependencies = [
        ("home", "0003_first_site"),
        # They look for the groups by their English names.
        ("wagtailadmin", "0001_create_admin_access_permissions"),
        ("wagtailimages", "0002_initial_data"),
        ("wagtaildocs", "0002_initial_data"),
    ]

    operations = [
        migrations.RunPython(to_vietnamese, to_english),
        migrations.AlterField(
            model_name='sitesettings',
            name='footer_navigation',
            field=wagtail.fields.StreamField([('item', 5)], blank=True, block_lookup={0: ('home.blocks.PageBlock', (), {'label': 'Trang', 'required': False}), 1: ('wagtail.blocks.URLBlock', (), {'label': 'hoặc địa chỉ ngoài', 'required': False}), 2: ('wagtail.blocks.CharBlock', (), {'help_text': 'Để trống thì lấy tiêu đề trang.', 'label': 'Chữ hiển thị', 'max_length': 80, 'required': False}), 3: ('wagtail.blocks.StructBlock', [[('page', 0), ('url', 1), ('text', 2)]], {}), 4: ('wagtail.blocks.ListBlock', (3,), {'default': [], 'label': 'Mục con'}), 5: ('wagtail.blocks.StructBlock', [[('page', 0), ('url', 1), ('text', 2), ('children', 4)]], {})}, verbose_name='trình đơn chân trang'),
        ),
        migrations.AlterField(
            model_name='sitesettings',
            name='navigation',
            field=wagtail.fields.StreamField([('item', 5)], blank=True, block_lookup={0: ('home.blocks.PageBlock', (), {'label': 'Trang', 'required': False}), 1: ('wagtail.blocks.URLBlock', (), {'label': 'hoặc địa chỉ ngoài', 'required': False}), 2: ('wagtail.blocks.CharBlock', (), {'help_text': 'Để trống thì lấy tiêu đề trang.', 'label': 'Chữ hiển thị', 'max_length': 80, 'required': False}), 3: ('wagtail.blocks.StructBlock', [[('page', 0), ('url', 1), ('text', 2)]], {}), 4: ('wagtail.blocks.ListBlock', (3,), {'default': [], 'label': 'Mục con'}), 5: ('wagtail.blocks.StructBlock', [[('page', 0), ('url', 1), ('text', 2), ('children', 4)]], {})}, verbose_name='trình đơn chính'),
        ),
    ]

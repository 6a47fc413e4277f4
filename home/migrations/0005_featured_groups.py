import wagtail.fields
from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("home", "0004_vietnamese_names"),
    ]

    operations = [
        migrations.AddField(
            model_name='homepage',
            name='featured',
            field=wagtail.fields.StreamField([('group', 8)], blank=True, block_lookup={0: ('wagtail.blocks.CharBlock', (), {'label': 'Tên nhóm', 'max_length': 120}), 1: ('wagtail.blocks.ChoiceBlock', [], {'choices': [('cards', 'Lưới'), ('list', 'Danh sách')], 'label': 'Bố cục'}), 2: ('wagtail.blocks.IntegerBlock', (), {'default': 4, 'help_text': 'Chọn dư thì tin sau lên thay khi một tin bị gỡ.', 'label': 'Số tin nhiều nhất', 'max_value': 12, 'min_value': 1}), 3: ('home.group_blocks.StoryChooserBlock', (), {'label': 'Tin, bài', 'page_type': ['news.Story']}), 4: ('wagtail.blocks.ListBlock', (3,), {'default': [], 'label': 'Tin chọn tay, theo thứ tự', 'max_num': 24}), 5: ('home.group_blocks.SectionChooserBlock', (), {'help_text': 'Chỉ chọn một trong ba nguồn; để trống thì không tự bổ sung.', 'label': 'Bổ sung tin mới nhất của chuyên mục', 'page_type': ['news.NewsIndexPage'], 'required': False}), 6: ('wagtail.snippets.blocks.SnippetChooserBlock', ('news.Topic',), {'label': 'hoặc của dòng sự kiện', 'required': False}), 7: ('news.choosers.TagChooserBlock', (), {'label': 'hoặc của thẻ', 'required': False}), 8: ('wagtail.blocks.StructBlock', [[('title', 0), ('layout', 1), ('count', 2), ('stories', 4), ('section', 5), ('topic', 6), ('tag', 7)]], {})}, verbose_name='nhóm tin nổi bật'),
        ),
    ]

import django.db.models.deletion
import django.utils.timezone
import modelcluster.fields
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("home", "0005_featured_groups"),
        ("media", "0001_initial"),
        migrations.swappable_dependency(settings.WAGTAIL_PAGE_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='HomeBanner',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('link_url', models.URLField(blank=True, max_length=500, verbose_name='hoặc địa chỉ ngoài')),
                ('starts_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='hiện từ')),
                ('ends_at', models.DateTimeField(blank=True, help_text='Để trống thì hiện cho tới khi gỡ.', null=True, verbose_name='hiện đến')),
                ('alt', models.CharField(blank=True, help_text='Ghi cả chữ có trên ảnh. Để trống thì lấy mô tả của ảnh trong thư viện.', max_length=300, verbose_name='mô tả ảnh cho người không nhìn thấy')),
                ('home', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='banners', to='home.homepage')),
                ('image', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='media.customimage', verbose_name='ảnh')),
                ('link_document', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='media.customdocument', verbose_name='hoặc tài liệu')),
                ('link_page', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.WAGTAIL_PAGE_MODEL, verbose_name='trang')),
            ],
            options={
                'verbose_name': 'biểu ngữ',
                'verbose_name_plural': 'biểu ngữ',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
    ]

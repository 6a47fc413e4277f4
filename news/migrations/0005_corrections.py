import django.db.models.deletion
import django.utils.timezone
import modelcluster.fields
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("news", "0004_attachments")]

    operations = [
        migrations.CreateModel(
            name='Correction',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('corrected_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='đính chính lúc')),
                ('text', models.TextField(help_text='Bản trước viết sai điều gì, đúng ra là thế nào.', max_length=1000, verbose_name='nội dung đính chính')),
                ('story', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='corrections', to='news.story')),
            ],
            options={
                'verbose_name': 'đính chính',
                'verbose_name_plural': 'đính chính',
            },
        ),
    ]

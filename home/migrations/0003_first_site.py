"""An empty front page in place of Wagtail's welcome page."""

from django.db import migrations


def make_home_page(apps, schema_editor):
    Page = apps.get_model("wagtailcore", "Page")
    if Page.objects.filter(depth__gt=2).exists():
        return  # somebody's content: leave it alone
    ContentType = apps.get_model("contenttypes", "ContentType")
    Site = apps.get_model("wagtailcore", "Site")
    HomePage = apps.get_model("home", "HomePage")
    root = Page.objects.get(depth=1)
    Site.objects.all().delete()
    Page.objects.filter(depth=2).delete()
    content_type, _ = ContentType.objects.get_or_create(model="homepage", app_label="home")
    home = HomePage.objects.create(
        title="Trang chủ",
        draft_title="Trang chủ",
        slug="trang-chu",
        content_type=content_type,
        locale_id=root.locale_id,
        path=f"{root.path}0001",
        depth=2,
        numchild=0,
        url_path="/trang-chu/",
        live=True,
    )
    root.numchild = 1
    root.save(update_fields=["numchild"])
    Site.objects.create(hostname="localhost", port=80, root_page=home, is_default_site=True, site_name="Bản Tin")


class Migration(migrations.Migration):
    dependencies = [
        ("home", "0002_what_it_shows"),
        ("wagtailcore", "0098_apitoken"),
    ]

    operations = [migrations.RunPython(make_home_page, migrations.RunPython.noop)]

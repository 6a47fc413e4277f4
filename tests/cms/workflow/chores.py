"""What people try to do beside stories: notices, lists, files, settings, accounts; told as `deeds` are."""

from django.urls import reverse
from django.utils import timezone

from cms.accounts.models import User
from cms.media.models import CustomDocument, CustomImage
from home.models import Notice, SiteSettings
from news.models import Author
from tests.factories import ImageFactory, picture

from .deeds import address


def notice():
    """A notice of now; its window opens when it is written."""
    return {"text": "Ngừng cấp nước", "level": "info", "starts_at": f"{timezone.localtime():%d/%m/%Y %H:%M}"}


def write_a_notice(desk, room):
    desk.client.post(address("wagtailsnippets_home_notice:add"), notice())
    return Notice.objects.exists()


def publish_a_notice(desk, room):
    desk.client.post(address("wagtailsnippets_home_notice:add"), notice() | {"action-publish": "1"})
    return Notice.objects.filter(live=True).exists()


def take_a_notice_off(desk, room):
    found = Notice.objects.create(text="Ngừng cấp nước", live=True)
    desk.client.post(address("wagtailsnippets_home_notice:unpublish", found.pk))
    return not Notice.objects.get(pk=found.pk).live


def delete_a_notice(desk, room):
    found = Notice.objects.create(text="Ngừng cấp nước")
    desk.client.post(address("wagtailsnippets_home_notice:delete", found.pk))
    return not Notice.objects.filter(pk=found.pk).exists()


def add_an_author(desk, room):
    desk.client.post(address("wagtailsnippets_news_author:add"), {"name": "Tổ Dân vận", "note": ""})
    return Author.objects.filter(name="Tổ Dân vận").exists()


def delete_an_author(desk, room):
    author = Author.objects.create(name="Tổ Dân vận")
    desk.client.post(address("wagtailsnippets_news_author:delete", author.pk))
    return not Author.objects.filter(pk=author.pk).exists()


def add_a_picture(desk, room):
    fields = {"title": "Ảnh", "file": picture(), "collection": "1", "description": "Hàng cây"}
    desk.client.post(address("wagtailimages:add"), fields)
    return CustomImage.objects.exists()


def change_a_picture(desk, room):
    image = ImageFactory(uploaded_by_user=room.colleague.user)
    fields = {"title": "Tên khác", "collection": "1", "description": "Hàng cây"}
    desk.client.post(address("wagtailimages:edit", image.pk), fields)
    return CustomImage.objects.get(pk=image.pk).title == "Tên khác"


def delete_a_picture(desk, room):
    image = ImageFactory(uploaded_by_user=room.colleague.user)
    desk.client.post(address("wagtailimages:delete", image.pk))
    return not CustomImage.objects.filter(pk=image.pk).exists()


def document(room):
    return CustomDocument.objects.create(
        title="Báo cáo", file="bao-cao.pdf", uploaded_by_user=room.colleague.user
    )


def change_a_document(desk, room):
    found = document(room)
    desk.client.post(address("wagtaildocs:edit", found.pk), {"title": "Tên khác", "collection": "1"})
    return CustomDocument.objects.get(pk=found.pk).title == "Tên khác"


def delete_a_document(desk, room):
    found = document(room)
    desk.client.post(address("wagtaildocs:delete", found.pk))
    return not CustomDocument.objects.filter(pk=found.pk).exists()


def change_the_settings(desk, room):
    site = room.section.get_site()
    url = reverse("wagtailsettings:edit", args=["home", "sitesettings", site.pk])
    streams = {"navigation-count": "0", "footer_navigation-count": "0", "contacts-count": "0"}
    desk.client.post(url, streams | {"name": "Tên khác", "tagline": ""})
    return SiteSettings.objects.filter(site=site, name="Tên khác").exists()


def see(view, *args):
    """Whether a screen and what it does is theirs: its permission is one for looking and for doing."""
    return lambda desk, room: desk.client.get(address(view, *args)).status_code == 200


def make_an_administrator(desk, room):
    name = {"username": "moi", "email": "moi@example.vn", "first_name": "An", "last_name": "Lê"}
    words = {"password1": "mat-khau-rat-dai-9", "password2": "mat-khau-rat-dai-9"}
    desk.client.post(address("wagtailusers_users:add"), name | words | {"is_superuser": "on"})
    return User.objects.filter(username="moi").exists()

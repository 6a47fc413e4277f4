"""A picture the library has already."""

import pytest
from django.urls import reverse

from cms.media.models import CustomImage
from tests.factories import AdministratorFactory

from . import photos, uploading

KINDS = {"IMG_0001.jpg": photos.jpeg, "IMG_0002.png": photos.png, "IMG_0003.HEIC": photos.heic}


@pytest.fixture
def admin(client, db):
    client.force_login(AdministratorFactory())
    return client


@pytest.fixture(params=KINDS)
def twice(admin, request):
    """Upload a photo, and return a function that uploads it again in some way."""

    def again(way):
        return way(admin, KINDS[request.param](), request.param, title="Lần hai")

    uploading.add(admin, KINDS[request.param](), request.param, title="Lần một")
    return again


class TestDuplicate:
    @pytest.mark.parametrize("way", uploading.WAYS, ids=lambda way: way.__name__)
    def test_has_the_hash_of_the_first_whatever_way_it_came(self, twice, way):
        twice(way)

        first, *_, second = CustomImage.objects.order_by("pk")
        assert first.file_hash == second.file_hash

    def test_is_named_among_many_with_what_a_chooser_needs_of_both(self, twice):
        answer = twice(uploading.add_many)

        first, second = CustomImage.objects.order_by("pk")
        assert answer["duplicate"] is True
        assert "Lần một" in answer["confirm_duplicate_upload"]
        assert (answer["existing"]["id"], answer["result"]["id"]) == (str(first.pk), str(second.pk))
        assert answer["existing"]["title"] == "Lần một"
        assert answer["existing"]["preview"]["url"]

    def test_is_offered_in_a_chooser_in_place_of_the_new_one(self, admin, twice):
        dialogue = uploading.shown(twice(uploading.choose))

        assert "Lần một" in dialogue
        assert "Dùng ảnh đã có" in dialogue

    def test_added_alone_leads_to_the_first(self, admin, twice):
        page = twice(uploading.add)

        first, second = CustomImage.objects.order_by("pk")
        assert "Kho đã có ảnh này: “Lần một”." in str(uploading.sentences(page))
        for name, image in (("edit", first), ("delete", second)):
            assert reverse(f"wagtailimages:{name}", args=[image.pk]) in page.content.decode()

    def test_is_no_other_picture(self, admin):
        uploading.add(admin, photos.jpeg())

        answer = uploading.add_many(admin, photos.jpeg(photos.scene(300, 300)))

        assert answer["duplicate"] is False
        assert answer["existing"] is None
        assert answer["result"]["title"] == "Lễ trồng cây"


class TestUpload:
    URL = "wagtailimages:add_multiple"

    def test_by_nobody_leads_to_the_login(self, client, db):
        response = client.post(reverse(self.URL), {"files[]": photos.upload(photos.jpeg())})

        assert response.status_code == 302
        assert not CustomImage.objects.exists()

    def test_by_whoever_may_not_add_is_refused(self, client, db, django_user_model):
        from django.contrib.auth.models import Permission

        visitor = django_user_model.objects.create_user("khach", password="mat-khau-rat-dai")
        visitor.user_permissions.add(Permission.objects.get(codename="access_admin"))
        client.force_login(visitor)

        for name in (self.URL, "wagtailimages:add", "wagtailimages_chooser:create"):
            response = client.post(reverse(name), {"files[]": photos.upload(photos.jpeg()), "title": "x"})
            assert response.status_code in {302, 403}
        assert not CustomImage.objects.exists()

    def test_without_a_file_is_refused(self, admin):
        assert admin.post(reverse(self.URL), {"title": "x"}).status_code == 400

    def test_needs_the_csrf_token(self, db):
        from django.test import Client

        strict = Client(enforce_csrf_checks=True)
        strict.force_login(AdministratorFactory())

        assert strict.post(reverse(self.URL), {"files[]": photos.upload(photos.jpeg())}).status_code == 403

    def test_of_another_file_for_a_missing_picture_is_404(self, admin):
        assert admin.post(reverse("wagtailimages:edit", args=[99]), {"title": "x"}).status_code == 404

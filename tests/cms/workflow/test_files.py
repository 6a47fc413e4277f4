"""Pictures and documents in the hands of the roles that migrations make."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from wagtail.models import Collection

from cms.media.models import CustomDocument, CustomImage
from tests.factories import ImageFactory, picture

ROLES = ("reporter", "editor", "board")


@pytest.fixture(params=ROLES)
def somebody(request, people):
    return getattr(people, request.param)


def a_photo(colour="#557733"):
    return SimpleUploadedFile("IMG_2024.jpg", picture(colour=colour).read(), "image/jpeg")


class TestEverybody:
    def test_adds_pictures_while_writing(self, somebody):
        answer = somebody.client.post("/admin/bulk-upload/picture/", {"files[]": a_photo()})

        assert answer.json()["success"] is True
        assert CustomImage.objects.get().uploaded_by_user == somebody.user

    def test_adds_one_in_the_chooser(self, somebody):
        somebody.client.post(
            reverse("wagtailimages_chooser:create"),
            {"image-chooser-upload-title": "Bờ sông", "image-chooser-upload-file": a_photo()},
        )

        assert CustomImage.objects.get().title == "Bờ sông"

    def test_adds_documents(self, somebody):
        form = SimpleUploadedFile("mau-don.pdf", b"%PDF-1.4\n%%EOF\n", "application/pdf")
        collection = Collection.get_first_root_node().pk
        somebody.client.post(
            reverse("wagtaildocs:add"), {"title": "Mẫu đơn", "file": form, "collection": collection}
        )

        assert CustomDocument.objects.get().title == "Mẫu đơn"

    def test_chooses_what_others_added(self, somebody):
        ImageFactory(title="Của người khác")

        chooser = somebody.client.get(reverse("wagtailimages_chooser:choose")).json()

        assert "Của người khác" in chooser["html"]


class TestAnothersPicture:
    @pytest.mark.parametrize("view", ["edit", "delete"])
    def test_is_the_editors_and_the_boards_to_change(self, people, view):
        address = reverse(f"wagtailimages:{view}", args=[ImageFactory().pk])

        assert people.reporter.client.get(address).status_code == 302
        assert people.editor.client.get(address).status_code == 200
        assert people.board.client.get(address).status_code == 200

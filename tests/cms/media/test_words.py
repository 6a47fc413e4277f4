"""A picture that came with nothing but a file's name: whoever uploads it is asked, and never refused."""

import pytest

from cms.media.models import CustomImage
from tests.factories import AdministratorFactory

from . import photos, uploading

STILL = "DUNG TIN 00 00 11 14 Still1256"
SENTENCE = f"“{STILL}” là tên tệp, chưa nói điều gì. Hãy viết mô tả ảnh: ai, làm gì, ở đâu?"


@pytest.fixture
def desk(client, db):
    client.force_login(AdministratorFactory())
    return client


@pytest.fixture
def data():
    return photos.saved(photos.scene(), "JPEG")


class TestAPictureNamedByItsFile:
    def test_by_itself_is_asked_about_with_the_way_to_its_form(self, desk, data):
        answer = uploading.add(desk, data, title=STILL)

        asked = [sentence for sentence in uploading.sentences(answer) if SENTENCE in sentence]
        assert asked == [f"{SENTENCE} Viết mô tả"]
        assert f"/admin/images/{CustomImage.objects.get().pk}/" in answer.content.decode()

    def test_among_many_is_asked_about_in_its_own_row(self, desk, data):
        answer = uploading.add_many(desk, data, title=STILL)

        assert answer["named_by_file"] is True
        assert SENTENCE in answer["form"]

    def test_in_a_chooser_is_told_to_the_page(self, desk, data):
        answer = uploading.choose(desk, data, title=STILL)

        assert answer["Picture-Named-By-File"] == "yes"
        assert CustomImage.objects.exists()

    def test_is_told_where_words_belong_before_it_is_uploaded(self, desk):
        assert "Ai, làm gì, ở đâu? Đọc lên cho" in desk.get("/admin/images/add/").content.decode()


class TestAPictureWithWords:
    def test_asks_nothing(self, desk, data):
        assert "là tên tệp" not in uploading.add(desk, data).content.decode()
        assert uploading.add_many(desk, data)["named_by_file"] is False
        assert "Picture-Named-By-File" not in uploading.choose(desk, data)

    def test_may_keep_its_files_name_where_it_is_described(self, desk, data):
        prefix = "image-chooser-upload"
        form = {"title": STILL, "description": "Bà con trồng cây", "file": photos.upload(data, "a.jpg")}

        answer = desk.post(
            "/admin/images/chooser/create/", {f"{prefix}-{name}": value for name, value in form.items()}
        )

        assert "Picture-Named-By-File" not in answer

"""One picture of many, as the body being written sends it."""

import pytest
from django.contrib.auth.models import Group, Permission
from django.core.files.uploadedfile import SimpleUploadedFile
from wagtail.models import Collection, GroupCollectionPermission

from cms.media.models import CustomImage
from tests.factories import AdministratorFactory, UserFactory, picture

ADDRESS = "/admin/bulk-upload/picture/"


def a_file(name="DUNG TIN 00 00 11 14 Still1256.jpg", content=None, colour="#884422"):
    return SimpleUploadedFile(name, content or picture(colour=colour).read(), "image/jpeg")


def send(client, file):
    return client.post(ADDRESS, {"files[]": file}, headers={"x-requested-with": "XMLHttpRequest"})


@pytest.fixture
def editor(client, home):
    client.force_login(AdministratorFactory())
    return client


@pytest.fixture
def contributor(client, home):
    """Somebody who may add pictures to one collection only."""
    group = Group.objects.create(name="Ảnh của phường")
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    collection = Collection.get_first_root_node().add_child(name="Phường Lam Hạ")
    GroupCollectionPermission.objects.create(
        group=group, collection=collection, permission=Permission.objects.get(codename="add_image")
    )
    user = UserFactory()
    user.groups.add(group)
    client.force_login(user)
    return client


class TestSendingAPicture:
    def test_stores_it_and_tells_what_the_chooser_shows(self, editor):
        answer = send(editor, a_file()).json()

        stored = CustomImage.objects.get()
        assert answer["success"] is True
        assert answer["existing"] is None
        assert answer["result"]["id"] == str(stored.pk)
        assert answer["result"]["title"] == "DUNG TIN 00 00 11 14 Still1256"
        assert answer["result"]["preview"]["url"]
        assert answer["result"]["default_alt_text"] == ""  # the file's name is no description
        assert stored.uploaded_by_user.is_superuser

    def test_known_already_names_the_one_the_library_has(self, editor):
        first = send(editor, a_file()).json()

        again = send(editor, a_file("Zalo_1.jpg")).json()

        assert again["existing"]["id"] == first["result"]["id"]
        editor.post(again["delete_url"], headers={"x-requested-with": "XMLHttpRequest"})
        assert list(CustomImage.objects.values_list("pk", flat=True)) == [int(first["result"]["id"])]

    def test_puts_it_where_the_editor_may_put_it(self, contributor):
        answer = send(contributor, a_file()).json()

        assert CustomImage.objects.get(pk=answer["result"]["id"]).collection.name == "Phường Lam Hạ"

    @pytest.mark.parametrize(
        "content",
        [
            b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
            b"",
            b"\xff\xd8\xff\xe0",
        ],
        ids=["a drawing with a script", "nothing", "a beginning only"],
    )
    def test_that_is_none_is_refused_with_a_sentence(self, editor, content):
        answer = send(editor, SimpleUploadedFile("anh.jpg", content or b"", "image/jpeg"))

        assert answer.status_code == 200
        assert answer.json()["success"] is False
        assert answer.json()["error_message"]
        assert not CustomImage.objects.exists()

    def test_of_an_endless_name_is_stored_all_the_same(self, editor):
        answer = send(editor, a_file("ảnh " * 100 + ".jpg")).json()

        assert answer["success"] is True

    def test_without_a_file_is_a_bad_request(self, editor):
        assert editor.post(ADDRESS).status_code == 400

    def test_is_not_for_reading(self, editor):
        assert editor.get(ADDRESS).status_code == 405

    def test_is_refused_without_the_right_to_add_pictures(self, client, home):
        group = Group.objects.create(name="Chỉ xem")
        group.permissions.add(Permission.objects.get(codename="access_admin"))
        user = UserFactory()
        user.groups.add(group)
        client.force_login(user)

        assert send(client, a_file()).status_code == 403
        assert not CustomImage.objects.exists()

    def test_is_refused_to_strangers(self, client, home):
        assert send(client, a_file()).status_code in (302, 403)
        assert not CustomImage.objects.exists()

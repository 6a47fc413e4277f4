"""What the editor's preview panel asks the CMS for: addresses, modes, and Wagtail's content checks."""

from urllib.parse import parse_qs, urlsplit

import pytest
from django.test import Client

from frontend_contract.models import PreviewDraft
from frontend_contract.preview.tokens import SIGNER
from news.models import ArticlePage
from tests.factories import AdministratorFactory, ArticleFactory, SectionFactory, UserFactory

from .test_preview import form_at, preview, read

JSON = {"HTTP_ACCEPT": "application/json"}


@pytest.fixture
def desk(client, db):
    client.force_login(AdministratorFactory())
    return client


@pytest.fixture
def page(section):
    return ArticleFactory(parent=section, live=False)


def address_of(desk, page, **query):
    response = desk.get(f"/admin/pages/{page.pk}/edit/preview/", query, **JSON)
    assert response.status_code == 200
    return response.json()["url"]


def query_of(address):
    return {name: values[0] for name, values in parse_qs(urlsplit(address).query).items()}


class TestAddress:
    def test_of_a_draft_is_told_to_a_script(self, desk, page):
        preview(desk, page)

        address = address_of(desk, page, in_preview_panel="true")

        assert address.startswith("http://tin.example.vn/preview?token=")
        assert query_of(address)["panel"] == "1"
        assert read(Client(), query_of(address)["token"])["id"] == page.pk

    def test_stays_the_same_from_update_to_update(self, desk, page):
        preview(desk, page)
        query = {"in_preview_panel": "true"}

        assert address_of(desk, page, **query) == address_of(desk, page, **query)
        assert PreviewDraft.objects.filter(window="panel").count() == 1

    def test_is_never_kept(self, desk, page):
        preview(desk, page)
        response = desk.get(f"/admin/pages/{page.pk}/edit/preview/", **JSON)

        assert "no-store" in response["Cache-Control"]

    def test_is_none_where_there_is_nothing_to_show(self, desk, section):
        add = f"/admin/pages/add/news/emulationeventpage/{section.pk}/preview/"

        assert desk.get(add, **JSON).json() == {"url": None}

    def test_is_told_to_nobody_else(self, desk, page):
        reader = UserFactory()
        stranger, other = Client(), Client()
        other.force_login(reader)

        for client in (stranger, other):
            response = client.get(f"/admin/pages/{page.pk}/edit/preview/", **JSON)
            assert response.status_code == 302
            assert "/admin/login/" in response.url
        assert desk.get("/admin/pages/999999/edit/preview/", **JSON).status_code == 404
        assert not PreviewDraft.objects.exists()


class TestToken:
    def test_with_any_one_character_changed_opens_nothing(self, desk, page):
        token, anyone = preview(desk, page), Client()
        read(anyone, token)

        for place, character in enumerate(token):
            # Base64 ignores the last bits of the last character, so another is taken that differs in the others.
            other = "A" if character.isdigit() or character > "P" else "z"
            read(anyone, f"{token[:place]}{other}{token[place + 1 :]}", status=404)

    def test_of_a_draft_that_names_another_page_opens_nothing(self, desk, page, section):
        preview(desk, page)
        draft = PreviewDraft.objects.get()
        claims = [draft.key, ArticleFactory(parent=section).pk, int(draft.issued_at.timestamp())]

        read(Client(), SIGNER.sign_object([draft.key, page.pk, claims[2]], compress=False))
        read(Client(), SIGNER.sign_object(claims, compress=False), status=404)

    def test_of_one_editor_shows_nothing_of_another_at_the_same_page(self, desk, page):
        other = Client()
        other.force_login(AdministratorFactory())
        edit = f"/admin/pages/{page.pk}/edit/"
        desks = {desk: "Bản thứ nhất", other: "Bản thứ hai"}
        for client, title in desks.items():
            client.post(f"{edit}preview/", form_at(client, edit, title=title))

        tokens = {client: query_of(address_of(client, page))["token"] for client in desks}

        for client, title in desks.items():
            assert read(Client(), tokens[client])["title"] == title


class TestMode:
    @pytest.mark.parametrize("mode", ["teaser", "listing", "print", "social"])
    def test_travels_in_the_address(self, desk, page, mode):
        preview(desk, page)

        assert query_of(address_of(desk, page, mode=mode))["mode"] == mode

    @pytest.mark.parametrize("mode", ["page", "", "khong-co", "x" * 5000, "\0"])
    def test_that_is_the_page_or_unknown_is_left_out(self, desk, page, mode):
        preview(desk, page)

        assert "mode" not in query_of(address_of(desk, page, mode=mode))

    def test_of_a_section_is_no_card(self, desk, home):
        section = SectionFactory(parent=home)
        preview(desk, section)

        assert "mode" not in query_of(address_of(desk, section, mode="teaser"))
        assert query_of(address_of(desk, section, mode="social"))["mode"] == "social"

    def test_is_offered_in_the_editor(self, desk, page):
        html = desk.get(f"/admin/pages/{page.pk}/edit/").content.decode()

        for label in ("Cả trang", "Thẻ tin", "Trong chuyên mục", "Trên giấy", "Khi chia sẻ"):
            assert f">{label}</option>" in html


class TestRace:
    def test_with_autosave_over_the_same_new_page_is_an_answer(self, desk, section, monkeypatch):
        """Autosave creates the page after the form has looked whether its slug is free, before Wagtail looks."""
        ArticleFactory(parent=section)  # Wagtail asks a section without stories nothing
        add = f"/admin/pages/add/news/articlepage/{section.pk}/"
        form = form_at(desk, add, title="Tin mới", slug="tin-moi")
        set_url_path = ArticlePage.set_url_path

        def autosave_then_set_url_path(self, parent):
            monkeypatch.setattr(ArticlePage, "set_url_path", set_url_path)
            ArticleFactory(parent=section, slug="tin-moi")
            return set_url_path(self, parent)

        monkeypatch.setattr(ArticlePage, "set_url_path", autosave_then_set_url_path)
        response = desk.post(f"{add}preview/", form)

        assert response.status_code == 200
        assert response.json() == {"is_valid": False, "is_available": False}


class TestContentChecks:
    ADDRESS = "/preview/checks/"

    def test_are_for_pages_of_the_readers_site_and_no_other(self, client, db):
        response = client.get(self.ADDRESS, HTTP_ORIGIN="http://xau.example.com")

        assert response.status_code == 200
        assert response["Access-Control-Allow-Origin"] == "http://tin.example.vn"
        assert "Access-Control-Allow-Credentials" not in response

    def test_listen_to_the_cms_in_the_frame_and_to_the_frame_in_the_editor(self, desk, page):
        framed = desk.get(self.ADDRESS).content.decode()
        editor = desk.get(f"/admin/pages/{page.pk}/edit/").content.decode()

        assert '"allowedOrigins": ["http://cms.example.vn"]' in framed
        assert '"allowedOrigins": ["http://tin.example.vn"]' in editor

    def test_say_nothing_of_who_asks(self, desk, db):
        assert desk.get(self.ADDRESS).content == Client().get(self.ADDRESS).content

    def test_speak_vietnamese(self, client, db):
        html = client.get(self.ADDRESS).content.decode()

        assert 'aria-label="Xem vấn đề"' in html
        assert "Show issue" not in html

    @pytest.mark.parametrize("method", ["post", "put", "delete"])
    def test_are_only_read(self, client, db, method):
        assert getattr(client, method)(self.ADDRESS).status_code == 405

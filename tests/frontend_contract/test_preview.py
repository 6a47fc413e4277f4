"""Drafts on the readers' site: for the editor who writes them, for a while, and for nobody else."""

import datetime
from urllib.parse import parse_qs, urlsplit

import pytest
import time_machine
from django.contrib.auth.models import Permission
from django.core.management import call_command
from django.test import Client
from django.utils import timezone
from wagtail.models import GroupPagePermission
from wagtail.test.utils.form_data import querydict_from_html

from frontend_contract.models import PreviewDraft
from tests.factories import (
    AdministratorFactory,
    ArticleFactory,
    EventFactory,
    ImageFactory,
    SectionFactory,
    UserFactory,
)


@pytest.fixture
def editor(db):
    return AdministratorFactory()


@pytest.fixture
def desk(client, editor):
    """The browser of a signed-in editor."""
    client.force_login(editor)
    return client


@pytest.fixture
def anyone():
    return Client()


def token_of(response):
    assert response.status_code == 302, response.content.decode()[:500]
    address = urlsplit(response.url)
    assert f"{address.scheme}://{address.netloc}{address.path}" == "http://tin.example.vn/preview"
    return parse_qs(address.query)["token"][0]


def preview(desk, page, **query):
    """Do what the editor's preview panel does: post the form, then open the preview."""
    edit = f"/admin/pages/{page.pk}/edit/"
    posted = desk.post(f"{edit}preview/", form_at(desk, edit))
    assert posted.json()["is_valid"], posted.content
    return token_of(desk.get(f"/admin/pages/{page.pk}/edit/preview/", query))


def read(client, token, status=200):
    response = client.get("/api/v2/preview/", {"token": token})
    assert response.status_code == status, response.content.decode()
    if status != 200:
        assert [error["parameter"] for error in response.json()["errors"]] == ["token"]
    return response.json().get("page")


def form_at(desk, address, **changes):
    """The editor's form as the browser would post it; empty streams, because scripts would fill it."""
    form = querydict_from_html(desk.get(address).content.decode(), form_id="page-edit-form")
    for unselected in ("further_sections", "topics"):  # the reader of forms takes the first option for chosen
        form.pop(unselected, None)
    return form.dict() | {"body-count": "0", "featured-count": "0"} | changes


class TestDraft:
    @pytest.mark.parametrize("make", [ArticleFactory, EventFactory, SectionFactory])
    def test_of_a_saved_page_of_every_type_is_shown(self, desk, anyone, section, make):
        page = make(parent=section, title="Bản nháp", live=False)

        shown = read(anyone, preview(desk, page))

        assert shown["title"] == "Bản nháp"
        assert shown["type"] == page._meta.label
        assert shown["breadcrumbs"][-1]["href"] == "/an-ninh-quoc-phong/"

    def test_of_the_front_page_is_shown(self, desk, anyone, home):
        assert read(anyone, preview(desk, home))["type"] == "home.HomePage"

    def test_shows_what_is_typed_and_not_saved(self, desk, anyone, section):
        page = ArticleFactory(parent=section, title="Cũ")
        edit = f"/admin/pages/{page.pk}/edit/"
        answer = desk.post(f"{edit}preview/", form_at(desk, edit, title="Đang gõ"))
        assert answer.json() == {"is_valid": True, "is_available": True}

        assert read(anyone, token_of(desk.get(f"{edit}preview/")))["title"] == "Đang gõ"
        assert anyone.get(f"/api/v2/pages/{page.pk}/").json()["title"] == "Cũ"

    @pytest.mark.parametrize(
        ("page_type", "facts"),
        [
            ("articlepage", {}),
            ("emulationeventpage", {"event_type": "launch", "date": "2024-03-15"}),
            ("newsindexpage", {}),
        ],
    )
    def test_of_a_page_never_saved_is_shown(self, desk, anyone, section, page_type, facts):
        add = f"/admin/pages/add/news/{page_type}/{section.pk}/"
        form = form_at(desk, add, title="Chưa lưu", slug="chua-luu", **facts)
        assert desk.post(f"{add}preview/", form).json()["is_valid"]

        shown = read(anyone, token_of(desk.get(f"{add}preview/")))

        assert shown["title"] == "Chưa lưu"
        assert shown["id"] is None
        assert shown["meta"]["detail_url"] is None
        assert shown["path"] == "/an-ninh-quoc-phong/chua-luu/"
        assert shown["breadcrumbs"][-1]["href"] == "/an-ninh-quoc-phong/"

    def test_of_a_moved_page_stands_where_it_is_now(self, desk, anyone, section, home):
        page = ArticleFactory(parent=section, slug="trong-cay")
        token = preview(desk, page)
        page.move(SectionFactory(parent=home, slug="doi-song", title="Đời sống"), pos="last-child")

        shown = read(anyone, token)

        assert shown["path"] == "/doi-song/trong-cay/"
        assert shown["section"]["slug"] == "doi-song"
        assert shown["breadcrumbs"][-1]["text"] == "Đời sống"

    def test_has_the_keys_of_the_published_page(self, desk, anyone, section):
        page = ArticleFactory(parent=section, image=ImageFactory(), image_alt="Hàng cây")

        shown = read(anyone, preview(desk, page))

        published = anyone.get(f"/api/v2/pages/{page.pk}/").json()
        assert shown == published

    def test_of_an_unpublished_index_lists_its_published_stories(self, desk, anyone, home):
        """Stock Wagtail refuses `child_of` a draft index."""
        draft = SectionFactory(parent=home, live=False)
        story = ArticleFactory(parent=draft)
        ArticleFactory(parent=draft, live=False)
        token = preview(desk, draft)

        assert [item["id"] for item in read(anyone, token)["stories"]["items"]] == [story.pk]
        listing = anyone.get("/api/v2/pages/", {"child_of": draft.pk, "token": token})
        assert [item["id"] for item in listing.json()["items"]] == [story.pk]
        assert listing["Cache-Control"] == "private, no-store"
        assert anyone.get("/api/v2/pages/", {"child_of": draft.pk}).status_code == 400


class TestToken:
    @pytest.fixture
    def page(self, section):
        return ArticleFactory(parent=section, live=False)

    def test_answers_are_never_kept(self, desk, anyone, page):
        response = anyone.get("/api/v2/preview/", {"token": preview(desk, page)})

        assert response["Cache-Control"] == "private, no-store"
        assert response["X-Robots-Tag"] == "noindex"
        assert response["Referrer-Policy"] == "no-referrer"

    def test_with_one_character_changed_opens_nothing(self, desk, anyone, page):
        token = preview(desk, page)
        for place in (0, len(token) // 2, len(token) - 2):
            other = "A" if token[place] != "A" else "B"
            read(anyone, token[:place] + other + token[place + 1 :], status=404)

    @pytest.mark.parametrize("token", ["x", "a:b", ":" * 50, "Ký tự lạ", "e30:x", "a" * 1999])
    def test_made_up_opens_nothing(self, anyone, page, token):
        read(anyone, token, status=404)

    @pytest.mark.parametrize("query", [{}, {"token": ""}, {"token": "\0"}, {"token": "a" * 5000}])
    def test_missing_or_no_text_is_a_problem_that_names_it(self, api, page, query):
        assert api.problem("preview/", **query) == ["token"]

    def test_opens_nothing_after_fifteen_minutes(self, desk, anyone, page):
        token = preview(desk, page)
        with time_machine.travel(timezone.now() + datetime.timedelta(minutes=14)):
            read(anyone, token)
        with time_machine.travel(timezone.now() + datetime.timedelta(minutes=15, seconds=1)):
            read(anyone, token, status=404)

    def test_that_leaked_dies_though_its_editor_keeps_writing(self, desk, anyone, page):
        leaked = preview(desk, page)
        with time_machine.travel(timezone.now() + datetime.timedelta(minutes=10)):
            fresh = preview(desk, page)
        with time_machine.travel(timezone.now() + datetime.timedelta(minutes=16)):
            read(anyone, leaked, status=404)
            read(anyone, fresh)

    def test_stays_the_same_while_a_frame_refreshes(self, desk, page):
        assert preview(desk, page) == preview(desk, page)
        assert PreviewDraft.objects.count() == 1

    def test_is_another_for_the_panel_another_for_a_tab(self, desk, page):
        assert preview(desk, page) != preview(desk, page, in_preview_panel="true")

    def test_is_another_for_every_editor_and_page(self, desk, page, section):
        second = Client()
        second.force_login(AdministratorFactory())

        tokens = {preview(desk, page), preview(second, page), preview(desk, ArticleFactory(parent=section))}

        assert len(tokens) == 3

    def test_dies_with_the_session(self, desk, anyone, page):
        token = preview(desk, page)
        desk.logout()

        read(anyone, token, status=404)

    def test_dies_with_the_session_and_takes_its_row_along(self, desk, page):
        preview(desk, page)
        desk.post("/admin/logout/")

        assert not PreviewDraft.objects.exists()

    def test_dies_with_the_password(self, desk, anyone, page, editor):
        token = preview(desk, page)
        editor.set_password("mat-khau-khac-hẳn")
        editor.save()

        read(anyone, token, status=404)

    def test_dies_with_the_account(self, desk, anyone, page, editor):
        token = preview(desk, page)
        editor.is_active = False
        editor.save()
        read(anyone, token, status=404)

        editor.delete()
        read(anyone, token, status=404)

    def test_dies_with_the_permission(self, anyone, page, section):
        writer, desk = UserFactory(), Client()
        group = writer.groups.create(name="Cộng tác viên")
        group.permissions.add(Permission.objects.get(codename="access_admin"))
        grant = GroupPagePermission.objects.create(
            group=group, page=section, permission=Permission.objects.get(codename="change_page")
        )
        desk.force_login(writer)
        token = preview(desk, page)
        read(anyone, token)

        grant.delete()

        read(anyone, token, status=404)

    def test_dies_with_the_page(self, desk, anyone, page):
        token = preview(desk, page)
        page.delete()

        read(anyone, token, status=404)

    def test_of_one_page_lists_no_children_of_another(self, desk, anyone, page, home):
        other = SectionFactory(parent=home, live=False)

        answer = anyone.get("/api/v2/pages/", {"child_of": other.pk, "token": preview(desk, page)})

        assert answer.status_code == 400
        assert answer.json()["errors"][0]["parameter"] == "token"

    def test_is_not_given_to_strangers(self, anyone, page):
        response = anyone.get(f"/admin/pages/{page.pk}/edit/preview/")

        assert response.status_code == 302
        assert "/admin/login/" in response.url


class TestStaleRows:
    def test_are_purged_by_time_whoever_previews_next(self, desk, editor, section):
        preview(desk, ArticleFactory(parent=section))
        with time_machine.travel(timezone.now() + datetime.timedelta(hours=1)):
            desk.force_login(editor)  # the session has ended, too
            preview(desk, ArticleFactory(parent=section))

        assert PreviewDraft.objects.count() == 1

    def test_are_purged_when_somebody_signs_in(self, desk, section):
        preview(desk, ArticleFactory(parent=section))
        with time_machine.travel(timezone.now() + datetime.timedelta(hours=1)):
            Client().force_login(AdministratorFactory())

        assert not PreviewDraft.objects.exists()

    def test_are_purged_by_a_command(self, desk, section, capsys):
        preview(desk, ArticleFactory(parent=section))
        with time_machine.travel(timezone.now() + datetime.timedelta(hours=1)):
            call_command("purge_previews")

        assert "1 expired" in capsys.readouterr().out
        assert not PreviewDraft.objects.exists()


class TestViewDraft:
    def test_leads_to_the_readers_site(self, desk, anyone, section):
        page = ArticleFactory(parent=section, title="Đã lưu", live=False)
        page.save_revision()

        assert read(anyone, token_of(desk.get(f"/admin/pages/{page.pk}/view_draft/")))["title"] == "Đã lưu"

    def test_the_cms_itself_shows_no_page_to_readers(self, anyone, section):
        page = ArticleFactory(parent=section, slug="trong-cay")

        response = anyone.get(f"/an-ninh-quoc-phong/{page.slug}/")

        assert response.status_code == 302
        assert response.url == "http://tin.example.vn/an-ninh-quoc-phong/trong-cay/"


class TestAfterAMove:
    def test_is_previewed_again_in_the_same_row(self, desk, anyone, section, home):
        page = ArticleFactory(parent=section)
        preview(desk, page)
        page.move(SectionFactory(parent=home), pos="last-child")

        read(anyone, preview(desk, page))

        assert PreviewDraft.objects.count() == 1


class TestAdminAccess:
    def test_taken_away_ends_the_preview(self, anyone, section):
        writer, desk = UserFactory(), Client()
        group = writer.groups.create(name="Cộng tác viên")
        access = Permission.objects.get(codename="access_admin")
        group.permissions.add(access)
        change = Permission.objects.get(codename="change_page")
        GroupPagePermission.objects.create(group=group, page=section, permission=change)
        desk.force_login(writer)
        token = preview(desk, ArticleFactory(parent=section))

        group.permissions.remove(access)

        read(anyone, token, status=404)

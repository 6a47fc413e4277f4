"""The offer to convert old encodings: what it shows, whom it refuses, what it stores."""

import re

import pytest
from django.contrib.auth.models import Group, Permission
from django.test import Client
from django.utils import timezone
from wagtail.models import GroupPagePermission, PageLogEntry

from cms.accounts.models import User
from news.models import ArticlePage
from tests.factories import ArticleFactory, UserFactory

from .desk import draft_of, messages_after

TCVN3, READ = "§¶ng uû thi ®ua", "Đảng uỷ thi đua"
VNI = "Ñaûng uûy thi ñua"


@pytest.fixture
def article(section):
    body = [
        ("heading", "Đã đúng"),
        ("paragraph", f'<p data-block-key="a1b2c">{TCVN3} <b>®Êt n­íc</b> &amp; x</p>'),
        ("quote", {"text": VNI, "attribution": ""}),
    ]
    page = ArticleFactory(parent=section, title=TCVN3, slug="dang-uy", body=body)
    page.save_revision()
    return page


def address_of(page):
    return f"/admin/pages/{page.pk}/recode/"


def keys_of(desk, page):
    return re.findall(r'name="text" value="([^"]+)"', desk.get(address_of(page)).content.decode())


def editor_of(page, *permissions: str) -> Client:
    """Return the client of somebody who may do this to a page."""
    user: User = UserFactory()
    group = Group.objects.create(name="Biên tập viên của chuyên mục")
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    user.groups.add(group)
    for permission in permissions:
        GroupPagePermission.objects.create(group=group, page=page, permission_type=permission)
    client = Client()
    client.force_login(user)
    return client


class TestOffer:
    def test_lists_each_text_with_its_field_and_how_it_would_read(self, desk, article):
        shown = desk.get(address_of(article)).content.decode()

        for label in ("Tiêu đề", "Nội dung › Đoạn văn 2", "Nội dung › Trích dẫn 3 › Lời trích"):
            assert label in shown
        assert "Đã đúng" not in shown
        assert f"{READ} đất nước &amp;amp; x" not in shown
        assert f"{READ} đất nước &amp; x" in shown
        assert len(keys_of(desk, article)) == shown.count("checked>") == 3

    def test_says_when_there_is_nothing(self, desk, section):
        shown = desk.get(address_of(ArticleFactory(parent=section))).content.decode()

        assert "Trang không có đoạn chữ nào cần chuyển mã." in shown
        assert 'name="text"' not in shown


class TestAccepting:
    def test_stores_a_new_draft_and_leaves_what_readers_see(self, desk, article):
        answer = desk.post(address_of(article), {"text": keys_of(desk, article)}, follow=True)

        draft = draft_of(article)
        assert draft["title"] == READ
        assert draft["body"][1]["value"] == f'<p data-block-key="a1b2c">{READ} <b>đất nước</b> &amp; x</p>'
        assert draft["body"][2]["value"]["text"] == "Đảng ủy thi đua"
        assert "Đã chuyển mã 3 đoạn" in answer.content.decode()
        assert "không phải Unicode" not in answer.content.decode()
        page = ArticlePage.objects.get()
        assert (page.title, page.draft_title, page.has_unpublished_changes) == (TCVN3, READ, True)

    def test_is_logged_and_undone_from_the_history(self, desk, article):
        before = article.get_latest_revision()
        desk.post(address_of(article), {"text": keys_of(desk, article)})

        entry = PageLogEntry.objects.latest("pk")
        assert (entry.action, entry.revision) == ("entry.recode", article.revisions.latest("pk"))
        history = f"/admin/pages/{article.pk}/history/"
        assert "Đã chuyển mã chữ cũ sang Unicode" in messages_after(desk, history)
        assert TCVN3 in desk.get(f"/admin/pages/{article.pk}/revisions/{before.pk}/revert/").content.decode()

    def test_takes_only_what_was_chosen(self, desk, article):
        title, *_ = keys_of(desk, article)

        answer = desk.post(address_of(article), {"text": [title]}, follow=True)

        assert "Trang có 2 đoạn chữ không phải Unicode" in answer.content.decode()

        draft = draft_of(article)
        assert draft["title"] == READ
        assert TCVN3 in draft["body"][1]["value"]

    def test_of_nothing_stores_nothing(self, desk, article):
        answer = desk.post(address_of(article), follow=True)

        assert "Chưa chọn đoạn nào." in answer.content.decode()
        assert article.revisions.count() == 1

    def test_of_a_text_changed_meanwhile_leaves_it(self, desk, article):
        keys = keys_of(desk, article)
        article.title = "Ñaûng uûy thi ñua laø"
        article.save_revision()

        answer = desk.post(address_of(article), {"text": keys}, follow=True)

        assert "1 đoạn đã được sửa trong lúc đó" in answer.content.decode()
        assert draft_of(article)["title"] == "Ñaûng uûy thi ñua laø"
        assert draft_of(article)["body"][2]["value"]["text"] == "Đảng ủy thi đua"

    def test_keeps_an_unfinished_draft_unfinished(self, desk, article):
        article.bylines.create(name="")
        article.save_revision(clean=False)

        desk.post(address_of(article), {"text": keys_of(desk, article)})

        assert draft_of(article)["title"] == READ


class TestRefusal:
    def test_of_somebody_who_may_not_edit(self, article):
        client = editor_of(article)

        assert client.get(address_of(article)).status_code == 302
        assert client.post(address_of(article), {"text": ["title:x"]}).url == "/admin/"
        assert article.revisions.count() == 1

    def test_of_a_stranger(self, article):
        assert Client().post(address_of(article)).url.startswith("/admin/login/")

    def test_of_a_locked_page(self, desk, article):
        client, keys = editor_of(article, "change"), keys_of(desk, article)
        assert client.get(address_of(article)).status_code == 200
        ArticlePage.objects.update(locked=True, locked_at=timezone.now())

        answer = client.post(address_of(article), {"text": keys}, follow=True)

        assert "Trang đang bị khoá" in answer.content.decode()
        assert article.revisions.count() == 1

    def test_of_a_request_from_another_site(self, desk, article):
        client = Client(enforce_csrf_checks=True)
        client.force_login(User.objects.get())

        assert client.post(address_of(article), {"text": keys_of(desk, article)}).status_code == 403

    def test_of_a_mirrored_page(self, desk, article, home):
        alias = article.create_alias(update_slug="guong")

        assert desk.get(address_of(alias)).status_code == 404

    def test_of_no_page(self, desk, home):
        assert desk.get("/admin/pages/4711/recode/").status_code == 404

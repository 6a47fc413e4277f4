"""One action: off the site, nothing on its way to it, everything kept, and the log says why."""

import datetime
from unittest.mock import patch

import pytest
from django.core.management import call_command
from django.test import Client
from django.utils import timezone
from wagtail.models import PageLogEntry, WorkflowState

from cms.takedown import actions
from frontend_contract.sharing.links import share
from frontend_contract.sharing.models import DraftLink
from tests.factories import ArticleFactory, EventFactory, SectionFactory

SOON = datetime.timedelta(hours=1)


def text(response) -> str:
    return response.content.decode()


class TestTakedown:
    @pytest.mark.parametrize("make", [ArticleFactory, EventFactory])
    def test_is_gone_for_readers_at_once(self, desk, section, status, api, make):
        page = make(parent=section, slug="bai")
        assert status(page) == 200

        answer = desk.take_down(page)

        assert "Bạn đọc mở địa chỉ cũ được báo là nội dung đã được gỡ." in text(answer)
        assert status(page) == 410
        api.get(f"pages/{page.pk}/", status=404)
        assert api.get("pages/", child_of=section.pk)["items"] == []
        assert api.get("search/", q=page.title)["items"] == []

    def test_deletes_nothing(self, desk, article):
        article.title = "Sửa dở"
        draft = article.save_revision()

        desk.take_down(article)

        article.refresh_from_db()
        assert article.title == "Bài đã đăng"
        assert article.get_latest_revision() == draft
        assert article.revisions.count() == 2

    def test_is_told_in_the_history_with_its_reason_and_its_maker(self, desk, article):
        desk.take_down(article, cause="personal", note="  số điện thoại\ncủa người dân ")

        assert "Gỡ khẩn cấp. Lý do: Lộ thông tin cá nhân: số điện thoại của người dân" in desk.history(
            article
        )
        assert PageLogEntry.objects.get(action="takedown.take").user == desk.user

    def test_cancels_what_is_scheduled(self, desk, article, status):
        article.title, article.go_live_at = "Bản hẹn giờ", timezone.now() + SOON
        article.save_revision().publish()

        desk.take_down(article)

        assert not article.revisions.filter(approved_go_live_at__isnull=False).exists()
        with patch("django.utils.timezone.now", return_value=timezone.now() + 2 * SOON):
            call_command("publish_scheduled")
        assert status(article) == 410

    def test_stops_a_page_that_is_only_scheduled(self, desk, section, status):
        page = ArticleFactory(parent=section, slug="hen", live=False)
        page.go_live_at = timezone.now() + SOON
        page.save_revision().publish()

        assert "đã hẹn giờ đăng; gỡ khẩn cấp huỷ lịch đó" in text(desk.ask(page))
        assert "Đã huỷ lịch đăng" in text(desk.take_down(page))

        assert not page.revisions.filter(approved_go_live_at__isnull=False).exists()
        assert "Không còn gì để đăng lại" in text(desk.put_back(page))

    def test_cancels_a_workflow_in_progress(self, desk, article):
        article.title = "Chờ duyệt"
        article.save_revision()
        state = article.get_workflow().start(article, desk.user)

        desk.take_down(article)

        state.refresh_from_db()
        assert state.status == WorkflowState.STATUS_CANCELLED

    def test_revokes_the_links_to_its_drafts(self, desk, article):
        share(article, desk.user, DraftLink.Lifetime.DAY)

        desk.take_down(article)

        assert not DraftLink.objects.open().exists()

    def test_does_not_wait_for_a_lock(self, desk, hire, article, section, status):
        article.locked, article.locked_by, article.locked_at = True, desk.user, timezone.now()
        article.save()

        hire(section, "publish").take_down(article)

        assert status(article) == 410

    def test_takes_its_aliases_along(self, desk, article, section, status):
        alias = article.create_alias(parent=section, update_slug="guong")
        assert "Cả 1 bản gương" in text(desk.ask(article))

        desk.take_down(article)

        assert status(alias) == 410

    def test_of_an_alias_is_that_of_its_original(self, desk, article, section, status):
        alias = article.create_alias(parent=section, update_slug="guong")

        desk.take_down(alias)

        assert (status(article), status(alias)) == (410, 410)

    def test_is_all_or_nothing(self, desk, article, status):
        article.go_live_at = timezone.now() + SOON
        article.save_revision().publish()
        client = Client(raise_request_exception=False)
        client.force_login(desk.user)
        with patch.object(actions, "log", side_effect=OSError):  # the last step, as if the disk were full
            answer = client.post(f"/admin/pages/{article.pk}/takedown/", {"cause": "wrong"})

        assert answer.status_code == 500
        assert status(article) == 200
        assert article.revisions.filter(approved_go_live_at__isnull=False).exists()

    def test_of_a_page_that_is_not_live_is_a_sentence(self, desk, section):
        page = ArticleFactory(parent=section, title="Nháp", live=False)

        for answer in (desk.ask(page), desk.take_down(page)):
            assert "“Nháp” không đang đăng và không hẹn giờ đăng, nên không cần gỡ." in text(answer)
        assert not PageLogEntry.objects.filter(action="takedown.take").exists()


class TestFurtherPages:
    def test_below_a_section_go_when_asked(self, desk, section, status):
        stories = [ArticleFactory(parent=section) for _ in range(2)]
        ArticleFactory(parent=section, live=False)
        assert "Gỡ cả 2 trang con đang đăng" in text(desk.ask(section))

        answer = desk.take_down(section, children="on")

        assert "và 2 trang khác" in text(answer)
        assert [status(story) for story in stories] == [410, 410]

    def test_below_a_section_stay_otherwise(self, desk, section, status):
        story = ArticleFactory(parent=section)

        desk.take_down(section)

        assert status(story) == 200

    def test_are_not_too_many_for_one_transaction(self, desk, section, monkeypatch, status):
        monkeypatch.setattr("cms.takedown.forms.MANY", 1)
        story, _ = ArticleFactory(parent=section), ArticleFactory(parent=section)

        assert "Trang này có 2 trang con đang đăng; chúng vẫn được đăng." in text(desk.ask(section))
        desk.take_down(section, children="on")

        assert status(story) == 200

    def test_with_the_same_title_are_offered(self, desk, article, section, status):
        copy = article.copy(update_attrs={"slug": "ban-sao"}, keep_live=True)
        assert "bai-da-dang" not in text(desk.ask(copy)).split("Gỡ luôn")[0]
        assert "Bài đã đăng (/" in text(desk.ask(article))

        desk.take_down(article, copies=[copy.pk])

        assert (status(article), status(copy)) == (410, 410)

    def test_that_were_not_offered_are_refused(self, desk, article, section, status):
        other = ArticleFactory(parent=section, title="Bài khác")
        article.copy(update_attrs={"slug": "ban-sao"}, keep_live=True)

        answer = desk.take_down(article, copies=[other.pk])

        assert "hãy tải lại và chọn lại" in text(answer)
        assert (status(article), status(other)) == (200, 200)

    def test_of_others_are_neither_offered_nor_taken(self, hire, article, section, home, status):
        elsewhere = SectionFactory(parent=home, slug="noi-khac")
        copy = article.copy(to=elsewhere, update_attrs={"slug": "ban-sao"}, keep_live=True)
        own = hire(section, "publish")
        assert "Gỡ luôn" not in text(own.ask(article))

        own.take_down(article, copies=[copy.pk])

        copy.refresh_from_db()
        assert copy.live
        assert status(article) == 410


class TestReason:
    @pytest.mark.parametrize(
        ("form", "sentence"),
        [
            ({"cause": ""}, "Hãy chọn lý do gỡ."),
            ({"cause": "vui"}, "Hãy chọn một trong các lý do đã nêu."),
            ({"cause": "other"}, "Hãy ghi lý do gỡ."),
            ({"cause": "other", "note": " \n "}, "Hãy ghi lý do gỡ."),
            ({"note": "x" * 501}, "không quá 500 ký tự"),
        ],
    )
    def test_is_required(self, desk, article, status, form, sentence):
        answer = text(desk.take_down(article, **form))

        assert sentence in answer
        assert form.get("note", "").strip() in answer
        assert status(article) == 200

    def test_may_be_any(self, desk, article):
        desk.take_down(article, cause="other", note="<b>Ai đó</b> yêu cầu")

        assert "Lý do: &lt;b&gt;Ai đó&lt;/b&gt; yêu cầu" in desk.history(article)


class TestPermission:
    """Who may publish a page may take it down and put it back; nobody else."""

    @pytest.mark.parametrize("actions", [(), ("add",), ("change",), ("change", "lock")])
    def test_is_asked_of_every_view(self, desk, hire, article, section, status, actions):
        other = hire(section, *actions)
        other.take_down(article)
        assert status(article) == 200
        assert other.client.get(f"/admin/pages/{article.pk}/takedown/").status_code == 302
        assert f"{article.pk}/takedown/" not in text(
            other.client.get(f"/admin/pages/{article.pk}/edit/", follow=True)
        )

        desk.take_down(article)
        entry = PageLogEntry.objects.get(action="takedown.take")

        assert other.client.get(f"/admin/takedowns/{entry.pk}/put-back/").status_code == 302
        other.put_back(article)
        assert status(article) == 410

    def test_elsewhere_is_none_here(self, hire, article, home, status):
        other = hire(SectionFactory(parent=home, slug="noi-khac"), "publish", "change")

        other.take_down(article)

        assert status(article) == 200
        assert "Bài đã đăng" not in text(other.client.get("/admin/reports/takedowns/"))

    def test_is_nobodys_who_is_not_signed_in(self, desk, article):
        desk.take_down(article)
        entry = PageLogEntry.objects.get(action="takedown.take")
        for address in (
            f"/admin/pages/{article.pk}/takedown/",
            f"/admin/takedowns/{entry.pk}/put-back/",
            "/admin/reports/takedowns/",
        ):
            for ask in (Client().get, Client().post):
                assert "/admin/login/" in ask(address).url

    def test_needs_the_forms_secret(self, desk, article):
        strict = Client(enforce_csrf_checks=True)
        strict.force_login(desk.user)

        assert strict.post(f"/admin/pages/{article.pk}/takedown/", {"cause": "wrong"}).status_code == 403

    def test_is_not_enough_for_the_front_page(self, desk, home, api):
        desk.take_down(home)

        assert api.get("resolve/", path="/")["page"]["id"] == home.pk
        assert f"{home.pk}/takedown/" not in text(desk.client.get(f"/admin/pages/{home.pk}/edit/"))

    def test_does_not_matter_where_there_is_nothing(self, desk, article):
        published = PageLogEntry.objects.filter(
            page=article.pk
        ).first()  # an entry of the log, but no takedown
        assert desk.client.get("/admin/pages/999999/takedown/").status_code == 404
        assert desk.client.post("/admin/takedowns/999999/put-back/").status_code == 404
        assert desk.client.post(f"/admin/takedowns/{published.pk}/put-back/").status_code == 404

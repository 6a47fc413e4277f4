"""The way back: exactly what readers saw, and nothing that has come since."""

import datetime

import pytest
from django.utils import timezone
from wagtail.models import PageLogEntry

from tests.factories import ArticleFactory


def text(response) -> str:
    return response.content.decode()


class TestPuttingBack:
    def test_is_offered_with_the_message(self, desk, article):
        answer = text(desk.take_down(article))
        entry = PageLogEntry.objects.get(action="takedown.take")

        assert f"/admin/takedowns/{entry.pk}/put-back/" in answer
        assert "Đăng lại đúng bản bạn đọc đã thấy" in text(
            desk.client.get(f"/admin/takedowns/{entry.pk}/put-back/")
        )

    def test_shows_readers_what_they_saw_and_keeps_the_draft(self, desk, article, api, status):
        article.title = "Sửa dở"
        draft = article.save_revision()
        desk.take_down(article)

        answer = desk.put_back(article)

        assert "Đã đăng lại “Bài đã đăng”" in text(answer)
        assert status(article) == 200
        assert api.get(f"pages/{article.pk}/")["title"] == "Bài đã đăng"
        article.refresh_from_db()
        assert article.get_latest_revision() == draft
        assert article.has_unpublished_changes
        assert "Đăng lại sau khi gỡ khẩn cấp" in desk.history(article)

    def test_of_what_was_approved_once_needs_no_approval(self, hire, article, section, status):
        board = hire(section, "publish")
        assert not article.permissions_for_user(board.user).can_publish()
        board.take_down(article)

        board.put_back(article)

        assert status(article) == 200

    def test_needs_no_revision(self, desk, section, status):
        page = ArticleFactory(parent=section, slug="may-nhap")
        desk.take_down(page)

        desk.put_back(page)

        assert status(page) == 200

    def test_brings_back_all_that_went_together(self, desk, section, status):
        stories = [ArticleFactory(parent=section) for _ in range(2)]
        desk.take_down(section, children="on")

        assert "và 2 trang khác" in text(desk.put_back(section))

        assert [status(story) for story in stories] == [200, 200]

    def test_brings_back_aliases(self, desk, article, section, status):
        alias = article.create_alias(parent=section, update_slug="guong")
        desk.take_down(article)

        desk.put_back(article)

        assert status(alias) == 200

    def test_does_not_bring_back_the_schedule(self, desk, article):
        article.go_live_at = timezone.now() + datetime.timedelta(hours=1)
        article.save_revision().publish()
        desk.take_down(article)

        desk.put_back(article)

        assert not article.revisions.filter(approved_go_live_at__isnull=False).exists()

    def test_passes_over_what_has_been_published_since(self, desk, article, api):
        desk.take_down(article)
        article.refresh_from_db()
        article.title = "Bản đã sửa"
        article.save_revision().publish()

        assert "Không còn gì để đăng lại" in text(desk.put_back(article))
        assert api.get(f"pages/{article.pk}/")["title"] == "Bản đã sửa"

    def test_passes_over_what_was_unpublished_again_since(self, desk, article, status):
        desk.take_down(article)
        desk.put_back(article)
        article.refresh_from_db()
        article.unpublish()

        assert "Không còn gì để đăng lại" in text(desk.put_back(article))
        assert status(article) == 410

    def test_of_what_has_expired_meanwhile_is_a_sentence(self, desk, article, status):
        desk.take_down(article)
        article.refresh_from_db()
        article.expire_at = timezone.now()
        article.save()

        assert "“Bài đã đăng” đã quá thời hạn đăng." in text(desk.put_back(article))
        assert status(article) == 410

    def test_of_what_cannot_be_published_is_a_sentence(self, desk, article, section):
        desk.take_down(article)
        article.refresh_from_db()
        article.slug = "cho-cu"
        article.save()
        ArticleFactory(parent=section, slug="bai-da-dang")

        assert "“Bài đã đăng” chưa đăng lại được" in text(desk.put_back(article))

    def test_of_a_deleted_page_is_nothing(self, desk, article):
        desk.take_down(article)
        entry = PageLogEntry.objects.get(action="takedown.take")
        article.delete()

        assert desk.client.post(f"/admin/takedowns/{entry.pk}/put-back/").status_code == 404
        assert "đã xoá" in text(desk.client.get("/admin/reports/takedowns/"))


class TestEditor:
    def test_says_that_the_page_was_taken_down_and_why(self, desk, article):
        desk.take_down(article, cause="rights")

        html = text(desk.client.get(f"/admin/pages/{article.pk}/edit/"))

        assert "Trang này đã bị gỡ khẩn cấp lúc" in html
        assert "Vi phạm bản quyền" in html
        assert "put-back" in html

    def test_offers_no_way_back_to_who_may_not_publish(self, desk, hire, article, section):
        desk.take_down(article)

        html = text(hire(section, "change").client.get(f"/admin/pages/{article.pk}/edit/"))

        assert "Trang này đã bị gỡ khẩn cấp lúc" in html
        assert "put-back" not in html

    def test_says_nothing_once_it_is_back(self, desk, article):
        desk.take_down(article)
        desk.put_back(article)
        desk.client.get("/admin/")  # shows the messages so far

        assert "gỡ khẩn cấp lúc" not in text(desk.client.get(f"/admin/pages/{article.pk}/edit/"))


class TestReport:
    def test_lists_what_was_taken_down_why_and_what_it_is_now(self, desk, article, section):
        back = ArticleFactory(parent=section, title="Bài đăng lại")
        desk.take_down(article, cause="order", note="Công văn 12")
        desk.take_down(back)
        desk.put_back(back)

        html = text(desk.client.get("/admin/reports/takedowns/"))

        assert "Theo yêu cầu của cơ quan có thẩm quyền: Công văn 12" in html
        assert html.count("đang gỡ") == 1
        assert html.count("put-back") == 1

    def test_is_empty_in_words(self, desk):
        assert "Chưa có trang nào bị gỡ khẩn cấp." in text(desk.client.get("/admin/reports/takedowns/"))

    def test_can_be_taken_home(self, desk, article):
        desk.take_down(article)

        sheet = desk.client.get("/admin/reports/takedowns/", {"export": "csv"}).getvalue().decode()

        assert sheet.splitlines()[0].startswith("Trang,Lý do")
        assert "Bài đã đăng,Sai thông tin" in sheet

    @pytest.mark.parametrize("count", [1, 5])
    def test_costs_the_same_however_many_there_are(self, hire, section, django_assert_num_queries, count):
        board = hire(section, "publish")
        for _ in range(count):
            board.take_down(ArticleFactory(parent=section))
        board.client.get("/admin/reports/takedowns/")

        with django_assert_num_queries(15):
            board.client.get("/admin/reports/takedowns/")

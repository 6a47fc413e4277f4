"""The admin's home page tells each person what is theirs, in a fixed number of queries."""

import datetime

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from cms.dashboard.panels import PublishedPanel
from tests.factories import HANOI, ArticleFactory, ImageFactory, SectionFactory
from tests.news.bodies import body, image

from .conftest import limited_to, linking, panel, text_of

QUERIES = 40
EMPTY = (
    "Chưa có bài nào được đăng.",
    "Không có bài nào đang chờ người khác duyệt.",
    "Tháng này không có bài nào hẹn giờ",
    "Chưa có bài nào được đăng trong 12 tháng gần đây.",
    "Mọi ảnh đã đăng đều có mô tả.",
    "Không có liên kết nào trong trang bị hỏng.",
)
REPORTS = ("/admin/reports/undescribed/", "/admin/reports/broken-links/", "/admin/calendar/")


def schedule(section, at, **fields):
    page = ArticleFactory(parent=section, live=False, go_live_at=at, **fields)
    page.save_revision(approved_go_live_at=at)
    return page


class TestDashboard:
    def test_of_an_empty_newsroom_says_so_in_every_panel(self, desk, home):
        text = text_of(desk)

        for sentence in EMPTY:
            assert sentence in text

    @pytest.mark.parametrize("count", [1, 20])
    def test_costs_the_same_whatever_the_number_of_stories(self, desk, section, count):
        draft = ArticleFactory(parent=section, live=False)
        now, undescribed = timezone.now(), ImageFactory(description="")
        for number in range(count):
            ArticleFactory(parent=section, body=body(image(undescribed, alt="")))
            linking(section, draft, image=undescribed if number < 5 else None, published_at=now)
            schedule(section, now)
        desk.get("/admin/")

        cache.clear()  # what is kept for half a minute is asked for too

        with CaptureQueriesContext(connection) as made:
            desk.get("/admin/")

        assert len(made) == QUERIES

    def test_links_what_was_published_to_the_editor_and_the_readers_site(self, desk, section):
        story = ArticleFactory(parent=section, title="Trồng cây")
        page = desk.get("/admin/").content.decode()

        assert f"/admin/pages/{story.pk}/edit/" in page
        assert f'href="{story.full_url}"' in page

    def test_shows_a_reporter_what_colleagues_published_but_not_their_forms(self, section, home):
        ArticleFactory(parent=SectionFactory(parent=home), title="Bài của ban khác")
        story = ArticleFactory(parent=section, title="Bài của đồng nghiệp")
        reporter = limited_to(section, "add")

        assert "Bài của đồng nghiệp" in panel(reporter, "published")
        assert "Bài của ban khác" not in panel(reporter, "published")
        assert f"/admin/pages/{story.pk}/edit/" not in reporter.get("/admin/").content.decode()

    def test_shows_somebody_of_one_section_only_that_section(self, section, home):
        other = SectionFactory(parent=home, title="Kinh tế")
        draft = ArticleFactory(parent=other, live=False)
        now = timezone.now()
        linking(other, draft, title="Bài của ban khác", image=ImageFactory(description=""), published_at=now)
        schedule(other, now, title="Hẹn của ban khác")
        ArticleFactory(parent=section, title="Bài của ban này", published_at=now)

        text = text_of(limited_to(section))

        assert "Bài của ban này" in text
        assert "của ban khác" not in text
        assert "Kinh tế" not in text

    def test_survives_a_panel_that_fails(self, desk, home, monkeypatch, caplog):
        monkeypatch.setattr(PublishedPanel, "facts", lambda panel, user: 1 / 0)
        text = text_of(desk)

        assert "tạm thời chưa hiện được" in text
        assert EMPTY[1] in text
        assert "PublishedPanel" in caplog.text


class TestCalendar:
    def test_shows_what_goes_live_and_what_expires(self, desk, section):
        schedule(section, datetime.datetime(2024, 3, 31, 23, 30, tzinfo=HANOI), title="Lên cuối tháng")
        ArticleFactory(
            parent=section,
            title="Xuống giữa tháng",
            expire_at=datetime.datetime(2024, 3, 15, 7, tzinfo=HANOI),
        )
        text = text_of(desk, "/admin/calendar/?month=2024-03")

        assert "Chủ nhật, 31/03/2024 23:30 đăng Lên cuối tháng" in text
        assert "Thứ sáu, 15/03/2024 07:00 gỡ Xuống giữa tháng" in text

    @pytest.mark.parametrize("month", ["", "banana", "2024-13", "0001-01", "9999-12", "2024-03-01", "\0"])
    def test_shows_this_month_for_a_month_that_is_none(self, desk, home, month):
        answer = desk.get("/admin/calendar/", {"month": month})

        assert answer.status_code == 200
        assert 'aria-current="date"' in answer.content.decode()


class TestFigures:
    def test_count_by_month_and_section_in_vietnams_time(self, desk, section, home):
        now = timezone.now()
        ArticleFactory.create_batch(3, parent=section, published_at=now)
        ArticleFactory(parent=SectionFactory(parent=home, title="Kinh tế"), published_at=now)
        told = panel(desk, "figures")

        assert f"{now.astimezone(HANOI):%m/%Y} 4" in told
        assert "An ninh – Quốc phòng 3 Kinh tế 1" in told


class TestReports:
    @pytest.mark.parametrize("address", REPORTS)
    def test_are_for_people_with_pages_only(self, client, desk, section, address):
        assert client.get(address)["Location"].startswith("/admin/login/")
        assert desk.get(address).status_code == 200
        assert limited_to(section).get(address).status_code == 200

    @pytest.mark.parametrize("address", REPORTS[:2])
    def test_count_in_words_for_people(self, desk, section, address):
        draft = ArticleFactory(parent=section, live=False)
        for _ in range(2):
            linking(section, draft, image=ImageFactory(description=""))

        assert "2 mục" in text_of(desk, address)

    @pytest.mark.parametrize("address", REPORTS[:2])
    def test_can_be_exported(self, desk, section, address):
        linking(
            section,
            ArticleFactory(parent=section, live=False),
            title="Trồng cây",
            image=ImageFactory(description=""),
        )
        answer = desk.get(address, {"export": "csv"})

        assert answer["Content-Type"].startswith("text/csv")
        assert len(answer.getvalue().decode().splitlines()) == 2

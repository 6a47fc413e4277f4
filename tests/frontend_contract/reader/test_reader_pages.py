import re

import pytest

from .newsroom import recorded

SECTION = "/tin-tuc/an-ninh-quoc-phong/"


class TestHome:
    def test_shows_the_lead_story_the_sections_and_the_events(self, newsroom, read):
        html = read(newsroom.publish("home-full"))

        assert html.count("<h1") == 1
        assert "card-front" in html
        assert f'<a href="{SECTION}">An ninh – Quốc phòng</a></h2>' in html
        assert '<time class="leaf" datetime="2024-03-15">' in html

    def test_shows_no_story_twice(self, newsroom, read):
        html = read(newsroom.publish("home-full"))

        assert html.count(f'href="{recorded("home-full")["lead_story"]["path"]}"') == 1

    def test_says_so_when_there_is_nothing_yet(self, newsroom, read):
        html = read(newsroom.publish("home-full", lead_story=None, sections=[], events=[]))

        assert "Trang tin đang được chuẩn bị" in html


class TestNavigation:
    def test_marks_where_the_reader_is(self, newsroom, read):
        newsroom.publish("section-full")

        assert f'<a href="{SECTION}" aria-current="page">' in read(SECTION)

    def test_shows_an_entry_without_link_as_text(self, newsroom, read):
        assert '<li class="has-children"><span>Vì người dân</span>' in read(newsroom.publish("home-full"))

    def test_works_on_a_phone_without_scripts(self, newsroom, read):
        html = read(newsroom.publish("home-full"))

        assert '<details class="phone-menu"> <summary>' in html
        # The scripts there are help those who search, and put notices away.
        assert re.findall('<script (?!type="application/ld.json")[^"]+"([^?"]+)', html) == [
            "/static/search.js",
            "/static/notices.js",
        ]


class TestSection:
    @pytest.fixture(autouse=True)
    def section(self, newsroom):
        """A section of three pages."""
        stories = recorded("section-full")["stories"]
        stories["meta"]["total_count"] = 47
        newsroom.publish("section-full", stories=stories)

    def test_asks_for_one_page_of_stories(self, newsroom, reader):
        reader.get(f"{SECTION}?trang=3")

        assert newsroom.asked[0] == ("resolve", {"path": SECTION, "limit": "20", "offset": "40"})

    def test_links_the_pages_before_and_after(self, newsroom, read):
        html = read(f"{SECTION}?trang=2")

        assert f'<a class="button" rel="prev" href="{SECTION}">' in html
        assert f'<a class="button" rel="next" href="{SECTION}?trang=3">' in html
        assert "Trang 2 / 3" in html
        assert f'<link rel="canonical" href="http://tin.example.vn{SECTION}?trang=2">' in html

    def test_has_no_next_link_on_the_last_page(self, newsroom, read):
        assert 'rel="next"' not in read(f"{SECTION}?trang=3")

    def test_has_one_address_for_its_first_page(self, newsroom, reader):
        response = reader.get(f"{SECTION}?trang=1")

        assert (response.status_code, response.headers["location"]) == (301, SECTION)

    @pytest.mark.parametrize("number", ["0", "-1", "hai", "2.0", "٢", "99999", "501", "", "2%00"])
    def test_refuses_a_page_number_that_cannot_be(self, newsroom, read, number):
        read(f"{SECTION}?trang={number}", status=404)

    def test_ends_with_its_last_story(self, newsroom, read):
        newsroom.publish("section-full", stories={"meta": {"total_count": 47}, "items": []})

        read(f"{SECTION}?trang=4", status=404)

    def test_says_so_when_it_is_empty(self, newsroom, read):
        newsroom.publish("section-full", stories={"meta": {"total_count": 0}, "items": []})

        assert "Chuyên mục chưa có tin nào." in read(SECTION)


class TestEvent:
    @pytest.fixture
    def event(self, newsroom, read):
        return read(newsroom.publish("event-full"))

    @pytest.fixture
    def detailed(self, newsroom, read):
        return read(newsroom.publish("event-every-fact"))

    def test_says_who_and_when_at_a_glance(self, event, detailed):
        assert "<dd>Chiều thứ sáu, 15/03/2024</dd>" in event
        assert "<dd>Cụm thi đua số 3 – Ban CHQS các phường, xã</dd>" in event
        assert "6 đơn vị thành viên" in event
        assert "<li>Ban CHQS phường Lam Hạ</li>" in event
        assert "<dd>07:30, sáng thứ tư, 20/12/2023</dd>" in detailed
        assert "<dt>Địa điểm</dt><dd>Hội trường UBND phường Ví Dụ</dd>" in detailed
        assert "<dt>Cụm phó</dt><dd>xã Ví Dụ</dd>" in detailed

    def test_begins_with_the_kind_of_event(self, event):
        assert '<p class="kicker">Triển khai, ký kết giao ước</p>' in event

    def test_leaves_out_what_nobody_stated(self, event):
        assert "Địa điểm" not in event
        assert "Cụm phó" not in event

    def test_numbers_the_points_and_draws_percentages(self, newsroom, read):
        targets = recorded("event-every-fact")["targets"]
        targets.append(targets[0] | {"value": 1200, "unit_of_measure": "tập thể, cá nhân"})
        html = read(newsroom.publish("event-every-fact", targets=targets))

        assert '<li id="noi-dung-2">' in html
        assert '<strong class="target-value">98,5\u00a0%</strong> Quân số tham gia huấn luyện' in html
        assert 'd="M0 0h98.5v2H0z"' in html
        assert '<strong class="target-value">1.200\u00a0tập thể, cá nhân</strong>' in html
        assert html.count("target-bar") == 1

    def test_shows_theme_movements_delegates_pledge_and_sources(self, event, detailed):
        assert '<p class="theme-text">Đoàn kết, mẫu mực' in event
        assert "<figcaption>Tư tưởng chỉ đạo</figcaption>" in event
        assert '<span class="kind">Cuộc vận động</span>Quản lý, khai thác' in event
        assert "<strong>Họ Và Tên (ví dụ)</strong> <span>Phó Chỉ huy trưởng, Bộ CHQS tỉnh" in detailed
        assert "Đã ký kết · Bên ký: Đại diện các đơn vị trong cụm" in event
        assert "<dt>Chủ đề</dt><dd>“với chủ đề:" in event

    def test_keeps_headings_in_order(self, event):
        assert '<h2 id="tuong-thuat"' in event
        assert '<h3 class="body-heading">' in event
        assert "Tin, bài về sự kiện" in event

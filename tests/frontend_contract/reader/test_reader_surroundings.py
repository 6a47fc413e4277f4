"""What stands around a story and on the front page."""

import pytest
import time_machine

from frontend_contract.reader.files import file_extension, file_kind, file_size

from .newsroom import recorded

DAY_OF_THE_EXAMPLES = "2024-03-20T08:00:00+07:00"


@pytest.fixture
def that_day():
    with time_machine.travel(DAY_OF_THE_EXAMPLES):
        yield


class TestAttachments:
    def test_say_what_kind_they_are_and_how_large(self, newsroom, read):
        html = read(newsroom.publish("article-documents"))

        assert (
            '<a class="file" href="http://cms.example.vn/documents/951/ke-hoach-thi-dua-2024.pdf" '
            'type="application/pdf">' in html
        )
        assert "Kế hoạch thi đua năm 2024 (đã ký)" in html
        assert "Tệp PDF, 240 KB – mở trong trình duyệt" in html
        assert "Tệp DOCX, 240 KB – tải về" in html
        assert "Tệp PDF – mở trong trình duyệt" in html  # the file is lost, and with it its size

    def test_are_no_empty_list(self, newsroom, read):
        assert "Tệp đính kèm" not in read(newsroom.publish("article-minimal"))

    def test_never_run_code(self, newsroom, read):
        file = recorded("article-documents")["attachments"][0] | {"href": "javascript:alert(1)"}

        assert "javascript:" not in read(newsroom.publish("article-documents", attachments=[file]))

    @pytest.mark.parametrize(
        ("size", "shown"),
        [
            (0, "0 byte"),
            (1023, "1.023 byte"),
            (1024, "1 KB"),
            (245_760, "240 KB"),
            (1_048_575, "1 MB"),
            (1_258_291, "1,2 MB"),
            (12_900_000, "12 MB"),
            (5 * 1024**4, "5.120 GB"),
            (None, ""),
            (True, ""),
            (-1, ""),
            ("240", ""),
        ],
    )
    def test_tell_their_size_in_vietnamese(self, size, shown):
        assert file_size(size) == shown

    @pytest.mark.parametrize(
        ("filename", "extension", "kind"),
        [
            ("Kế hoạch.PDF", "pdf", "pdf"),
            ("mau-don.docx", "docx", "text"),
            ("bang.xlsx", "xlsx", "sheet"),
            ("trinh-chieu.pptx", "pptx", "slides"),
            ("goi.zip", "zip", "archive"),
            ("ban-ve.dwg", "dwg", "other"),
            ("khong-duoi", "", "other"),
            ("Ông A. Nguyễn", "", "other"),
            ("", "", "other"),
            (None, "", "other"),
        ],
    )
    def test_are_known_by_the_end_of_their_names(self, filename, extension, kind):
        assert (file_extension(filename), file_kind(filename)) == (extension, kind)


class TestCorrections:
    def test_stand_above_the_body_latest_first(self, newsroom, read):
        html = read(newsroom.publish("article-corrected"))

        box = html.index('id="dinh-chinh"')
        later, earlier = html.index("<p>Bản trước ghi"), html.index("<p>Tổ dân phố số 4")
        assert html.index("<h1") < box < html.index('class="story-body"')
        assert later < earlier
        assert "Thứ tư - 13/03/2024 09:40" in html

    def test_of_an_event_stand_there_too(self, newsroom, read):
        assert 'id="dinh-chinh"' in read(newsroom.publish("event-every-fact"))

    def test_are_no_empty_box(self, newsroom, read):
        assert "Đính chính" not in read(newsroom.publish("article-minimal"))


class TestGroups:
    def test_stand_in_order_the_lead_not_again(self, newsroom, read):
        html, page = read(newsroom.publish("home-full")), recorded("home-full")
        first, second, empty = page["groups"]

        assert html.index(f">{first['title']}</h2>") < html.index(f">{second['title']}</h2>")
        for teaser in [*first["stories"], *second["stories"]]:
            if teaser["id"] != page["lead_story"]["id"]:
                assert f'<a href="{teaser["path"]}">{teaser["title"]}</a>' in html
        assert empty["title"] not in html

    def test_of_a_layout_of_a_newer_cms_are_cards(self, newsroom, read):
        group = recorded("home-full")["groups"][1] | {"layout": "carousel"}

        assert 'class="card card-tile' in read(newsroom.publish("home-full", groups=[group], sections=[]))


@pytest.mark.usefixtures("that_day")
class TestBanners:
    def test_lead_where_they_lead(self, newsroom, read):
        html = read(newsroom.publish("home-full"))

        assert '<a href="/tin-tuc/doi-song/"><span class="picture">' in html
        assert '<a href="https://example.vn/dich-vu-cong" rel="noopener">' in html
        assert 'alt="Chào mừng ngày thành lập Đoàn 26/3."' in html

    def test_disappear_by_themselves_from_an_answer_that_was_kept(self, newsroom, read):
        path = newsroom.publish("home-full")
        with time_machine.travel("2024-04-01T00:00:00+07:00"):
            html = read(path)

        assert "mỗi nhà một cây" not in html
        assert "Chào mừng ngày thành lập Đoàn" in html


@pytest.mark.usefixtures("that_day")
class TestNotices:
    def test_stand_on_every_page_and_speak_by_their_level(self, newsroom, read):
        html = read(newsroom.publish("article-minimal"))

        urgent, warning, info = (html.index(f'data-notice="{pk}"') for pk in (961, 962, 963))
        assert urgent < warning < info
        assert html[urgent - 60 : urgent].count('role="alert"') == 1
        assert html[info - 60 : info].count('role="status"') == 1
        assert "<strong>Khẩn cấp:</strong> Tạm ngừng phà" in html
        assert '<a href="/tin-tuc/doi-song/tet-trong-cay/">Đường đi thay thế</a>' in html

    def test_stand_on_pages_that_are_not_there_too(self, read):
        assert 'data-notice="961"' in read("/khong-co/", status=404)

    def test_disappear_by_themselves_while_the_cms_is_silent(self, newsroom, read):
        path = newsroom.publish("article-minimal")
        with time_machine.travel("2024-03-20T11:00:00+07:00"):
            html = read(path)

        assert 'data-notice="961"' in html
        assert 'data-notice="962"' not in html

    def test_of_a_level_of_a_newer_cms_are_quiet(self, newsroom, read):
        newsroom.site["notices"] = [newsroom.site["notices"][2] | {"level": "blinking"}]

        html = read(newsroom.publish("article-minimal"))

        assert 'class="notice-bar notice-info" role="status"' in html

    def test_are_no_empty_bar_and_an_older_cms_has_none(self, newsroom, read):
        del newsroom.site["notices"]

        html = read(newsroom.publish("article-minimal"))

        assert 'class="notices"' not in html
        assert "notices.js" not in html

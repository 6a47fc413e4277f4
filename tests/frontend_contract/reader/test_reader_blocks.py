"""Blocks that are more than words and a picture, as readers get them."""

import pytest

from frontend_contract.reader.files import file_extension, file_size

from .newsroom import recorded

WATCH = "https://www.youtube.com/watch?v=vi-du-00001"
EMBED = {
    "provider": "youtube",
    "provider_label": "YouTube",
    "video_id": "vi-du-00001",
    "embed_url": "https://www.youtube-nocookie.com/embed/vi-du-00001",
    "page_url": WATCH,
}
VIDEO = {"title": "Trồng cây", "embed": EMBED, "file": None, "poster": None, "transcript": ""}
FILE = {
    "href": "http://cms.example.vn/documents/1/a.mp3",
    "filename": "a.mp3",
    "content_type": "",
    "size": None,
}
TABLE = {
    "caption": "Lịch trực",
    "header": ["Ngày", ""],
    "header_column": True,
    "rows": [["Thứ hai", "Tổ 4\nTổ 5"], ["", "<b>"]],
}


@pytest.fixture
def show(newsroom, read):
    """Return the HTML of a page whose body is one block."""

    def show(type_, value):
        html = read(newsroom.publish("article-full", body=[{"type": type_, "id": "b1", "value": value}]))
        return html.split('<div class="story-body">')[1].split('<footer class="story-footer">')[0]

    return show


@pytest.fixture
def picture():
    return recorded("article-full")["image"]


class TestGallery:
    def test_is_a_list_of_links_to_the_large_pictures(self, show, picture):
        html = show("gallery", {"title": "Bên sông", "pictures": [picture, picture | {"id": 7}]})

        assert 'aria-label="Bên sông"' in html
        assert html.count(f'href="{picture["src"]}"') == 2
        assert "Xem ảnh lớn, 2 trên 2" in html

    def test_gives_a_link_a_name_where_the_picture_has_none(self, show, picture):
        html = show("gallery", {"title": "", "pictures": [picture | {"decorative": True, "alt": ""}]})

        assert "Xem ảnh lớn, 1 trên 1" in html
        assert 'aria-label="Bộ ảnh"' in html

    def test_keeps_the_centre_of_interest_in_the_square(self, show, picture):
        html = show("gallery", {"title": "", "pictures": [picture | {"focal_point": {"x": 0.9, "y": 0.1}}]})

        assert 'class="gallery-open focus-x-4 focus-y-0"' in html

    def test_without_pictures_is_nothing(self, show):
        assert show("gallery", {"title": "Ảnh đã gỡ", "pictures": []}).split() == ["</div>"]


class TestTable:
    def test_tells_which_cells_are_headings(self, show):
        html = show("table", TABLE)

        assert "<caption><span>Lịch trực</span></caption>" in html
        assert '<th scope="col">Ngày</th>' in html
        assert '<th scope="row">Thứ hai</th> <td>Tổ 4 Tổ 5</td>' in html  # `read` collapses lines
        assert html.count("<th ") == 2  # an empty one is no heading

    def test_scrolls_in_a_box_the_keyboard_reaches(self, show):
        assert '<div class="table-box" role="region" tabindex="0" aria-label="Lịch trực">' in show(
            "table", TABLE
        )

    def test_is_plain_text(self, show):
        assert "<td>&lt;b&gt;</td>" in show("table", TABLE)

    def test_without_headings_has_no_head(self, show):
        html = show("table", TABLE | {"header": [], "header_column": False})

        assert "<th" not in html
        assert "<td>Thứ hai</td>" in html


class TestCallout:
    def test_says_its_kind_in_words(self, show):
        html = show(
            "callout",
            {
                "kind": "warning",
                "kind_label": "Lưu ý",
                "title": "Hạn cuối",
                "text": "<p>Ngày <b>20/3</b></p>",
            },
        )

        assert '<aside class="callout callout-warning" aria-label="Lưu ý">' in html
        assert '<p class="callout-title">Hạn cuối</p>' in html
        assert "<p>Ngày <b>20/3</b></p>" in html

    def test_of_a_kind_of_a_newer_cms_is_information_under_its_own_label(self, show):
        html = show(
            "callout", {"kind": "recipe", "kind_label": "Cách làm", "title": "", "text": "<p>Ba bước.</p>"}
        )

        assert '<aside class="callout callout-info" aria-label="Cách làm">' in html


class TestDocument:
    def test_tells_what_is_downloaded(self, show):
        html = show("document", FILE | {"title": "Kế hoạch", "filename": "ke-hoach.pdf", "size": 1_258_291})

        assert f'href="{FILE["href"]}"' in html
        assert "Kế hoạch" in html
        assert "(PDF, 1,2 MB)" in html

    @pytest.mark.parametrize("href", ["javascript:alert(1)", None, ""])
    def test_is_nothing_where_its_address_leads_nowhere(self, show, href):
        assert show("document", FILE | {"title": "Kế hoạch", "href": href}).split() == ["</div>"]

    @pytest.mark.parametrize(
        ("count", "text"),
        [
            (0, "0 byte"),
            (245_760, "240 KB"),
            (5 * 1024**3, "5 GB"),
            (None, ""),
            (True, ""),
            ("9", ""),
            (-1, ""),
        ],
    )
    def test_says_its_size_as_vietnamese_readers_write_it(self, count, text):
        assert file_size(count) == text

    @pytest.mark.parametrize(
        ("name", "ending"),
        [("ke-hoach.pdf", "pdf"), ("a.tar.gz", "gz"), ("khong-duoi", ""), ("a.<b>", ""), (None, "")],
    )
    def test_says_its_ending(self, name, ending):
        assert file_extension(name) == ending


class TestVideo:
    def test_asks_the_other_site_for_nothing_by_itself(self, show, picture):
        html = show("video", VIDEO | {"poster": picture})

        assert "<iframe" not in html
        assert f'data-embed="{EMBED["embed_url"]}"' in html
        assert "Phát video từ YouTube" in html
        assert "YouTube biết quý vị đang xem" in html
        assert f'src="{picture["src"]}"' in html

    def test_is_a_link_for_those_without_scripts(self, show):
        assert f'<a class="player-link" href="{WATCH}" rel="noopener noreferrer">Mở trên YouTube</a>' in show(
            "video", VIDEO
        )

    @pytest.mark.parametrize(
        "address",
        [
            "https://evil.example/embed/1",
            "https://www.youtube-nocookie.com.evil.example/embed/1",
            "https://www.youtube-nocookie.com@evil.example/",
            "http://www.youtube-nocookie.com/embed/1",
            "javascript:alert(1)",
            "https://[",
            None,
        ],
    )
    def test_of_a_site_nobody_allowed_is_a_link_only(self, show, address):
        html = show("video", VIDEO | {"embed": EMBED | {"embed_url": address}})

        assert "data-embed" not in html
        assert WATCH in html

    def test_of_our_own_is_not_loaded_before_it_is_played(self, show):
        file = FILE | {"href": "http://cms.example.vn/documents/1/a.mp4", "filename": "a.mp4", "size": 2048}
        html = show("video", VIDEO | {"embed": None, "file": file, "transcript": "<p>Cọc đóng nghiêng.</p>"})

        assert (
            f'<video controls preload="none" playsinline src="{file["href"]}" aria-label="Trồng cây">' in html
        )
        assert "Tải về (MP4, 2 KB)" in html
        assert "Lời ghi lại" in html
        assert "<p>Cọc đóng nghiêng.</p>" in html


class TestAudio:
    def test_is_not_loaded_before_it_is_played_and_can_be_kept(self, show):
        html = show("audio", {"title": "Bản tin sáng", "file": FILE, "transcript": ""})

        assert f'<audio controls preload="none" src="{FILE["href"]}" aria-label="Bản tin sáng">' in html
        assert f'<a class="player-link" href="{FILE["href"]}" download>Tải về (MP3)</a>' in html
        assert "Lời ghi lại" not in html

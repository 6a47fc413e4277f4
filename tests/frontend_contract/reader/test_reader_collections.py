import pytest

from .newsroom import recorded

TOPIC = "/chu-de/phong-trao-thi-dua-quyet-thang/"


@pytest.fixture
def gather(newsroom):
    """Make the newsroom answer with a collection of three pages; return its path."""

    def gather(items=None, total=47, **changes):
        answer = recorded("collection-topic")
        answer["collection"] |= changes
        answer |= {"items": items} if items is not None else {}
        answer["meta"]["total_count"] = total
        newsroom.resolved[answer["collection"]["path"]] = answer
        return answer["collection"]["path"]

    return gather


class TestCollection:
    @pytest.mark.parametrize(
        ("type_", "label"), [("topic", "Dòng sự kiện"), ("tag", "Thẻ"), ("author", "Tác giả")]
    )
    def test_says_what_it_is_and_what_it_is_about(self, gather, read, type_, label):
        html = read(gather(type=type_, title="Nguyễn Văn Ưỡng", lead="Phóng viên Đài Phát thanh."))

        assert f'<p class="kicker">{label}</p><h1>Nguyễn Văn Ưỡng</h1>' in html
        assert f"<title>{label}: Nguyễn Văn Ưỡng – " in html
        assert '<p class="listing-introduction">Phóng viên Đài Phát thanh.</p>' in html
        assert '<meta name="description" content="Phóng viên Đài Phát thanh.">' in html

    def test_of_a_kind_unknown_here_shows_its_title_alone(self, gather, read):
        html = read(gather(type="cluster"))

        assert "<title>Phong trào thi đua Quyết thắng – " in html
        assert "kicker" not in html

    def test_shows_a_card_for_each_story_with_its_section(self, gather, read):
        html = read(gather())

        for teaser in recorded("collection-topic")["items"]:
            assert f'<a href="{teaser["path"]}">' in html
        assert '<span class="card-section">An ninh – Quốc phòng</span>' in html

    def test_asks_for_one_page_of_stories(self, newsroom, gather, reader):
        reader.get(f"{gather()}?trang=3")

        assert newsroom.asked[0] == ("resolve", {"path": TOPIC, "limit": "20", "offset": "40"})

    def test_links_the_pages_before_and_after(self, gather, read):
        html = read(f"{gather()}?trang=2")

        assert f'<a class="button" rel="prev" href="{TOPIC}">' in html
        assert f'<a class="button" rel="next" href="{TOPIC}?trang=3">' in html
        assert f'<link rel="canonical" href="http://tin.example.vn{TOPIC}?trang=2">' in html
        assert "Quyết thắng – Trang 2 – " in html

    @pytest.mark.parametrize(
        ("address", "elsewhere"),
        [
            (TOPIC.rstrip("/"), TOPIC),
            (f"{TOPIC.rstrip('/')}?trang=2", f"{TOPIC}?trang=2"),
            (f"{TOPIC}?trang=1", TOPIC),
        ],
    )
    def test_has_one_address(self, gather, reader, address, elsewhere):
        gather()
        response = reader.get(address)

        assert (response.status_code, response.headers["location"]) == (301, elsewhere)

    def test_ends_with_its_last_story(self, gather, read):
        read(f"{gather(items=[])}?trang=4", status=404)

    def test_says_so_when_it_is_empty(self, gather, read):
        path = gather(items=[], total=0)

        assert "Chưa có tin nào được đăng trong mục này." in read(path)

    def test_escapes_what_is_plain_text(self, gather, read):
        html = read(gather(title="<script>alert(1)</script>", lead="<b>đậm</b>"))

        assert "<h1>&lt;script&gt;alert(1)&lt;/script&gt;</h1>" in html
        assert "&lt;b&gt;đậm&lt;/b&gt;</p>" in html

    def test_without_content_is_an_outage(self, newsroom, read):
        newsroom.resolved[TOPIC] = {"kind": "collection"}

        read(TOPIC, status=503)

from urllib.parse import urlencode

import pytest

from .newsroom import recorded

HITS = recorded("search-hits")
NOTHING = recorded("search-empty") | {"did_you_mean": None}
SECTION = next(part for part in HITS["facets"]["sections"] if part["count"] < HITS["meta"]["total_count"])
TITLE, KEY = SECTION["section"]["title"], SECTION["section"]["id"]


class TestSearch:
    def test_counts_what_it_found_and_keeps_the_query(self, newsroom, read):
        html = read("/tim-kiem/?q=thi+đua")

        assert "Tìm thấy 7 tin cho “thi đua”" in html
        assert 'value="thi đua"' in html
        assert ("search", {"q": "thi đua", "limit": "20", "offset": "0"}) in newsroom.asked

    def test_asks_nothing_before_the_reader_does(self, newsroom, read):
        html = read("/tim-kiem/?q=+")

        assert "Mời quý vị gõ vài từ" in html
        assert "đủ dấu" not in html
        assert [endpoint for endpoint, _ in newsroom.asked] == ["site"]

    def test_explains_how_to_search(self, read):
        html = read("/tim-kiem/")

        assert "Cách tìm</summary>" in html
        for example in ('"cụm thi đua"', 'tập huấn -"trực tuyến"', "tác giả: Anh Đào, thi đua"):
            assert f"<dt>{example}</dt>" in html

    def test_marks_what_was_found_and_lets_no_other_tag_pass(self, newsroom, read):
        newsroom.search["items"][0]["highlights"] |= {
            "title": "Cụm <mark>thi đua</mark> <img src=x onerror=alert(1)>",
            "byline": "<mark>Anh</mark> <b>Đào</b>",
            "excerpts": ["… <mark>giao ước</mark><script>alert(1)</script>"],
        }
        html = read("/tim-kiem/?q=thi+đua")

        assert "Cụm <mark>thi đua</mark> &lt;img src=x onerror=alert(1)&gt;</a>" in html
        assert "<mark>Anh</mark> &lt;b&gt;Đào&lt;/b&gt;" in html
        assert "… <mark>giao ước</mark>&lt;script&gt;alert(1)&lt;/script&gt;</p>" in html

    def test_shows_hits_of_a_cms_that_marks_nothing(self, newsroom, read):
        for key in ("facets", "promoted", "did_you_mean"):
            del newsroom.search[key]
        for hit in newsroom.search["items"]:
            del hit["highlights"]
        html = read("/tim-kiem/?q=thi+đua")

        assert all(f">{hit['title']}</a>" in html for hit in newsroom.search["items"])

    def test_puts_what_editors_chose_above_the_hits(self, read):
        html = read("/tim-kiem/?q=thi+đua")
        page, external = HITS["promoted"]

        assert html.index("Biên tập chọn") < html.index("Tìm thấy 7 tin")
        assert f'<a href="{page["href"]}">{page["title"]}</a>' in html
        assert f'<a href="{external["href"]}" rel="noopener">{external["title"]}</a>' in html

    def test_never_links_what_editors_chose_to_code(self, newsroom, read):
        newsroom.search["promoted"][1]["href"] = "javascript:alert(1)"

        assert "javascript:" not in read("/tim-kiem/?q=thi+đua")

    def test_says_that_it_stopped_counting(self, newsroom, read):
        newsroom.search["meta"] |= {"total_count": 10000, "total_is_exact": False}

        assert "Tìm thấy hơn 10.000 tin" in read("/tim-kiem/?q=tin")

    def test_escapes_the_query(self, read):
        html = read('/tim-kiem/?q="><script>alert(1)</script>')

        assert "<script>alert" not in html
        assert 'value="&#34;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"' in html

    def test_has_one_address(self, reader):
        response = reader.get("/tim-kiem?q=thi+dua")

        assert (response.status_code, response.headers["location"]) == (301, "/tim-kiem/?q=thi+dua")


class TestPages:
    def test_keep_the_query_and_the_filters(self, newsroom, read):
        newsroom.search["meta"]["total_count"] = 45
        html = read("/tim-kiem/?q=a%26b&nam=2024&trang=2")

        assert 'rel="prev" href="/tim-kiem/?q=a%26b&amp;nam=2024"' in html
        assert 'rel="next" href="/tim-kiem/?q=a%26b&amp;nam=2024&amp;trang=3"' in html

    def test_end_with_the_last_result(self, newsroom, read):
        newsroom.search["items"] = []

        read("/tim-kiem/?q=tin&trang=9", status=404)

    def test_beyond_what_the_api_passes_over_are_not_there(self, newsroom, read):
        newsroom.problems["search"], newsroom.at_fault = 400, ["offset"]

        read("/tim-kiem/?q=tin&trang=9", status=404)


class TestFilters:
    def test_are_asked_of_the_api_by_its_names(self, newsroom, reader):
        chosen = {
            "loai": "news.ArticlePage",
            "chuyen-muc": "102",
            "dong-su-kien": "phuong-xanh",
            "don-vi": "phuong-lam-ha",
            "nam": "2024",
            "tu-ngay": "2024-03-01",
            "den-ngay": "2024-03-31",
        }
        reader.get(f"/tim-kiem/?{urlencode({'q': 'thi đua', **chosen, 'la': 'x'})}")

        assert newsroom.asked[0][1] == {
            "q": "thi đua",
            "limit": "20",
            "offset": "0",
            "type": "news.ArticlePage",
            "section": "102",
            "topic": "phuong-xanh",
            "unit": "phuong-lam-ha",
            "year": "2024",
            "published_after": "2024-03-01",
            "published_before": "2024-03-31",
        }

    def test_are_links_with_counts_that_keep_what_was_asked(self, read):
        html = read("/tim-kiem/?q=thi+đua&nam=2024")

        href = f"/tim-kiem/?q=thi+%C4%91ua&amp;chuyen-muc={KEY}&amp;nam=2024"
        assert f'<a class="facet-choice" href="{href}"><span>{TITLE}</span>' in html
        assert (
            f'<span class="facet-count">{SECTION["count"]}<span class="visually-hidden"> tin</span>' in html
        )

    def test_that_are_set_are_named_and_can_be_taken_away(self, read):
        html = read(f"/tim-kiem/?q=thi+đua&chuyen-muc={KEY}&tu-ngay=2024-03-01")

        chip = '<a class="chip" href="{}"><span class="visually-hidden">Bỏ bộ lọc </span>{} <span'
        assert chip.format("/tim-kiem/?q=thi+%C4%91ua&amp;tu-ngay=2024-03-01", f"Chuyên mục: {TITLE}") in html
        assert chip.format(f"/tim-kiem/?q=thi+%C4%91ua&amp;chuyen-muc={KEY}", "Từ ngày 01/03/2024") in html
        assert 'href="/tim-kiem/?q=thi+%C4%91ua">Bỏ tất cả bộ lọc</a>' in html
        assert f'aria-current="true"><span>{TITLE}</span>' in html

    def test_that_are_set_stay_in_the_form(self, read):
        html = read("/tim-kiem/?q=thi+đua&nam=2024&tu-ngay=2024-03-01&den-ngay=2024-03-31")

        assert '<input type="hidden" name="nam" value="2024">' in html
        assert 'name="tu-ngay" value="2024-03-01"' in html
        assert 'name="den-ngay" value="2024-03-31"' in html
        assert html.count('name="tu-ngay"') == 1

    @pytest.mark.parametrize("value", ["an-ninh-quoc-phong", "102"])
    def test_may_be_given_by_slug_or_id(self, read, value):
        assert "</span>Chuyên mục: An ninh – Quốc phòng <span" in read(
            f"/tim-kiem/?q=thi+đua&chuyen-muc={value}"
        )

    @pytest.mark.parametrize(
        ("query", "at_fault", "sentence"),
        [
            ("chuyen-muc=x", "section", "Chuyên mục đã chọn không có trên trang tin."),
            ("loai=x", "type", "Loại tin đã chọn không có trên trang tin."),
            ("nam=24", "year", "Năm đã chọn chưa đúng."),
            ("tu-ngay=x", "published_after", "Ngày bắt đầu chưa đúng."),
            ("den-ngay=x", "published_before", "Ngày kết thúc chưa đúng."),
        ],
    )
    def test_that_are_refused_are_told_of_and_the_rest_is_kept(
        self, newsroom, read, query, at_fault, sentence
    ):
        newsroom.problems["search"], newsroom.at_fault = 400, [at_fault]
        html = read(f"/tim-kiem/?q=thi+đua&dong-su-kien=phuong-xanh&{query}", status=400)

        assert f'role="alert">{sentence}' in html
        assert 'value="thi đua"' in html
        assert 'name="dong-su-kien" value="phuong-xanh"' in html
        assert "</span>Dòng sự kiện đã chọn <span" in html

    def test_with_odd_characters_are_refused_here(self, newsroom, read):
        html = read("/tim-kiem/?q=tin&nam=%00", status=400)

        assert "Năm đã chọn chưa đúng." in html
        assert [endpoint for endpoint, _ in newsroom.asked] == ["site"]

    def test_are_nothing_without_words(self, newsroom, read):
        assert "Mời quý vị gõ vài từ" in read("/tim-kiem/?q=&nam=2024")


class TestNothingFound:
    def test_gives_advice(self, newsroom, read):
        newsroom.search = NOTHING
        html = read("/tim-kiem/?q=xyz")

        assert "Không tìm thấy tin nào cho “xyz”." in html
        assert "bớt từ, chỉ giữ lại từ chính" in html
        assert "bộ lọc đang dùng" not in html

    def test_asks_whether_something_near_was_meant(self, newsroom, read):
        newsroom.search = NOTHING | {"did_you_mean": "thi đua & <b>"}
        html = read("/tim-kiem/?q=thid+dua")

        href = "/tim-kiem/?q=thi+%C4%91ua+%26+%3Cb%3E"
        assert f'Có phải quý vị tìm: <a href="{href}">thi đua &amp; &lt;b&gt;</a>?' in html

    def test_with_filters_offers_what_there_is_without_them(self, newsroom, read):
        newsroom.search = NOTHING | {"did_you_mean": "thi đưa"}
        newsroom.unfiltered = HITS
        html = read(f"/tim-kiem/?q=thi+đua&nam=1999&chuyen-muc={KEY}")

        assert "Không tìm thấy tin nào cho “thi đua” với bộ lọc đang dùng." in html
        assert '<a class="button" href="/tim-kiem/?q=thi+%C4%91ua">Bỏ bộ lọc để xem 7 tin</a>' in html
        assert f"</span>Chuyên mục: {TITLE} <span" in html
        assert "Có phải quý vị tìm" not in html

    def test_with_filters_or_without_says_how_to_take_them_away(self, newsroom, read):
        newsroom.search = NOTHING

        assert '<a href="/tim-kiem/?q=xyz">bỏ các bộ lọc đang dùng</a>' in read("/tim-kiem/?q=xyz&nam=2024")


class TestRefusals:
    def test_say_in_vietnamese_what_cannot_be_searched_for(self, newsroom, read):
        assert "Từ khoá quá dài." in read(f"/tim-kiem/?q={'a' * 201}", status=400)
        assert "chưa hiểu từ khoá này" in read("/tim-kiem/?q=%00", status=400)
        newsroom.problems["search"] = 400
        html = read("/tim-kiem/?q=tin", status=400)
        assert "chưa hiểu từ khoá này" in html
        assert 'aria-invalid="true" aria-describedby="loi-tu-khoa"' in html
        assert '<p class="notice" id="loi-tu-khoa" role="alert">' in html

    def test_of_something_unknown_blame_the_words(self, newsroom, read):
        newsroom.problems["search"], newsroom.at_fault = 400, []

        assert "chưa hiểu từ khoá này" in read("/tim-kiem/?q=tin", status=400)

    def test_of_the_whole_cms_are_an_outage(self, newsroom, read):
        newsroom.is_broken = True

        read("/tim-kiem/?q=tin", status=503)

class TestSearch:
    def test_counts_what_it_found_and_keeps_the_query(self, newsroom, read):
        html = read("/tim-kiem/?q=thi+đua")

        assert "Tìm thấy 7 tin" in html
        assert 'value="thi đua"' in html
        assert ("search", {"q": "thi đua", "limit": "20", "offset": "0"}) in newsroom.asked

    def test_asks_nothing_before_the_reader_does(self, newsroom, read):
        assert "đủ dấu" in read("/tim-kiem/?q=+")
        assert [endpoint for endpoint, _ in newsroom.asked] == ["site"]

    def test_gives_advice_when_nothing_is_found(self, newsroom, read):
        newsroom.search = {"meta": {"total_count": 0, "total_is_exact": True, "next": None}, "items": []}

        assert "Không tìm thấy tin nào cho “xyz”." in read("/tim-kiem/?q=xyz")

    def test_says_that_it_stopped_counting(self, newsroom, read):
        newsroom.search["meta"] |= {"total_count": 10000, "total_is_exact": False}

        assert "Tìm thấy hơn 10.000 tin" in read("/tim-kiem/?q=tin")

    def test_escapes_the_query(self, read):
        html = read('/tim-kiem/?q="><script>alert(1)</script>')

        assert "<script>alert" not in html
        assert 'value="&#34;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"' in html

    def test_pages_keep_the_query(self, newsroom, read):
        newsroom.search["meta"]["total_count"] = 45
        html = read("/tim-kiem/?q=a%26b&trang=2")

        assert 'rel="prev" href="/tim-kiem/?q=a%26b"' in html
        assert 'rel="next" href="/tim-kiem/?q=a%26b&amp;trang=3"' in html

    def test_ends_with_its_last_result(self, newsroom, read):
        newsroom.search["items"] = []

        read("/tim-kiem/?q=tin&trang=9", status=404)

    def test_says_in_vietnamese_what_it_cannot_search_for(self, newsroom, read):
        assert "Từ khoá quá dài." in read(f"/tim-kiem/?q={'a' * 201}", status=400)
        assert "chưa hiểu từ khoá này" in read("/tim-kiem/?q=%00", status=400)
        newsroom.problems["search"] = 400
        assert "chưa hiểu từ khoá này" in read("/tim-kiem/?q=tin", status=400)

    def test_has_one_address(self, reader):
        response = reader.get("/tim-kiem?q=thi+dua")

        assert (response.status_code, response.headers["location"]) == (301, "/tim-kiem/?q=thi+dua")

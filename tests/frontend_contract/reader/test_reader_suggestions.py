import pytest
from starlette.responses import JSONResponse, Response

from .newsroom import recorded

PATH = "/tim-kiem/goi-y"
STORY = {
    "kind": "story",
    "text": "Hoà giải ở cơ sở",
    "html": "<mark>Hoà</mark> giải ở cơ sở",
    "path": "/hoa/",
}


@pytest.fixture
def suggested(newsroom, reader):
    """Return what the browser gets where the CMS suggests some items."""

    def suggested(*items, typed="hoa"):
        newsroom.suggestions = {"items": list(items)}
        return reader.get(f"{PATH}?q={typed}").json()["items"]

    return suggested


class TestSuggestions:
    def test_are_the_cmss_as_links_with_marks(self, newsroom, reader):
        response = reader.get(f"{PATH}?q=++thi++đ+")
        topic, *_ = recorded("suggest-stories-and-topics")["items"]

        assert response.json()["items"][0] == {
            "href": topic["path"],
            "html": topic["html"],
            "label": "Dòng sự kiện",
        }
        assert newsroom.asked == [("suggest", {"q": "thi đ"})]

    def test_are_kept_for_a_moment(self, reader):
        assert reader.get(f"{PATH}?q=thi").headers["cache-control"] == "public, max-age=30"

    def test_hold_no_tag_but_marks(self, suggested):
        html = "<mark>Hoà</mark><script>alert(1)</script>"

        assert suggested(STORY | {"html": html})[0]["html"] == (
            "<mark>Hoà</mark>&lt;script&gt;alert(1)&lt;/script&gt;"
        )

    def test_without_html_are_their_text(self, suggested):
        assert suggested(STORY | {"html": None, "text": "A & B"})[0]["html"] == "A &amp; B"

    @pytest.mark.parametrize("path", ["javascript:alert(1)", "//evil.vn/", "https://evil.vn/", None, ""])
    def test_that_lead_elsewhere_are_left_out(self, suggested, path):
        assert suggested(STORY | {"path": path}, STORY) == suggested(STORY)

    def test_of_an_unknown_kind_are_left_out(self, suggested):
        assert suggested(STORY | {"kind": "person"}) == []

    @pytest.mark.parametrize("typed", ["", "+a+", "a" * 201, "hoa%00"])
    def test_for_too_little_too_much_or_odd_text_are_none(self, newsroom, reader, typed):
        assert reader.get(f"{PATH}?q={typed}").json() == {"items": []}
        assert newsroom.asked == []

    def test_are_none_where_the_cms_is_down(self, newsroom, reader):
        newsroom.is_broken = True
        response = reader.get(f"{PATH}?q=hoa")

        assert (response.status_code, response.json()) == (200, {"items": []})
        assert response.headers["cache-control"] == "no-store"

    @pytest.mark.parametrize(
        "answer", [Response("<h1>", 200), JSONResponse([]), JSONResponse({}, 400), JSONResponse({})]
    )
    def test_are_none_where_the_cms_answers_nonsense(self, newsroom, reader, answer):
        newsroom.instead["suggest"] = answer

        assert reader.get(f"{PATH}?q=hoa").json() == {"items": []}


class TestScript:
    def test_is_on_every_page_but_the_preview(self, newsroom, read):
        script = "/static/search.js?v="

        assert script in read(newsroom.publish("article-full"))
        assert script in read("/khong-co/", status=404)
        assert script not in read(f"/preview?token={newsroom.draft('article-full')}")

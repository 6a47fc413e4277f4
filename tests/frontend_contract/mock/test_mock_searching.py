"""What the mock's search finds, and what it suggests."""

import pytest

from frontend_contract.mock.words import folded


@pytest.fixture
def found(mock):
    """Search for "thi đua", which many stories tell of."""

    def found(**query):
        return mock.get("/search/", **{"q": "thi dua", "limit": 100} | query).json()

    return found


class TestSearch:
    @pytest.mark.parametrize("q", ["thi đua", "bong chuyenn", "qwx", "phường"])
    def test_keeps_to_its_schema(self, mock, check, q):
        check(mock.get("/search/", q=q).json(), "SearchResults")

    def test_marks_what_it_found(self, found):
        for hit in found()["items"]:
            marked = hit["highlights"]
            assert marked["title"].replace("<mark>", "").replace("</mark>", "") == hit["title"]
            assert "<mark>" in marked["title"] + marked["lead"]

    def test_counts_what_it_found(self, found):
        answer = found()
        total, facets = answer["meta"]["total_count"], answer["facets"]

        assert total == len(answer["items"]) > 5
        assert sum(part["count"] for part in facets["types"]) == total
        assert sum(part["count"] for part in facets["years"]) == total
        for kind, key, parameter in (("sections", "section", "section"), ("topics", "topic", "topic")):
            for part in facets[kind]:
                narrowed = found(**{parameter: part[key]["id"]})
                assert narrowed["meta"]["total_count"] == part["count"], part

    def test_counts_all_it_found_on_every_page(self, found):
        assert found(limit=1)["facets"] == found(limit=2, offset=3)["facets"] == found()["facets"]

    def test_can_be_narrowed_as_lists_can(self, found):
        everything = {hit["id"] for hit in found()["items"]}
        for query in ({"type": "news.ArticlePage"}, {"published_after": "2025-06-25"}, {"year": 2025}):
            some = {hit["id"] for hit in found(**query)["items"]}
            assert set() < some <= everything, query
        assert found(year=1999)["items"] == []
        assert found(type="news.ArticlePage")["facets"]["types"][0]["type"] == "news.ArticlePage"

    @pytest.mark.parametrize(
        ("name", "value"),
        [("section", "khong-co"), ("type", "home.HomePage"), ("year", "24"), ("published_after", "x")],
    )
    def test_refuses_a_filter_that_leads_to_nothing(self, mock, name, value):
        assert mock.get("/search/", q="tin", **{name: value}).blamed == [name]

    def test_has_something_above_one_search_and_its_first_page(self, mock, found):
        [promoted] = found(q="THI ĐUA")["promoted"]

        assert mock.get("/resolve/", path=promoted["href"]).status == 200
        assert found(offset=1)["promoted"] == []
        assert found(q="phường")["promoted"] == []

    def test_offers_a_word_near_one_that_no_story_has(self, found):
        answer = found(q="bong chuyenn")

        assert (answer["items"], answer["did_you_mean"]) == ([], "bóng chuyền")
        assert found(q=answer["did_you_mean"])["items"]
        assert found(q="bóng chuyền")["did_you_mean"] is None
        assert found(q="qwxzqwxz")["did_you_mean"] is None


class TestSuggestions:
    def test_go_on_as_what_was_typed(self, mock, check):
        for typed in ("xay dung", "Xây d", "thi"):
            answer = mock.get("/search/suggest/", q=typed).json()
            check(answer, "Suggestions")
            assert 0 < len(answer["items"]) <= 8
            for item in answer["items"]:
                assert f" {folded(typed)}" in f" {folded(item['text'])}"
                assert "<mark>" in item["html"]
                assert mock.get("/resolve/", path=item["path"]).status == 200

    def test_are_topics_and_stories(self, mock):
        items = mock.get("/search/suggest/", q="xay dung").json()["items"]

        assert {item["kind"] for item in items} == {"topic", "story"}

    @pytest.mark.parametrize("typed", ["x", "-", "qwxzqwxz", "…"])
    def test_are_none_for_too_little_and_for_the_unknown(self, mock, typed):
        assert mock.get("/search/suggest/", q=typed).json() == {"items": []}

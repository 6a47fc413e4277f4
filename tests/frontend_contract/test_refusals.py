"""What the API refuses: with a problem that names the parameter, never with a 500."""

import pytest

from frontend_contract.specification.endpoints import endpoints
from home.models import HomePage
from news.api import PagesAPIViewSet
from news.models import ArticlePage, EmulationEventPage, NewsIndexPage, Story
from tests.factories import ArticleFactory, EventFactory

LISTING_PROBLEMS = {
    "published_after": ["banana", "2024-13-45", "2024-02-30", "99999999999-01-01", "", "2024-03-15T10:00"],
    "published_before": ["banana", "0000-00-00"],
    "limit": ["9999", "-1", "banana", "1e3", "٣", "9" * 400],
    "offset": ["-1", "10001", "9223372036854775808", "9" * 400, "x"],
    "after": ["banana", "e30", "W10", "====", "bnVsbA", "WzFd" * 300],
    "type": ["nope", "news.Nope", "auth.User", "accounts.User", "news.ArticlePage,nope", "", "."],
    "fields": ["nope", "-title", "_", "_,id", "id(", "a" * 500, "title(x)", "parent", "section.title"],
    "order": ["random", "nope", "-", "section__slug", "owner", "title,random"],
    "banana": ["1"],
    "child_of": ["banana", "-1", "999999", "9" * 30],
    "descendant_of": ["banana", "999999", "9" * 30],
    "ancestor_of": ["banana", "999999", "9" * 30],
    "locale": ["nope", "'"],
    "section": ["nope", "999999", "9" * 30, "'"],
    "topic": ["nope", "9" * 30],
    "tag": ["nope"],
    "author": ["nope"],
    "unit": ["nope"],
    "year": ["banana", "20240", "-1", "99999"],
    "search": ["", '"', "từ " * 500, "!!!"],
    "site": ["nope.example", "tin.example.vn:abc", "x:y:z"],
    "token": ["nope"],
    "lead__startswith": ["S"],
    "owner": ["1"],
    "_": ["1"],
}


@pytest.fixture
def stories(section):
    return [ArticleFactory(parent=section), EventFactory(parent=section)]


class TestListing:
    @pytest.mark.parametrize(
        ("parameter", "value"),
        [(name, value) for name, values in LISTING_PROBLEMS.items() for value in values],
    )
    def test_names_the_parameter_that_means_nothing(self, api, stories, parameter, value):
        assert api.problem("pages/", **{parameter: value}) == [parameter]

    @pytest.mark.parametrize("value", ["banana", "2024-13-01", "1e9"])
    def test_date_banana_is_no_failure(self, api, stories, value):
        assert api.problem("pages/", type="news.EmulationEventPage", date=value) == ["date"]

    def test_filters_by_a_date_that_is_one(self, api, stories):
        listing = api.get("pages/", type="news.EmulationEventPage", date="2024-03-15")

        assert listing["meta"]["total_count"] == 1

    @pytest.mark.parametrize(
        "query",
        [
            "search=%00",
            "title=%00&type=news.ArticlePage",
            "section=%00",
            "after=%00",
            "type=%00",
            "site=%00",
            "%00=1",
            "section=%ff%fe",
        ],
    )
    def test_nul_and_broken_text_are_no_failure(self, client, stories, query):
        response = client.get(f"/api/v2/pages/?{query}")

        assert response.status_code == 400
        assert response.json()["errors"]

    def test_a_parameter_given_twice_is_refused(self, client, stories):
        response = client.get("/api/v2/pages/?limit=1&limit=2")

        assert [error["parameter"] for error in response.json()["errors"]] == ["limit"]

    def test_a_cursor_of_another_order_is_refused(self, api, stories):
        cursor = api.get("pages/", type="news.Story", limit=1)["meta"]["next"]

        assert api.problem("pages/", type="news.Story", order="title", after=cursor) == ["after"]

    def test_an_offset_beside_a_cursor_is_refused(self, api, stories):
        assert api.problem("pages/", offset=1, after="x") == ["after"]

    def test_a_storys_parameter_on_another_type_is_refused(self, api, stories):
        assert api.problem("pages/", type="news.NewsIndexPage", year=2024) == ["year"]


class TestDetail:
    @pytest.mark.parametrize("parameter", ["banana", "limit", "type"])
    def test_refuses_unknown_parameters(self, api, stories, parameter):
        assert api.problem(f"pages/{stories[0].pk}/", **{parameter: 1}) == [parameter]

    @pytest.mark.parametrize("key", ["999999", "9223372036854775808", "9" * 400])
    def test_of_nothing_is_not_found(self, api, stories, key):
        assert api.problem(f"pages/{key}/", status=404) == []

    def test_refuses_unknown_fields(self, api, stories):
        assert api.problem(f"pages/{stories[0].pk}/", fields="nope") == ["fields"]


class TestResolve:
    @pytest.mark.parametrize(
        "path", ["", "tin-tuc", "http://evil.example/", "\0", "/a\0b/", "/" + "a" * 3000]
    )
    def test_refuses_what_is_no_path(self, api, stories, path):
        assert api.problem("resolve/", path=path) == ["path"]

    def test_asks_for_a_path(self, api, stories):
        assert api.problem("resolve/") == ["path"]

    def test_refuses_unknown_parameters(self, api, stories):
        assert api.problem("resolve/", path="/", banana=1) == ["banana"]

    @pytest.mark.parametrize(
        "path", ["/nope/", "//", "/../etc/passwd", "/%00", "/'; DROP TABLE--/", "/a?b=c", "/🙂/"]
    )
    def test_of_nothing_is_not_found_or_the_front_page(self, client, stories, path):
        assert client.get("/api/v2/resolve/", {"path": path}).status_code in {200, 404}


class TestSearch:
    @pytest.mark.parametrize("q", ["", '"', "từ " * 500, "\0", "***"])
    def test_refuses_what_cannot_be_searched_for(self, api, stories, q):
        assert api.problem("search/", q=q) == ["q"]

    def test_asks_for_words(self, api, stories):
        assert api.problem("search/") == ["q"]

    @pytest.mark.parametrize(
        ("parameter", "value"), [("limit", "9999"), ("offset", "2" * 30), ("banana", "1")]
    )
    def test_names_the_parameter_that_means_nothing(self, api, stories, parameter, value):
        assert api.problem("search/", q="tin", **{parameter: value}) == [parameter]

    @pytest.mark.parametrize("q", ["AND OR NOT", "a* NEAR b", "(tin", "col:tin", "-tin", "tin^2"])
    def test_takes_query_syntax_for_words(self, api, stories, q):
        api.get("search/", q=q)


class TestCursor:
    @pytest.mark.parametrize("path", ["/", "/an-ninh-quoc-phong/"])
    def test_that_never_was_one_is_refused_whatever_the_path_is(self, api, section, path):
        assert api.problem("resolve/", path=path, after="banana") == ["after"]

    def test_beside_an_offset_is_refused_whatever_the_path_is(self, api, home):
        assert api.problem("resolve/", path="/", after="W10", offset=0) == ["after"]


class TestFind:
    @pytest.mark.parametrize("query", [{}, {"id": 1, "html_path": "/"}])
    def test_wants_either_a_path_or_an_id(self, api, home, query):
        assert api.problem("pages/find/", **query) == ["html_path"]

    @pytest.mark.parametrize("query", [{"id": 999}, {"html_path": "/nope/"}])
    def test_says_what_leads_nowhere(self, api, home, query):
        assert api.problem("pages/find/", 404, **query) == list(query)


class TestEverythingElse:
    def test_an_endpoint_that_is_not_there_is_a_problem(self, api, home):
        assert api.problem("nope/", status=404) == []

    @pytest.mark.parametrize("method", ["post", "put", "patch", "delete", "options"])
    @pytest.mark.parametrize("path", [endpoint.path for endpoint in endpoints() if not endpoint.keys])
    def test_only_reading_is_allowed(self, client, home, method, path):
        response = getattr(client, method)(f"/api/v2{path}")

        assert response.status_code == 405
        assert response["Content-Type"] == "application/problem+json"

    @pytest.mark.parametrize(
        "path",
        [
            "pages/",
            "site/",
            "resolve/?path=/",
            "images/",
            "documents/",
            "redirects/",
            "openapi.json",
            "docs/",
        ],
    )
    def test_head_answers_like_get_without_a_body(self, client, home, path):
        response = client.head(f"/api/v2/{path}")

        assert response.status_code == 200
        assert response.content == b""

    def test_a_page_that_asks_for_too_much_is_told_so(self, api, home):
        assert api.problem("pages/", limit=101) == ["limit"]


ODD = [
    "",
    "-1",
    "banana",
    "9" * 40,
    "1e400",
    "nan",
    "2024-03-15",
    "2024-03-15T00:00:00Z",
    "14:00",
    "🙂",
    "'",
    "[]",
    "%",
]


class TestEveryColumn:
    @pytest.mark.parametrize(
        "model",
        [HomePage, NewsIndexPage, Story, ArticlePage, EmulationEventPage],
        ids=lambda model: model.__name__,
    )
    def test_takes_or_refuses_every_value_and_order(self, client, stories, model):
        for column in PagesAPIViewSet.get_available_fields(model, db_fields_only=True):
            queries = [{column: value} for value in ODD] + [{"order": column}, {"order": f"-{column},id"}]
            for query in queries:
                response = client.get("/api/v2/pages/", {"type": model._meta.label, **query})
                assert response.status_code in {200, 400}, query

import json

import pytest

from .client import API

HOSTILE = [
    "\0",
    "-1",
    "99999999999999999999999999",
    "1e999",
    "NaN",
    "٣",
    "",
    " ",
    "'\"<script>",
    "../../etc/passwd",
    "//[x",
    "𝔘" * 500,
    "a" * 3000,
    "\u202e",
    "%00",
    "{{7*7}}",
    "2024-13-45",
    "9999-12-31T23:59:59+14:00",
    "0001-01-01",
    "root",
    "random",
    "*,-*,((((",
]


NEEDED = {"path": "/", "token": "mock", "q": "a", "html_path": "/"}


@pytest.fixture
def operations(contract):
    """The parameters of every operation."""
    paths = json.loads((contract / "openapi.json").read_text(encoding="utf-8"))["paths"]
    return {path: methods["get"]["parameters"] for path, methods in paths.items()}


class TestRefusals:
    @pytest.mark.parametrize("value", HOSTILE)
    def test_never_are_errors_of_the_server(self, mock, operations, check, value):
        for path, parameters in operations.items():
            needed = {
                found["name"]: NEEDED[found["name"]]
                for found in parameters
                if found["required"] and found["in"] == "query"
            }
            for parameter in parameters:
                if parameter["in"] == "path":
                    answer = mock.send("GET", API + path.replace("{id}", value))
                else:
                    answer = mock.get(path.replace("{id}", "100001"), **needed | {parameter["name"]: value})
                assert answer.status < 500, (path, parameter["name"], value)
                if answer.status >= 400:
                    check(answer.json(), "Problem")

    @pytest.mark.parametrize(
        ("path", "query", "blamed"),
        [
            ("/pages/", {"limit": 0}, "limit"),
            ("/pages/", {"limit": 101}, "limit"),
            ("/pages/", {"offset": -1}, "offset"),
            ("/pages/", {"type": "news.Nothing"}, "type"),
            ("/pages/", {"order": "random"}, "order"),
            ("/pages/", {"fields": "nothing"}, "fields"),
            ("/pages/", {"section": "khong-co"}, "section"),
            ("/pages/", {"section": "tin-tuc", "type": "home.HomePage"}, "section"),
            ("/pages/", {"published_after": "2024-03-15T10:00:00"}, "published_after"),
            ("/pages/", {"search_operator": "xor"}, "search_operator"),
            ("/pages/", {"colour": "red"}, "colour"),
            ("/pages/", {"token": "x"}, "token"),
            ("/pages/find/", {}, "html_path"),
            ("/resolve/", {}, "path"),
            ("/resolve/", {"path": "tin-tuc"}, "path"),
            ("/search/", {"q": ""}, "q"),
            ("/search/", {"q": "!?"}, "q"),
            ("/search/", {"q": "a " * 33}, "q"),
            ("/site/", {"q": "a"}, "q"),
        ],
    )
    def test_name_the_parameter(self, mock, path, query, blamed):
        answer = mock.get(path, **query)

        assert answer.status == 400
        assert answer.blamed == [blamed]

    @pytest.mark.parametrize(
        ("query", "blamed"),
        [
            (b"limit=1&limit=2", ["limit"]),
            (b"search=%FF", ["search"]),
            (b"search=a%00b", ["search"]),
            (b"%FF=1", ["\\xff"]),
            (b"a%00=1", ["a\\0"]),
            (b"limit=1;offset=2", ["limit"]),
            (b"&&&=&", [""]),
            (b"x=1&y=2", ["x", "y"]),
        ],
    )
    def test_name_what_is_twisted_in_a_query(self, mock, query, blamed):
        answer = mock.send("GET", f"{API}/pages/", query)

        assert answer.status == 400
        assert answer.blamed == blamed

    def test_bear_a_query_without_end(self, mock):
        query = b"&".join(b"x%d=1" % turn for turn in range(20_000))

        assert mock.send("GET", f"{API}/pages/", query).status == 400

    @pytest.mark.parametrize(
        "path",
        [
            "/",
            "/api/v2",
            "/api/v2/nothing/",
            "/api/v2/pages/1/",
            "/api/v2/pages/x/",
            "/media/1.svg",
            "/\0",
            "/api/v2/site",
        ],
    )
    def test_say_that_nothing_is_there(self, mock, path):
        answer = mock.send("GET", path)

        assert answer.status == 404
        assert answer.blamed == []

    def test_tell_what_is_gone_from_what_never_was(self, mock):
        assert mock.get("/resolve/", path="/da-go/").status == 410
        assert mock.get("/resolve/", path="/khong-co/").blamed == ["path"]

    @pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "BREW"])
    def test_of_other_methods_say_what_is_allowed(self, mock, method):
        answer = mock.send(method, f"{API}/site/")

        assert (answer.status, answer.headers["allow"]) == (405, "GET, HEAD")
        assert answer.blamed == []

    @pytest.mark.parametrize("host", ['a"b', "a b", "x" * 300, "", "[::1", "a/b", "é"])
    def test_of_hosts_leave_addresses_whole(self, mock, check, host):
        check(mock.get("/site/", {"Host": host}).json(), "Site")

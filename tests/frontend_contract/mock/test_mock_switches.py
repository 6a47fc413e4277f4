import time

import pytest

from frontend_contract.mock.switches import Switches

from .client import API


def types(page):
    return [block["type"] for block in page["body"]]


class TestUnknownBlocks:
    def test_are_put_into_every_body(self, start):
        mock = start(switches=Switches(unknown_blocks=True))

        for item in mock.items("/pages/", type="news.Story", fields="body"):
            assert types(item).count("mock_unknown") == 1
            assert types(mock.page(item["path"])).count("mock_unknown") == 1

    def test_are_asked_for_by_a_header(self, mock, check):
        story = mock.items("/pages/", type="news.ArticlePage")[0]

        plain = mock.get("/resolve/", path=story["path"]).json()["page"]
        page = mock.get("/resolve/", {"Mock-Unknown-Blocks": "1"}, path=story["path"]).json()["page"]

        assert "mock_unknown" not in types(plain)
        assert [block for block in page["body"] if block["type"] != "mock_unknown"] == plain["body"]

    def test_are_in_examples_too(self, recorded):
        page = recorded.get("/resolve/", {"Mock-Unknown-Blocks": "1"}, path="/tin-tuc/mot-bai/").json()[
            "page"
        ]

        assert sorted(types(page)) == ["heading", "mock_unknown"]

    def test_are_left_out_by_a_header(self, start):
        mock = start(switches=Switches(unknown_blocks=True))
        answer = mock.get("/preview/", {"Mock-Unknown-Blocks": "0"}, token="mock")

        assert "mock_unknown" not in types(answer.json()["page"])


class TestErrors:
    def test_come_as_often_as_was_said_and_in_the_same_order(self, start, check):
        runs = []
        for _ in range(2):
            mock = start(switches=Switches(errors=0.3))
            runs.append([mock.get("/site/") for _ in range(200)])

        statuses = [[answer.status for answer in run] for run in runs]
        assert statuses[0] == statuses[1]
        assert set(statuses[0]) == {200, 500, 503}
        assert 30 < 200 - statuses[0].count(200) < 90
        for answer in runs[0]:
            if answer.status != 200:
                check(answer.json(), "Problem")

    @pytest.mark.parametrize("status", ["500", "502", "503", "504"])
    def test_are_asked_for_by_a_header(self, recorded, status):
        answer = recorded.get("/site/", {"Mock-Error": status})

        assert answer.status == int(status)
        assert answer.blamed == []
        assert (answer.headers.get("retry-after") == "1") == (status == "503")

    def test_do_not_touch_pictures(self, start):
        mock = start(switches=Switches(errors=1))

        assert mock.send("GET", "/media/1-40x30.svg").status == 200
        assert mock.get("/site/").status >= 500


class TestLatency:
    def test_is_waited_for(self, start):
        mock = start(switches=Switches(latency=(60, 80)))
        began = time.monotonic()
        mock.get("/site/")

        assert time.monotonic() - began >= 0.06

    def test_is_asked_for_by_a_header(self, mock):
        began = time.monotonic()
        mock.get("/site/", {"Mock-Latency": "50-60"})

        assert time.monotonic() - began >= 0.05


class TestHeaders:
    @pytest.mark.parametrize(
        ("name", "value"),
        [
            ("Mock-Latency", "soon"),
            ("Mock-Latency", "9-1"),
            ("Mock-Latency", "99999999"),
            ("Mock-Error", "404"),
            ("Mock-Error", "x"),
            ("Mock-Unknown-Blocks", "yes"),
        ],
    )
    def test_that_mean_nothing_are_named(self, mock, name, value):
        answer = mock.get("/site/", {name: value})

        assert answer.status == 400
        assert answer.blamed == [name]

    def test_open_every_answer_to_every_page(self, mock):
        for answer in (mock.get("/site/"), mock.get("/nothing/"), mock.send("POST", f"{API}/site/")):
            assert answer.headers["access-control-allow-origin"] == "*"
            assert answer.headers["contract-version"]

    def test_let_a_browser_ask_first(self, mock):
        answer = mock.send("OPTIONS", f"{API}/site/", headers={"Access-Control-Request-Method": "GET"})

        assert answer.status == 204
        assert answer.headers["access-control-allow-methods"] == "GET, HEAD"

    @pytest.mark.parametrize("known", ["{}", "W/{}", '"x", {}', "*"])
    def test_say_that_nothing_has_changed(self, recorded, known):
        for path in ("/site/", "/images/"):
            tag = recorded.get(path).headers["etag"]
            assert tag.startswith('"')

            answer = recorded.get(path, {"If-None-Match": known.format(tag)})

            assert (answer.status, answer.content, answer.headers["etag"]) == (304, b"", tag)
            assert recorded.get(path, {"If-None-Match": '"x"'}).status == 200

    def test_come_without_a_body_for_head(self, recorded):
        for path in ("/site/", "/images/"):
            whole, head = recorded.get(path), recorded.send("HEAD", API + path)

            assert head.content == b""
            assert head.headers == whole.headers

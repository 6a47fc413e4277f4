import json

import pytest

from frontend_contract.mock.app import create_app
from frontend_contract.mock.pictures import drawn_at
from frontend_contract.mock.settings import CONTRACT, Settings

from .client import API, MockClient
from .examples import CARD, EXAMPLES

COMMITTED = sorted((CONTRACT / "examples").glob("*.json"))


def ask(mock, example, **headers):
    request = example["request"]
    if request["method"] == "GET":
        return mock.get(request["path"], headers, **request.get("query", {}))
    return mock.send(request["method"], API + request["path"], headers=headers)


def assert_recorded(answer, example):
    assert answer.status == example["status"]
    for name, value in example["headers"].items():
        assert answer.headers[name.lower()] == value
    if "json" in example["headers"].get("Content-Type", ""):
        assert answer.json() == drawn_at("http://mock.test:8010", example["body"])


@pytest.fixture(scope="module")
def committed():
    return MockClient(create_app(Settings()))


class TestExamples:
    @pytest.mark.parametrize("name", EXAMPLES)
    def test_come_back_as_they_were_recorded(self, recorded, name):
        assert_recorded(ask(recorded, EXAMPLES[name]), EXAMPLES[name])

    @pytest.mark.parametrize("path", COMMITTED, ids=lambda path: path.stem)
    def test_of_the_contract_come_back_as_they_were_recorded(self, committed, path):
        example = json.loads(path.read_text(encoding="utf-8"))

        assert_recorded(ask(committed, example), example)

    def test_have_pictures_that_can_be_seen(self, committed):
        page = committed.page("/")
        image = page["lead_story"]["image"]
        addresses = [image["src"], *(file["url"] for source in image["sources"] for file in source["srcset"])]

        for address in addresses:
            path = address.removeprefix("http://mock.test:8010")
            assert committed.send("GET", path).headers["content-type"] == "image/svg+xml"

    def test_do_not_mind_the_order_of_their_query(self, recorded):
        assert recorded.send("GET", f"{API}/pages/", b"limit=1&type=news.ArticlePage").json()["items"] == [
            CARD
        ]

    def test_do_not_mind_the_last_slash_of_a_path(self, recorded):
        assert recorded.page("/tin-tuc/mot-bai")["title"] == "Một bài đã ghi"

    def test_answer_for_their_page_wherever_it_is_asked_for(self, recorded):
        assert recorded.get("/pages/5/").json() == EXAMPLES["page"]["body"]["page"]
        assert recorded.page("/tin-tuc/mot-bai/", site="tin.example.vn")["body"][0]["value"] == "Mở đầu"

    def test_tell_what_a_page_is_that_they_only_have_a_card_of(self, recorded, check):
        page = recorded.page(CARD["path"])

        check(page, "ArticlePage")
        assert {key: page[key] for key in CARD} == CARD
        assert recorded.get("/pages/12/").json() == page

    def test_tell_where_their_menu_and_their_topics_lead(self, recorded):
        assert recorded.page("/gioi-thieu/")["title"] == "Giới thiệu"
        collection = recorded.get("/resolve/", path="/chu-de/nuoc-sach/").json()["collection"]
        assert (collection["type"], collection["id"], collection["title"]) == ("topic", 7, "Nước sạch")

    def test_give_a_made_up_section_its_name_where_they_know_it(self, recorded):
        assert recorded.page("/tin-tuc/")["id"] == 4

    def test_can_be_walked_on_from_with_their_cursor(self, recorded):
        items = recorded.items("/pages/", type="news.ArticlePage", limit=2, after="con-tro")

        assert len(items) == 2

    def test_are_drafts_whatever_page_of_them_is_asked_for(self, recorded):
        answer = recorded.get("/preview/", token="ban-nhap", limit=3)

        assert answer.json() == EXAMPLES["preview"]["body"]

    def test_answer_for_what_their_lists_show_whole(self, recorded):
        moved = EXAMPLES["redirects"]["body"]["items"][0]

        assert recorded.get("/redirects/414/").json() == moved
        answer = recorded.get("/resolve/", path="/duong-cu/").json()
        assert (answer["location"], answer["permanent"]) == ("/tin-tuc/", False)


class TestCards:
    def test_of_committed_examples_lead_to_pages_that_keep_to_their_schemas(self, committed, check):
        examples = [json.loads(path.read_text(encoding="utf-8")) for path in COMMITTED]
        shown = [
            example
            for example in examples
            if example["status"] == 200 and "token" not in example["request"]["query"]
        ]
        newer = {path for example in shown if example.get("unknown") for path in paths_in(example["body"])}

        for path in set().union(*(paths_in(example["body"]) for example in shown)):
            # With a limit nobody recorded, so that it is made from what the card says.
            answer = committed.get("/resolve/", path=path, limit=17)
            assert answer.status in (200, 410), path
            if path not in newer:
                check(answer.json(), "Resolved" if answer.status == 200 else "Problem")


def paths_in(value):
    if isinstance(value, list):
        return {path for child in value for path in paths_in(child)}
    if not isinstance(value, dict):
        return set()
    here = {value.get("path"), value.get("href")}
    below = {path for child in value.values() for path in paths_in(child)}
    return {path for path in here if isinstance(path, str) and path.startswith("/")} | below

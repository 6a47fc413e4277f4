import json

import pytest

from .client import ORIGIN

SEEDS = range(6)
LATER = ["topic", "tag", "author"]


def answers(mock):
    """Yield an answer of every kind with the component it has to be of."""
    yield mock.get("/site/").json(), "Site"
    for path, name in (("images", "Image"), ("documents", "Document"), ("redirects", "Redirect")):
        answer = mock.get(f"/{path}/").json()
        yield answer, f"{name}List"
        for item in answer["items"]:
            yield mock.get(f"/{path}/{item['id']}/").json(), f"{name}Detail"
    for query in (
        {},
        {"fields": "*"},
        {"type": "news.EmulationEventPage", "fields": "body,venue"},
        {"order": "-title"},
    ):
        yield mock.get("/pages/", limit=100, **query).json(), "PageList"
    yield mock.get("/search/", q="thi đua").json(), "SearchResults"
    yield mock.get("/search/suggest/", q="thi").json(), "Suggestions"
    yield mock.get("/preview/", token="mock").json(), "PreviewAnswer"
    for item in mock.items("/pages/", limit=100):
        yield mock.get(f"/pages/{item['id']}/").json(), "Page"
        yield mock.get("/resolve/", path=item["path"]).json(), "Resolved"
    yield mock.get("/resolve/", path="/cu/1").json(), "RedirectAnswer"
    yield mock.get("/resolve/", path="/chu-de/xay-dung-phuong-van-minh/", limit=3).json(), "CollectionAnswer"
    for path in ("/da-go/", "/khong-co/"):
        yield mock.get("/resolve/", path=path).json(), "Problem"


def objects(value):
    if isinstance(value, list):
        for child in value:
            yield from objects(child)
    elif isinstance(value, dict):
        yield value
        for child in value.values():
            yield from objects(child)


def paths(value):
    return {
        found[key]
        for found in objects(value)
        for key in ("path", "href", "location")
        if str(found.get(key, "")).startswith("/")
    }


class TestAnswers:
    @pytest.mark.parametrize("seed", SEEDS)
    def test_keep_to_their_schemas(self, start, check, seed):
        count = 0
        for answer, component in answers(start(seed=seed)):
            check(answer, component)
            count += 1
        assert count > 100

    def test_are_the_same_bytes_for_the_same_seed(self, start):
        first, second, other = start(seed=3), start(seed=3), start(seed=4)

        for path in ("/site/", "/pages/", "/images/", "/documents/"):
            assert first.get(path).content == second.get(path).content
            assert first.get(path).content != other.get(path).content

    def test_do_not_depend_on_what_was_asked_before(self, start):
        asked, fresh = start(), start()
        ids = [item["id"] for item in asked.items("/pages/")]
        for key in ids:
            asked.get(f"/pages/{key}/")

        assert asked.get(f"/pages/{ids[3]}/").content == fresh.get(f"/pages/{ids[3]}/").content

    def test_lead_only_to_what_is_there(self, mock):
        found = set()
        for answer, component in answers(mock):
            if component != "RedirectList":
                found |= paths(answer)

        assert len(found) > 70
        for path in found:
            assert mock.get("/resolve/", path=path).status == 200, path

    def test_show_a_page_as_its_card_does(self, mock):
        home = mock.page("/")
        cards = [
            found for found in objects(home) if {"id", "type", "byline"} <= found.keys() and found is not home
        ]

        assert len(cards) > 10
        for card in cards:
            page = mock.page(card["path"])
            assert {key: page[key] for key in card} == card
            assert mock.get(f"/pages/{card['id']}/").json() == page

    def test_have_addresses_on_the_host_they_were_asked_at(self, mock):
        page = mock.page("/tin-tuc/")

        assert page["meta"]["html_url"] == f"{ORIGIN}/tin-tuc/"
        assert page["seo"]["canonical"] == f"{ORIGIN}/tin-tuc/"
        assert mock.get(f"/pages/{page['id']}/").json()["meta"]["detail_url"] == page["meta"]["detail_url"]

    def test_have_pictures_that_can_be_seen(self, mock):
        image = next(item["image"] for item in mock.items("/pages/") if item["image"])
        addresses = [image["src"], *(file["url"] for source in image["sources"] for file in source["srcset"])]

        for address in addresses:
            answer = mock.send("GET", address.removeprefix(ORIGIN))
            assert answer.headers["content-type"] == "image/svg+xml"
            assert answer.content.startswith(b"<svg ")

    def test_have_every_block_the_specification_has(self, mock):
        page = next(item for item in mock.items("/pages/", fields="body") if item["published_at"])
        schemas = mock.get("/openapi.json").json()["components"]["schemas"]

        blocks = {block["type"] for block in page["body"]}

        assert blocks == schemas["Block"]["discriminator"]["mapping"].keys()

    def test_have_rich_text_where_rich_text_is_meant(self, mock):
        page = next(item for item in mock.items("/pages/", fields="body") if item["published_at"])
        texts = {block["type"]: block["value"] for block in page["body"]}

        assert texts["paragraph"].startswith("<p>")
        assert "<" not in texts["heading"]

    def test_are_told_in_vietnamese(self, mock):
        text = json.dumps(mock.items("/pages/"), ensure_ascii=False)

        assert {"Đ", "ơ", "ư", "ữ"} <= set(text)

    def test_of_search_hold_every_word(self, mock):
        for item in mock.items("/search/", q="BONG chuyen"):
            assert "bóng chuyền" in f"{item['title']} {item['lead']}"
        assert mock.items("/search/", q="quẻ bói") == []

    def test_find_where_a_page_and_a_redirect_are(self, mock):
        page = mock.page("/tin-tuc/")
        for query in ({"html_path": "/tin-tuc"}, {"id": page["id"]}):
            answer = mock.get("/pages/find/", **query)
            assert (answer.status, answer.headers["location"]) == (302, page["meta"]["detail_url"])
        answer = mock.get("/redirects/find/", html_path="/cu/2/")
        assert answer.headers["location"] == f"{ORIGIN}/api/v2/redirects/2/"

    def test_of_the_specification_are_the_specification(self, mock, contract):
        document = json.loads((contract / "openapi.json").read_text(encoding="utf-8"))

        assert mock.get("/openapi.json").json() == document
        assert mock.get("/docs/").headers["content-type"].startswith("text/html")

    def test_of_previews_are_never_kept(self, mock):
        answer = mock.get("/preview/", token="mock")

        assert answer.headers["cache-control"] == "private, no-store"
        assert "etag" not in answer.headers

"""Every example of the contract, as readers see it."""

import json
import re
from urllib.parse import unquote

import pytest
from jinja2 import ChainableUndefined
from jinja2.utils import missing
from markupsafe import escape
from starlette.responses import JSONResponse

from frontend_contract.reader import collections, errors
from frontend_contract.reader.events import sentence_case
from frontend_contract.reader.paging import PAGE_SIZE
from frontend_contract.reader.search.asked import NOT_UNDERSTOOD, REFUSALS
from frontend_contract.reader.settings import Settings

from .client import ReaderClient
from .examples import NOT_RENDERED, load_examples
from .markup import Markup

CMS = "http://cms.example.vn"

ALL = load_examples()
SHOWN = [example for example in ALL if example.endpoint not in NOT_RENDERED and example.body]
GOOD = [example for example in SHOWN if example.status == 200]
REFUSED = [example for example in SHOWN if example.status >= 400 and example.endpoint != "site"]
OF_KIND = {
    kind: [example for example in GOOD if example.body.get("kind") == kind]
    for kind in ("page", "collection", "redirect")
}
FOUND = [example for example in GOOD if example.endpoint == "search"]
SUGGESTED = [example for example in GOOD if example.endpoint == "suggest"]
PRINTED = [example for example in GOOD if example not in [*OF_KIND["redirect"], *SUGGESTED]]

MAY_BE_ABSENT = {"page", "paging", "is_preview", "message", "results"}
"""Names that templates use whether or not there is such a thing."""


def each(examples):
    return pytest.mark.parametrize("example", examples, ids=[example.name for example in examples])


class MissingKeys(ChainableUndefined):
    """Remembers what templates ask for that nothing sends: a name misspelt, a key dropped from the contract."""

    found: set[str] = set()

    def __init__(self, hint=None, obj=missing, name=None, *args):
        super().__init__(hint, obj, name, *args)
        if isinstance(obj, dict) and obj.get("type") != collections.TYPE:
            self.found.add(f"{name}, of {sorted(obj)}")
        if obj is missing and name not in MAY_BE_ABSENT:
            self.found.add(name)


@pytest.fixture(scope="module")
def strict_reader(served_newsroom):
    with ReaderClient(Settings(served_newsroom.url, CMS, site_cache_seconds=0)) as client:
        client.app.state.reader.renderer.environment.undefined = MissingKeys
        yield client


@pytest.fixture
def ask(newsroom, strict_reader):
    """Serve a body as an example says, and ask the reader for it."""

    def ask(example, body=None):
        newsroom.publish("home-full")
        answer = JSONResponse(example.body if body is None else body, example.status)
        newsroom.instead = {example.endpoint: answer}
        MissingKeys.found.clear()
        return strict_reader.request(example.method, example.address)

    return ask


class TestExamples:
    def test_are_there_and_one_holds_an_unknown_block(self):
        assert any(example.unknown for example in PRINTED)

    def test_are_shown_or_there_is_a_reason_why_not(self):
        assert {example.endpoint for example in SHOWN} == {"resolve", "preview", "search", "suggest", "site"}
        assert {example.endpoint for example in ALL} >= set(NOT_RENDERED)

    @each(PRINTED)
    def test_are_pages_without_a_gap(self, ask, example):
        response = ask(example)

        assert response.status_code == 200
        assert MissingKeys.found == set()
        assert response.text.count("<h1") == 1
        assert all("alt" in picture for picture in Markup(response.text).pictures)
        assert re.findall(r"\b(None|null|undefined|NaN)\b", without_data(response.text)) == []

    @each(PRINTED)
    def test_fetch_nothing_from_third_parties(self, ask, example):
        page = Markup(ask(example).text)
        foreign = [(tag, address) for tag, address in page.fetched if not re.match("/(?!/)", address)]

        assert {tag for tag, _ in foreign} <= {"img", "source", "video", "audio"}
        assert all(address.startswith(f"{CMS}/") for _, address in foreign)

    @each(OF_KIND["page"])
    def test_of_pages_show_title_and_data(self, ask, example):
        html, page = ask(example).text, example.body["page"]
        heading = re.search("<h1[^>]*>(.*?)</h1>", html)[1]

        assert page["type"] == "home.HomePage" or heading == escape(page["title"] or "(Chưa có tiêu đề)")
        assert [json.loads(data) for data in Markup(html).data] == (
            [page["json_ld"]] if example.endpoint == "resolve" else []
        )

    @each([example for example in OF_KIND["page"] if "body" in example.body["page"]])
    def test_of_stories_show_every_block(self, ask, example):
        html = ask(example).text

        for block in example.known["page"]["body"]:
            assert all(part in html for part in visible(block)), block

    @each(FOUND)
    def test_of_searches_show_every_hit_marked(self, ask, example):
        html = ask(example).text

        for hit in example.body["items"]:
            marked = hit["highlights"]
            assert f'<a href="{hit["path"]}">{marked["title"]}</a>' in html
            assert all(text in html for text in (marked["lead"], marked["byline"], *marked["excerpts"]))

    @each(FOUND)
    def test_of_searches_show_every_facet_and_what_is_instead_or_above(self, ask, example):
        html, facets = ask(example).text, example.body["facets"]
        labels = [
            *(part["label"] for part in facets["types"]),
            *(part["section"]["title"] for part in facets["sections"]),
            *(part["topic"]["title"] for part in facets["topics"]),
            *(part["unit"]["official_name"] for part in facets["units"]),
            *(str(part["year"]) for part in facets["years"]),
        ]

        assert all(f"<span>{escape(sentence_case(label))}</span>" in html for label in labels)
        for pick in example.body["promoted"]:
            assert f'<a href="{escape(pick["href"])}"' in html
            assert f">{escape(pick['title'])}</a>" in html
            assert escape(pick["description"]) in html
        if found := example.body["did_you_mean"]:
            assert f">{escape(found)}</a>?" in html

    @each(SUGGESTED)
    def test_of_suggestions_are_passed_on(self, ask, example):
        shown = ask(example).json()["items"]

        assert [(item["href"], item["html"]) for item in shown] == [
            (item["path"], item["html"]) for item in example.known["items"]
        ]

    @each(OF_KIND["collection"])
    def test_of_lists_show_every_card(self, ask, example):
        assert_shows_cards(ask(example).text, example.body["items"])

    @each([example for example in OF_KIND["page"] if "stories" in example.body["page"]])
    def test_of_sections_show_every_card(self, ask, example):
        assert_shows_cards(ask(example).text, example.body["page"]["stories"]["items"])

    @each(OF_KIND["collection"])
    def test_of_collections_show_title_and_lead(self, ask, example):
        html, collection = ask(example).text, example.body["collection"]

        assert f"<h1>{escape(collection['title'])}</h1>" in html
        assert escape(collection["lead"]) in html

    @each([example for example in GOOD if example.endpoint == "site"])
    def test_of_the_site_stand_around_every_page(self, ask, example):
        html, site = ask(example).text, example.body

        assert escape(site["name"]) in html
        assert site["footer"]["text"] in html
        for item in site["navigation"] + site["footer"]["navigation"]:
            assert f">{escape(item['text'])}<" in html
        for contact in site["contacts"]:
            assert all(escape(text) in html for text in contact.values())

    @each([example for example in SHOWN if example.endpoint == "site" and example.status >= 400])
    def test_of_problems_of_the_site_leave_its_pages_readable(self, ask, example):
        assert ask(example).status_code == 200

    @each([example for example in PRINTED if example.unknown])
    def test_with_something_unknown_look_as_if_it_were_not_there(self, ask, example):
        assert ask(example).text == ask(example, example.known).text

    @each(OF_KIND["redirect"])
    def test_of_redirects_are_followed(self, ask, example):
        response = ask(example)

        assert response.status_code == (301 if example.body["permanent"] else 302)
        assert unquote(response.headers["location"]) == example.body["location"]

    @each(REFUSED)
    def test_of_problems_are_pages_that_say_so(self, ask, example):
        response, message = ask(example), expected_message(example)

        assert response.status_code == message.status
        assert escape(message.title) in response.text
        assert escape(message.text) in response.text
        assert response.text.count("<h1") == 1
        assert MissingKeys.found == set()


def expected_message(example):
    """Return what readers are told; an address that the API does not understand is one that does not exist."""
    if example.endpoint == "preview":
        return errors.NO_PREVIEW
    at_fault = [error["parameter"] for error in example.body["errors"]]
    if example.endpoint == "search" and example.status == 400 and "offset" not in at_fault:
        refusals = [REFUSALS[name] for name in at_fault if name in REFUSALS]
        return errors.Message(400, "Tìm kiếm", (refusals or [NOT_UNDERSTOOD])[0])
    return {405: errors.NOT_ALLOWED, 410: errors.GONE}.get(example.status, errors.NOT_FOUND)


def visible(block):
    """Return what must stand in the page for a block."""
    value = block["value"]
    if not value:
        return []
    return {
        "heading": lambda: [escape(value)],
        "paragraph": lambda: [value],
        "image": lambda: [f'src="{escape(value["src"])}"'],
        "quote": lambda: [escape(value["text"]), escape(value["attribution"])],
        "story_link": lambda: [f'href="{escape(value["path"])}"', escape(value["title"])],
        "gallery": lambda: [
            part
            for picture in value["pictures"]
            for part in (f'href="{escape(picture["src"])}"', escape(picture["caption"]))
        ],
        "callout": lambda: [value["kind_label"], escape(value["title"]), value["text"]],
        "table": lambda: [
            escape(text) for row in ([value["caption"]], value["header"], *value["rows"]) for text in row
        ],
        "document": lambda: [f'href="{escape(value["href"])}"', escape(value["title"])],
        "video": lambda: [
            escape(value["title"]),
            value["transcript"],
            f'data-embed="{escape(value["embed"]["embed_url"])}"'
            if value["embed"]
            else f'src="{escape(value["file"]["href"])}"',
        ],
        "audio": lambda: [
            f'src="{escape(value["file"]["href"])}"',
            escape(value["title"]),
            value["transcript"],
        ],
    }[block["type"]]()


def assert_shows_cards(html, teasers):
    for teaser in teasers[:PAGE_SIZE]:
        assert f'<a href="{escape(teaser["path"])}">{escape(teaser["title"])}</a>' in html


def without_data(html):
    return re.sub(r'<script type="application/ld\+json">.*?</script>', "", html)

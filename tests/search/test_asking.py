"""What can be asked: words, phrases, without, authors, filters; and what is refused."""

import datetime
import json
from collections.abc import Callable
from typing import Any

import pytest
from django.core.management import call_command
from django.db import connection
from wagtail.models import Site

from news.models import ArticlePage, Byline, NewsIndexPage
from tests.conftest import API
from tests.factories import FIRST, ArticleFactory, EventFactory, SectionFactory, TopicFactory

from .conftest import Search

Write = Callable[..., ArticlePage]


def test_every_word_must_occur_somewhere(write: Write, titles: Search) -> None:
    write("Trồng cây", "ở công viên")
    write("Trồng hoa")
    assert titles("trồng công viên") == ["Trồng cây"]


def test_a_phrase_must_occur_as_it_stands(write: Write, titles: Search) -> None:
    write("Thi đua quyết thắng")
    write("Quyết tâm thi đua thắng lợi")
    assert titles('"thi đua quyết"') == ["Thi đua quyết thắng"]
    assert len(titles("thi đua quyết")) == 2


def test_a_phrase_of_three_words_is_more_than_its_pairs(write: Write, titles: Search) -> None:
    write("Một hai", "hai ba")
    assert titles("một hai ba") == ["Một hai"]
    assert titles('"một hai ba"') == []


def test_a_phrase_does_not_reach_from_one_paragraph_into_the_next(
    section: NewsIndexPage, titles: Search
) -> None:
    body = [{"type": "paragraph", "value": f"<p>{text}</p>"} for text in ("hết một", "hai bắt đầu")]
    ArticleFactory(parent=section, title="Tin", lead="", body=body)
    assert titles('"một hai"') == []


def test_a_minus_leaves_out(write: Write, titles: Search) -> None:
    write("Trồng cây xanh")
    write("Trồng cây cảnh")
    assert titles("trồng cây -cảnh") == ["Trồng cây xanh"]
    assert titles('-"cây cảnh"') == ["Trồng cây xanh"]
    assert len(titles("trồng cây - cảnh")) == 1  # a dash between words is no minus
    write("Trong vườn cây")
    assert titles("cây -trồng") == ["Trong vườn cây"]
    assert titles("cây -trong") == []  # who types no mark means them all


def test_an_author_is_asked_for_by_name(write: Write, titles: Search) -> None:
    story = write("Một tin", "Xuân đã về")
    story.bylines = [Byline(name="Xuân Hoà")]
    story.save_revision().publish()
    write("Hoa xuân", "Xuân Hoà")
    for typed in ("tác giả: Xuân Hoà", "tac gia:xuan hoa", 'tác giả:"Hòa"', "tác giả: xuân hoà, một tin"):
        assert titles(typed) == ["Một tin"]
    assert titles("tác giả: Hoà Xuân") == []


def test_captions_leads_and_facts_are_searched(section: NewsIndexPage, titles: Search) -> None:
    ArticleFactory(parent=section, title="Một", lead="Sáng nay", image_caption="Hàng cây trước trụ sở")
    EventFactory(parent=section, title="Hai", lead="", venue="Nhà văn hoá phường")
    assert titles("sáng nay") == titles("hàng cây") == ["Một"]
    assert titles("nhà văn hóa") == ["Hai"]


@pytest.mark.parametrize(
    ("parameter", "value", "found"),
    [
        ("type", "news.EmulationEventPage", ["Sự kiện"]),
        ("section", "doi-song", ["Tin đời sống"]),
        ("topic", "phuong-xanh", ["Tin phường"]),
        ("year", 2023, ["Tin cũ"]),
        ("published_after", "2024-03-17", ["Sự kiện"]),
        ("published_before", "2023-12-31", ["Tin cũ"]),
    ],
)
def test_a_search_is_narrowed(
    section: NewsIndexPage, titles: Search, parameter: str, value: Any, found: list[str]
) -> None:
    newest = FIRST + datetime.timedelta(days=2)
    life = SectionFactory(parent=section.get_parent(), title="Đời sống", slug="doi-song")
    ArticleFactory(parent=section, title="Tin cũ", published_at=FIRST - datetime.timedelta(days=365))
    ArticleFactory(parent=life, title="Tin đời sống", published_at=FIRST)
    story = ArticleFactory(parent=section, title="Tin phường", published_at=FIRST)
    story.topics = [TopicFactory(title="Phường xanh")]
    story.save_revision().publish()
    EventFactory(parent=section, title="Sự kiện", published_at=newest)
    assert titles("sáng phường", **{parameter: value}) == found


def test_a_day_in_a_filter_is_whole(write: Write, titles: Search) -> None:
    write("Một tin", published_at=FIRST)
    assert titles("tin", published_after="2024-03-15", published_before="2024-03-15") == ["Một tin"]
    assert titles("tin", published_before="2024-03-15T19:49:59+07:00") == []
    assert titles("tin", published_after="2024-03-15T19:50:01+07:00") == []


def test_facets_count_all_hits_and_not_a_page_of_them(section: NewsIndexPage, api: API, write: Write) -> None:
    topic = TopicFactory(title="Phường xanh")
    for number in range(3):
        story = write(f"Trồng cây {number}")
        story.topics = [topic]
        story.save_revision().publish()
    EventFactory(parent=section, title="Lễ trồng cây")
    facets = api.get("search/", q="trồng cây", limit=1)["facets"]
    assert [(one["type"], one["count"]) for one in facets["types"]] == [
        ("news.ArticlePage", 3),
        ("news.EmulationEventPage", 1),
    ]
    assert [(one["topic"]["title"], one["count"]) for one in facets["topics"]] == [("Phường xanh", 3)]
    assert [(one["section"]["title"], one["count"]) for one in facets["sections"]] == [
        ("An ninh – Quốc phòng", 4)
    ]
    assert facets["years"] == [{"year": 2024, "count": 4}]
    assert facets["units"] == []


def test_pages_of_a_search_hold_every_hit_once(write: Write, api: API) -> None:
    for number in range(7):
        write(f"Tin {number}", published_at=FIRST)
    pages = [api.get("search/", q="tin", limit=3, offset=offset) for offset in (0, 3, 6)]
    found = [hit["title"] for page in pages for hit in page["items"]]
    assert found == [f"Tin {number}" for number in range(6, -1, -1)]
    assert {page["meta"]["total_count"] for page in pages} == {7}


def test_a_search_stays_on_its_site(write: Write, titles: Search, section: NewsIndexPage) -> None:
    other = SectionFactory(parent=section.get_root(), title="Xã", slug="xa")
    Site.objects.create(hostname="xa.example.vn", root_page=other)
    write("Tin của phường")
    ArticleFactory(parent=other, title="Tin của xã")
    assert titles("tin") == ["Tin của phường"]
    assert titles("tin", site="xa.example.vn") == ["Tin của xã"]


@pytest.mark.parametrize("count", [1, 20])
def test_the_number_of_queries_does_not_grow(
    write: Write, api: API, django_assert_num_queries: Any, count: int
) -> None:
    for number in range(count):
        write(f"Tin {number}")
    api.get("search/", q="x")  # the site is looked up once
    with django_assert_num_queries(10):
        assert len(api.get("search/", q="tin")["items"]) == count
    where_the_newest_begin = connection.vendor == "postgresql"  # one question more
    with django_assert_num_queries(5 + where_the_newest_begin):
        assert len(api.get("search/suggest/", q="tin")["items"]) == min(count, 8)


def test_markup_in_a_text_is_text(write: Write, api: API) -> None:
    write("<script>alert(1)</script> & <mark>cây</mark>")
    (hit,) = api.get("search/", q="cây")["items"]
    assert hit["highlights"]["title"] == (
        "&lt;script&gt;alert(1)&lt;/script&gt; &amp; &lt;mark&gt;<mark>cây</mark>&lt;/mark&gt;"
    )
    (suggestion,) = api.get("search/suggest/", q="scr")["items"]
    assert suggestion["html"].startswith("&lt;<mark>scr</mark>ipt&gt;")


@pytest.mark.parametrize(
    "typed",
    [
        "a" * 10_000,
        '"',
        '""""',
        "“”",
        "*",
        "(",
        "🎉🎉",
        "\0",
        "-",
        " ".join(map(str, range(33))),
        " ",
        "NULL\0",
        "tác giả:",
    ],
)
def test_what_means_nothing_is_refused_with_a_sentence(api: API, home: Any, typed: str) -> None:
    assert api.problem("search/", q=typed) == ["q"]


@pytest.mark.parametrize(
    "typed",
    [
        "NEAR(a b)",
        "NEAR(",
        'a" OR "b',
        "a'b",
        "a\\",
        "a:*",
        "a & !b | c <-> d",
        "{title} : x",
        "^a + b",
        "'; DROP TABLE search_entry; --",
        "a" * 1999,
        "é" * 500,
        "中国",
        "🎉 x",
        "x~y_z^#@<",
        "#under=1",
        "ﷺ ½ ﬁ İ ẞ",
        "a-b-c/d.e,f",
        '-"',
        "a\u0301\u0302\u0303\u0304",
        "%s %(a)s",
        "thi\u0085dua",
    ],
)
def test_what_is_odd_gets_an_answer(api: API, home: Any, write: Write, typed: str) -> None:
    write(typed[:200], typed)
    for path in ("search/", "search/suggest/"):
        response = api.client.get(f"/api/v2/{path}", {"q": typed})
        assert response.status_code in (200, 400)
        assert response.status_code == 200 or json.loads(response.content)["errors"]


def test_a_story_of_huge_words_and_very_many_is_published(write: Write, titles: Search) -> None:
    write("Dài", " ".join(["x" * 5000, *(f"từ{number}" for number in range(30_000))]))
    assert titles("từ19") == ["Dài"]
    assert titles("từ29999") == []  # beyond twenty thousand words nothing is indexed


@pytest.mark.parametrize(
    ("parameter", "value"),
    [
        ("type", "news.NewsIndexPage"),
        ("type", "x"),
        ("section", "khong-co"),
        ("topic", "0"),
        ("unit", "x" * 300),
        ("year", "20x4"),
        ("year", "99999999999999999999"),
        ("published_after", "hôm qua"),
        ("published_before", "0001-01-01"),
        ("limit", "101"),
        ("offset", "10001"),
        ("colour", "red"),
        ("site", "khong.example.vn"),
    ],
)
def test_a_wrong_filter_names_itself(api: API, home: Any, parameter: str, value: str) -> None:
    assert api.problem("search/", **{"q": "tin", parameter: value}) == [parameter]


@pytest.mark.django_db
def test_the_demos_first_story_comes_first(api: API) -> None:
    call_command("load_demo")
    for typed in ("cum thi dua so 3", "CỤM THI ĐUA", "ket giao uoc", "hoà", "hòa"):
        first = api.get("search/", q=typed)["items"][0]
        assert first["title"].startswith("Cụm thi đua số 3 – Ban CHQS")
        assert "<mark>" in json.dumps(first["highlights"])

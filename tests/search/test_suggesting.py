"""Suggestions while one types, and what to ask instead of what finds nothing."""

from collections.abc import Callable

import pytest

from news.models import ArticlePage
from tests.conftest import API
from tests.factories import FIRST, TopicFactory

from .conftest import Search

Write = Callable[..., ArticlePage]


@pytest.mark.parametrize("typed", ["c", " c ", "đ", "!", "🎉"])
def test_one_letter_suggests_nothing(api: API, write: Write, typed: str) -> None:
    write("Cụm thi đua")
    response = api.client.get("/api/v2/search/suggest/", {"q": typed})
    assert response.status_code == 200
    assert response.json() == {"items": []}


@pytest.mark.parametrize("typed", ["cu", "CỤ", "cụm t", "cum thi dua", "thi d", "số 3"])
def test_what_was_typed_is_marked(api: API, write: Write, typed: str) -> None:
    write("Cụm thi đua số 3")
    (found,) = api.get("search/suggest/", q=typed)["items"]
    assert found["html"].count("<mark>") == 1
    assert found["kind"] == "story"
    assert found["path"].startswith("/")


def test_titles_that_begin_so_come_first(write: Write, suggested: Search) -> None:
    write("Thi đua là yêu nước", published_at=FIRST.replace(year=2020))
    write("Phong trào thi đua", published_at=FIRST.replace(year=2023))
    write("Thi chạy, đua thuyền")
    assert suggested("thi đ") == ["Thi đua là yêu nước", "Phong trào thi đua", "Thi chạy, đua thuyền"]


def test_a_topic_is_suggested_while_a_public_story_stands_under_it(write: Write, api: API) -> None:
    topic = TopicFactory(title="Phường xanh")
    story = write("Một tin")
    story.topics = [topic]
    story.save_revision().publish()
    (found,) = api.get("search/suggest/", q="phuong x")["items"]
    assert found == {
        "kind": "topic",
        "text": "Phường xanh",
        "html": "<mark>Phường x</mark>anh",
        "path": "/chu-de/phuong-xanh/",
    }
    story.unpublish()
    assert api.get("search/suggest/", q="phuong x")["items"] == []


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("cun thi đua", "cụm thi đua"),
        ("thidua", "thi đua"),
        ("cum thii dua", "cụm thi đua"),
        ("cum thi dau", "cụm thi đua"),
        ("thi ddua", "thi đua"),
        ("phuwowngf", "phường"),
        ("cun thj dua", "cụm thi đua"),
    ],
)
def test_a_near_miss_is_put_right(write: Write, api: API, titles: Search, typed: str, meant: str) -> None:
    write("Cụm thi đua số 3", "các phường, xã")
    write("Của ai", "thi chạy")
    found = api.get("search/", q=typed)
    assert found["items"] == []
    assert found["did_you_mean"] == meant
    assert titles(meant)


def test_nothing_is_proposed_for_what_is_nowhere_near(write: Write, api: API) -> None:
    write("Cụm thi đua số 3")
    assert api.get("search/", q="xyzzy qwerty")["did_you_mean"] is None
    assert api.get("search/", q="cụm -thi")["did_you_mean"] is None


def test_words_that_stand_apart_are_proposed_with_their_marks(write: Write, api: API) -> None:
    write("Không có lương", "hôm nay")
    assert api.get("search/", q="khung luong")["did_you_mean"] == "không lương"


def test_nothing_is_proposed_that_the_filters_leave_out(write: Write, api: API) -> None:
    write("Cụm thi đua số 3")
    assert api.get("search/", q="cun thi dua", year=1999)["did_you_mean"] is None
    assert api.get("search/", q="thi dua", year=1999)["did_you_mean"] is None

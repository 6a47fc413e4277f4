"""Highlights are safe HTML of the text as it is, whatever the text and the query."""

import html
import re

from hypothesis import given, settings
from hypothesis import strategies as st

from search.beginnings import marked
from search.highlights import Marker
from search.queries import Query, TooManyWords

TEXT = st.text(st.sampled_from("thi đua hoà ĐẢNG\u00ad\u0301\u0323 <>&\"'-–3.mark/🎉中\n"), max_size=60)
MARK = re.compile("</?mark>")


def read(typed: str) -> Query:
    try:
        return Query.read(typed)
    except TooManyWords:
        return Query()


@settings(max_examples=300, deadline=None, derandomize=True)
@given(text=TEXT, typed=TEXT)
def test_without_its_marks_a_highlight_is_the_text(text: str, typed: str) -> None:
    found = Marker(read(typed), [text]).mark(text)
    assert html.unescape(MARK.sub("", found)) == text
    assert MARK.findall(found) == ["<mark>", "</mark>"] * (found.count("<mark>"))
    assert "<" not in MARK.sub("", found)


@settings(max_examples=300, deadline=None, derandomize=True)
@given(text=TEXT, typed=TEXT)
def test_an_excerpt_is_a_marked_piece_of_a_passage(text: str, typed: str) -> None:
    for excerpt in Marker(read(typed), [text]).excerpts(text):
        piece = html.unescape(MARK.sub("", excerpt)).removeprefix("… ").removesuffix(" …")
        assert piece in text
        assert "<mark>" in excerpt


@settings(max_examples=200, deadline=None, derandomize=True)
@given(text=TEXT, words=st.lists(st.sampled_from(["thi", "dua", "ho", "d", "3"]), min_size=1, max_size=3))
def test_a_marked_beginning_is_the_text(text: str, words: list[str]) -> None:
    assert html.unescape(MARK.sub("", marked(text, words))) == text


def test_words_that_stand_together_are_marked_together() -> None:
    marker = Marker(read("thi đua số 3"), [])
    assert (
        marker.mark("Số 3, Cụm thi đua số 3 – ngày 5")
        == "<mark>Số 3</mark>, Cụm <mark>thi đua số 3</mark> – ngày 5"
    )


def test_the_exact_word_is_marked_where_a_story_has_it() -> None:
    marker = Marker(read("đua"), ["Đưa tin thi đua"])
    assert marker.mark("Đưa tin thi đua") == "Đưa tin thi <mark>đua</mark>"
    assert Marker(read("đua"), ["Đưa tin"]).mark("Đưa tin") == "<mark>Đưa</mark> tin"


def test_an_excerpt_is_cut_between_words() -> None:
    text = f"{'xa ' * 100}thi đua{' xa' * 100}"
    (excerpt,) = Marker(read("thi đua"), [text]).excerpts(text)
    assert excerpt.startswith("… xa ")
    assert excerpt.endswith(" xa …")
    assert len(excerpt) < 220

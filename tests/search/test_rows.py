"""The rows of the table of Vietnamese text that are about searching; the others are in `tests/cms/vietnamese`."""

import datetime
import unicodedata
from collections.abc import Callable
from typing import Any

import pytest

from news.models import ArticlePage
from search.models import Entry
from tests.conftest import API
from tests.factories import HANOI

from .conftest import Search

Write = Callable[..., ArticlePage]


def test_row_5_words_without_marks_find_words_with_marks(write: Write, titles: Search) -> None:
    write("Phong trào thi đua Quyết thắng")
    assert titles("thi dua") == ["Phong trào thi đua Quyết thắng"]


def test_row_6_ket_and_ký_kết_find_each_other(write: Write, titles: Search) -> None:
    write("Lễ ký kết giao ước")
    write("Le ky ket giao uoc")
    assert len(titles("ket")) == len(titles("ký kết")) == 2


def test_row_7_a_composed_query_finds_a_decomposed_text(write: Write, titles: Search) -> None:
    write(unicodedata.normalize("NFD", "Đảng uỷ thành phố Phủ Lý"))
    for form in ("NFC", "NFD"):
        assert len(titles(unicodedata.normalize(form, "đảng uỷ"))) == 1


@pytest.mark.parametrize(("typed", "written"), [("đảng ủy", "Đảng uỷ"), ("đảng uỷ", "Đảng ủy")])
def test_row_8_the_place_of_the_tone_does_not_matter(
    write: Write, api: API, typed: str, written: str
) -> None:
    write(f"{written} phường họp")
    (hit,) = api.get("search/", q=typed)["items"]
    assert hit["highlights"]["title"] == f"<mark>{written}</mark> phường họp"


@pytest.mark.parametrize(("typed", "written"), [("Hòa", "Xuân Hoà"), ("Hoà", "Xuân Hòa")])
def test_row_8_names_too(write: Write, titles: Search, typed: str, written: str) -> None:
    write(written)
    write("Hoa xuân")
    assert titles(typed)[0] == written


def test_row_9_no_word_is_dropped(write: Write, titles: Search) -> None:
    write("An toàn giao thông")
    write("Toàn dân tham gia")
    write("Do thời tiết")
    assert titles("an toàn") == ["An toàn giao thông"]
    assert titles("an") == ["An toàn giao thông"]
    assert titles("do") == ["Do thời tiết"]


def test_row_10_suggestions_go_on_from_what_was_typed(write: Write, suggested: Search) -> None:
    write("Cụm thi đua số 3 – Ban CHQS các phường, xã")
    assert suggested("cum thi d") == ["Cụm thi đua số 3 – Ban CHQS các phường, xã"]


def test_row_11_words_in_a_row_come_first(write: Write, titles: Search) -> None:
    write("Học sinh giỏi", published_at=at(2024, 1, 1))
    write("Sinh học là gì", published_at=at(2024, 2, 1))
    assert titles("học sinh") == ["Học sinh giỏi", "Sinh học là gì"]
    assert titles("sinh hoc") == ["Sinh học là gì", "Học sinh giỏi"]


def test_row_12_the_exact_spelling_comes_first(write: Write, titles: Search) -> None:
    write("Gương tiên tiến", published_at=at(2024, 1, 1))
    write("Gương tiến tiến", published_at=at(2024, 2, 1))
    assert titles("tiên tiến") == ["Gương tiên tiến", "Gương tiến tiến"]
    assert titles("tien tien") == ["Gương tiến tiến", "Gương tiên tiến"]  # no mark typed: the newest first


def test_row_12_even_in_the_body_over_another_word_in_the_title(write: Write, titles: Search) -> None:
    write("Một tin", "Phong trào thi đua sôi nổi", published_at=at(2024, 1, 1))
    write("Đưa tin", published_at=at(2024, 2, 1))
    assert titles("đua") == ["Một tin", "Đưa tin"]


@pytest.mark.parametrize(
    ("written", "term"),
    [
        ("quy", "quy"),
        ("quý", "quy~2s"),
        ("Hoà", "hoa~1f"),
        ("Uỷ", "uy~0r"),
        ("khoẻ", "khoe~2r"),
        ("hoàn", "hoan~2f"),
        ("ngoài", "ngoai~3f"),
        ("khuỷu", "khuyu~3r"),
    ],
)
def test_row_13_the_index_has_one_place_for_a_tone(write: Write, written: str, term: str) -> None:
    story = write(written)
    assert term in Entry.objects.get(story=story).terms.split()


def test_row_14_what_is_shown_is_never_rewritten(write: Write, api: API) -> None:
    write("Đảng uỷ làm việc", "Đồng chí Xuân Hoà phát biểu")
    (hit,) = api.get("search/", q="dang uy xuan hoa")["items"]
    assert hit["title"] == "Đảng uỷ làm việc"
    assert hit["highlights"]["title"] == "<mark>Đảng uỷ</mark> làm việc"
    assert hit["highlights"]["excerpts"] == ["Đồng chí <mark>Xuân Hoà</mark> phát biểu"]


def test_row_15_an_icelandic_eth_is_a_đ(write: Write, titles: Search) -> None:
    write("\u00d0ảng uỷ phường")
    assert len(titles("đảng uỷ")) == len(titles("dang uy")) == len(titles("\u00d0ảng")) == 1


def test_row_18_invisible_characters_are_no_word_ends(write: Write, titles: Search) -> None:
    write("Phong trào th\u00adi\u00a0đua", "không\u200bkhí")
    for typed in ("thi đua", "khôngkhí", '"trào thi đua"', "th\u00adi đua"):
        assert len(titles(typed)) == 1


def test_row_21_case_does_not_matter(write: Write, titles: Search) -> None:
    write("Đảng uỷ phường")
    assert titles("ĐẢNG") == titles("đảng") == ["Đảng uỷ phường"]


def test_row_23_a_year_is_one_of_vietnam(write: Write, titles: Search, api: API) -> None:
    write("Giao thừa", published_at=datetime.datetime(2023, 12, 31, 17, 30, tzinfo=datetime.UTC))
    assert titles("giao thừa", year=2024) == ["Giao thừa"]
    assert titles("giao thừa", year=2023) == []
    assert api.get("search/", q="giao thua")["facets"]["years"] == [{"year": 2024, "count": 1}]


def test_row_24_a_number_is_found_as_it_is_written(write: Write, titles: Search) -> None:
    write("Dân số 20.833 người")
    write("Số 833, đường 20")
    assert titles("20.833") == ["Dân số 20.833 người"]


@pytest.mark.parametrize("written", ["“Ba đột phá”", '"Ba đột phá"', "Ba đột phá"])
def test_row_25_quotes_of_every_kind_are_the_same(write: Write, api: API, written: str) -> None:
    write(f"Thực hiện {written}")
    found = [api.get("search/", q=q)["items"] for q in ("“Ba đột phá”", '"ba đột phá"', "ba dot pha")]
    assert [[hit["title"] for hit in hits] for hits in found] == [[f"Thực hiện {written}"]] * 3


def test_row_27_dashes_of_every_kind_are_the_same(write: Write, titles: Search) -> None:
    write("Cụm thi đua số 3 – Ban CHQS")
    write("Cụm thi đua số 3 - Ban CHQS các phường")
    for typed in ("số 3 – ban", "số 3 - ban", "so 3 ban", '"số 3 – Ban"'):
        assert len(titles(typed)) == 2


def at(year: int, month: int, day: int) -> datetime.datetime:
    return datetime.datetime(year, month, day, 8, tzinfo=HANOI)


def test_terms_of_a_story_are_ascii(write: Write) -> None:
    entry: Any = Entry.objects.get(story=write("Đảng uỷ, UBND phường Hai Bà Trưng – năm 2024"))
    assert entry.terms.isascii()

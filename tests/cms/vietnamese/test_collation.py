import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cms.vietnamese.collation import person_key, word_key
from cms.vietnamese.folding import place_tones

from .texts import any_text, sentences, to_nfd, words


def backwards(names):
    """Return them so that a key that says nothing is found out."""
    return names[::-1]


class TestWords:
    def test_row_19_stand_in_the_order_of_the_alphabet(self):
        assert sorted(["Đức", "Dũng", "Ánh", "An", "Ân", "Ăn"], key=word_key) == [
            "An",
            "Ánh",
            "Ăn",
            "Ân",
            "Dũng",
            "Đức",
        ]

    @pytest.mark.parametrize(
        "order",
        [
            "a ă â b c d đ e ê g h i k l m n o ô ơ p q r s t u ư v x y",
            "ma mà mả mã má mạ",
            "ma mạ man mãn mang",
            "hoa hòa hoả hoá hoạ hoài",
            "3 12 an",
            "An | An Hoà | Anh | Ấn Độ",
            "Cụm 3 | Cụm 12 | Cụm A",
            "Lam Hạ | Lê Hồng Phong | Liêm Chính | Lương Khánh Thiện | Minh Khai",
        ],
    )
    def test_stand_as_in_a_dictionary(self, order):
        expected = order.split(" | " if "|" in order else None)

        assert sorted(backwards(expected), key=word_key) == expected

    @pytest.mark.parametrize(
        ("one", "other"), [("Hoà", "Hòa"), ("ĐẢNG", "đảng"), ("“Ba”", "Ba"), ("Ðức", "Đức")]
    )
    def test_agree_when_only_the_writing_differs(self, one, other):
        assert word_key(one) == word_key(other) == word_key(to_nfd(other))


class TestPeople:
    def test_row_20_stand_by_their_given_names(self):
        people = ["Xuân Hoà", "Nguyễn Văn Đức", "Trần Thị Ánh", "Lê An"]

        assert sorted(people, key=person_key) == ["Lê An", "Trần Thị Ánh", "Nguyễn Văn Đức", "Xuân Hoà"]

    def test_stand_by_family_and_middle_name_after_that(self):
        people = ["An", "Lê An", "Lê Văn An", "Trần An", "Bùi Ân"]

        assert sorted(backwards(people), key=person_key) == people

    def test_of_one_given_name_stand_together(self):
        people = ["Trần Hoa", "Bùi Hòa", "Vũ Hòa", "An Hoá"]

        assert sorted(backwards(people), key=person_key) == people

    @given(any_text, any_text)
    def test_are_ordered_by_the_given_name_whatever_comes_before(self, family, other):
        assert (person_key(f"{family} An") < person_key(f"{other} Bình")) is True


class TestKeys:
    @given(any_text)
    def test_hold_what_every_database_orders_alike(self, text):
        assert re.fullmatch(r"[0-9a-z]+", word_key(text) + person_key(text))

    @given(any_text)
    def test_agree_on_decomposed_text(self, text):
        assert word_key(to_nfd(text)) == word_key(text)

    @given(sentences, sentences)
    def test_differ_unless_case_and_tone_place_are_all(self, one, other):
        same = place_tones(one).lower() == place_tones(other).lower()

        assert (word_key(one) == word_key(other)) == same

    @given(words, words)
    def test_put_a_beginning_first(self, one, other):
        assert word_key(one) < word_key(f"{one} {other}")

    @given(st.text("aăâđoơ", min_size=1, max_size=6))
    def test_are_three_signs_to_a_letter(self, word):
        assert len(word_key(word)) == 3 * len(word) + 2

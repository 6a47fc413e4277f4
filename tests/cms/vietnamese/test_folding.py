import unicodedata

import pytest
from hypothesis import assume, given

from cms.vietnamese.folding import fold, fold_word, place_tones, spell, spell_word, split_words, unspell

from .texts import any_text, sentences, to_nfd, words


class TestTheIndex:
    @pytest.mark.parametrize(
        ("word", "key"),
        [
            ("quy", "quy"),
            ("quý", "quý"),
            ("Hoà", "Hòa"),
            ("Uỷ", "Ủy"),
            ("khoẻ", "khỏe"),
            ("HOÀ", "HÒA"),
            ("hoàn", "hoàn"),
            ("ngoài", "ngoài"),
            ("khuỷu", "khuỷu"),
        ],
    )
    def test_row_13_has_the_tone_on_the_first_vowel(self, word, key):
        assert place_tones(word) == key
        assert place_tones(to_nfd(word)) == key

    def test_row_5_finds_words_without_marks(self):
        assert fold("Thi đua") == "thi dua"

    def test_row_6_folds_every_letter(self):
        assert fold("ký kết") == fold("KY KET") == "ky ket"

    def test_row_7_does_not_know_decomposed_from_composed(self):
        assert spell(to_nfd("Đảng uỷ thành phố Phủ Lý")) == spell("Đảng uỷ thành phố Phủ Lý")

    @pytest.mark.parametrize(("one", "other"), [("đảng ủy", "Đảng uỷ"), ("Hòa", "Hoà")])
    def test_row_8_does_not_know_where_the_tone_stands(self, one, other):
        assert spell(one) == spell(other)

    def test_row_9_keeps_every_word(self):
        assert fold("an toàn do dân") == "an toan do dan"

    def test_row_12_tells_a_typo_from_the_word(self):
        assert spell("tiên tiến") != spell("tiến tiến")
        assert unspell(spell("tiên tiến")) == unspell(spell("tiến tiến")) == "tien tien"

    @pytest.mark.parametrize("word", ["th\u00adi", "thi\u00a0đua", "thi\u202fđua", "th\u200bi"])
    def test_row_18_sees_no_invisible_characters(self, word):
        assert split_words(word)[0] == "thi"

    def test_row_21_has_no_case(self):
        assert spell("ĐẢNG") == spell("đảng")


class TestFolding:
    @given(any_text)
    def test_takes_any_text(self, text):
        for word in [*fold(text).split(" "), *map(fold_word, split_words(text))]:
            assert not any(letter.isspace() or letter == "~" for letter in word)

    @given(any_text)
    def test_is_what_is_left_of_a_spelling(self, text):
        assert unspell(spell(text)) == fold(text)

    @given(any_text)
    def test_agrees_on_decomposed_and_composed(self, text):
        composed = unicodedata.normalize("NFC", text)

        assert fold(to_nfd(text)) == fold(composed) == fold(text)
        assert spell(to_nfd(text)) == spell(composed) == spell(text)

    @given(any_text)
    def test_has_nothing_left_to_fold(self, text):
        assert fold(fold(text)) == fold(text)

    @given(sentences)
    def test_of_vietnamese_is_plain_ascii(self, text):
        assert fold(text).isascii()
        assert spell(text).isascii()
        assert len(fold(text).split()) == len(text.split())


class TestSpelling:
    @given(words, words)
    def test_differs_for_two_words_that_differ(self, one, other):
        assume(place_tones(one).lower() != place_tones(other).lower())

        assert spell_word(one) != spell_word(other)

    @given(words)
    def test_differs_from_the_bare_word(self, word):
        assert (spell_word(word) == fold_word(word)) == word.isascii()


class TestTonePlacing:
    @given(any_text)
    def test_is_done_once(self, text):
        assert place_tones(place_tones(text)) == place_tones(text)

    @given(any_text)
    def test_moves_marks_and_nothing_else(self, text):
        assert sorted(to_nfd(place_tones(text))) == sorted(to_nfd(text))

import pytest

from cms.vietnamese.syllables import is_syllable

from .texts import to_nfd

WORDS = "an đảng ĐẢNG Uỷ ủy quý quốc quyết giếng gì giữ nghiêng nguyễn khuỷu hoà hòa yêu kỷ ngoằn thuở xoong"


class TestSyllable:
    @pytest.mark.parametrize("word", WORDS.split())
    def test_has_an_onset_a_rime_and_a_tone(self, word):
        assert is_syllable(word)
        assert is_syllable(to_nfd(word))

    @pytest.mark.parametrize(
        "word",
        [
            "",
            "b",
            "café",
            "lÃ",
            "đẢng",
            "cac",
            "càc",
            "ke\u0301\u0300",
            "ñua",
            "ceo",
            "ka",
            "gê",
            "für",
            "2024",
        ],
    )
    def test_has_nothing_else(self, word):
        assert not is_syllable(word)

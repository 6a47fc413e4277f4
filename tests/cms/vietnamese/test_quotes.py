import pytest
from hypothesis import given

from cms.vietnamese.quotes import comparable

from .texts import any_text, sentences, to_nfd


class TestComparison:
    @pytest.mark.parametrize(
        "text", ["“Ba đột phá”", '"Ba đột phá"', "Ba đột phá", "«Ba đột phá»", "‘Ba đột phá’"]
    )
    def test_row_25_does_not_see_quotes(self, text):
        assert comparable(f"chương trình {text}") == "chương trình ba đột phá"

    @pytest.mark.parametrize("dash", [" – ", " - ", " — ", "- ", "-", "\u00a0–\u00a0"])
    def test_row_27_sees_one_dash(self, dash):
        assert comparable(f"Cụm thi đua số 3{dash}Ban") == comparable("Cụm thi đua số 3 – Ban")

    @pytest.mark.parametrize(
        ("one", "other"), [("Đắk R'lấp", "Đắk R’lấp"), ("Đảng uỷ", "ĐẢNG  ủy"), ("a\u200bb", "ab")]
    )
    def test_does_not_see_how_a_word_was_typed(self, one, other):
        assert comparable(one) == comparable(other)

    @pytest.mark.parametrize(
        ("one", "other"), [("tiên tiến", "tiến tiến"), ("số 3", "số 4"), ("R'lấp", "Rlấp")]
    )
    def test_sees_what_differs(self, one, other):
        assert comparable(one) != comparable(other)

    @given(any_text)
    def test_takes_any_text(self, text):
        assert comparable(to_nfd(text)) == comparable(text)

    @given(sentences)
    def test_leaves_nothing_to_compare_further(self, text):
        assert comparable(comparable(text)) == comparable(text)

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cms.vietnamese.numbers import group, parse_number, percent


class TestGroup:
    @pytest.mark.parametrize(
        ("number", "text"),
        [
            (20833, "20.833"),
            (2245058, "2.245.058"),
            (999, "999"),
            (0, "0"),
            (-1234, "-1.234"),
            (95.5, "95,5"),
            (100.0, "100"),
            (1234.567, "1.234,57"),
            (-0.001, "0"),
            (Decimal("0.10"), "0,1"),
        ],
    )
    def test_row_24_writes_dots_and_a_comma(self, number, text):
        assert group(number) == text

    def test_writes_as_many_decimals_as_are_asked_for(self):
        assert group(20833, 2) == "20.833,00"
        assert group(95.55, 0) == "96"

    @pytest.mark.parametrize("number", [float("inf"), float("nan"), Decimal("NaN")])
    def test_refuses_what_is_no_number(self, number):
        with pytest.raises(ValueError, match="cannot be written"):
            group(number)

    def test_has_percentages(self):
        assert percent(95.5) == "95,5%"
        assert percent(100) == "100%"


class TestParse:
    @pytest.mark.parametrize(
        ("text", "number"),
        [
            ("20.833", 20833),
            (" 95,5 ", Decimal("95.5")),
            ("20833", 20833),
            ("-1.234,50", Decimal("-1234.5")),
            ("−5", -5),
        ],
    )
    def test_reads_what_is_written(self, text, number):
        assert parse_number(text) == number

    @pytest.mark.parametrize(
        "text", ["", "3.5", "20,833.5", "1.23.456", "1.2345", "20 833", "mười", "1,", ",5", "٣"]
    )
    def test_refuses_another_way(self, text):
        with pytest.raises(ValueError, match="not a number"):
            parse_number(text)

    @given(st.integers())
    def test_undoes_the_writing(self, number):
        assert parse_number(group(number)) == number

    @given(st.decimals(-(10**9), 10**9, places=2))
    def test_undoes_the_writing_of_decimals(self, number):
        assert parse_number(group(number)) == number

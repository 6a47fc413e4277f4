import pytest

from frontend_contract.reader.dates import long_date, long_datetime, number, short_date
from frontend_contract.reader.events import event_time, percentage


class TestLongDatetime:
    @pytest.mark.parametrize(
        ("moment", "expected"),
        [
            ("2024-03-15T12:50Z", "Thứ sáu - 15/03/2024 19:50"),
            ("2024-03-15T19:50:00+07:00", "Thứ sáu - 15/03/2024 19:50"),
            ("2023-12-31T17:30:00Z", "Thứ hai - 01/01/2024 00:30"),
            ("2024-03-17T05:00:00+07:00", "Chủ nhật - 17/03/2024 05:00"),
            ("2024-03-16T19:50", "Thứ bảy - 16/03/2024 19:50"),
        ],
    )
    def test_is_written_in_vietnams_time(self, moment, expected):
        assert long_datetime(moment) == expected

    @pytest.mark.parametrize(
        "nothing", [None, "", "hôm qua", 15, [], "2024-13-01", "0001-01-01T00:00:00+14:00"]
    )
    def test_is_empty_for_what_is_no_date(self, nothing):
        assert (long_datetime(nothing), long_date(nothing), short_date(nothing)) == ("", "", "")


class TestDates:
    @pytest.mark.parametrize(
        ("day", "weekday"),
        [(11, "Thứ hai"), (12, "Thứ ba"), (13, "Thứ tư"), (14, "Thứ năm"), (15, "Thứ sáu"), (16, "Thứ bảy")],
    )
    def test_name_the_weekday_with_a_lower_case_second_word(self, day, weekday):
        assert long_date(f"2024-03-{day}") == f"{weekday}, {day}/03/2024"

    def test_are_short_with_slashes(self):
        assert short_date("2023-12-31T17:30:00Z") == "01/01/2024"


class TestNumber:
    @pytest.mark.parametrize(
        ("value", "expected"),
        [
            (20833, "20.833"),
            (2245058, "2.245.058"),
            (95.5, "95,5"),
            (100.0, "100"),
            (0, "0"),
            (None, ""),
            (True, ""),
        ],
    )
    def test_is_written_with_dots_and_a_comma(self, value, expected):
        assert number(value) == expected


class TestEventTime:
    def test_says_only_what_was_stated(self):
        day = {"date": "2024-03-15"}

        assert event_time(day) == "Thứ sáu, 15/03/2024"
        assert event_time(day | {"part_of_day_label": "chiều"}) == "Chiều thứ sáu, 15/03/2024"
        assert event_time(day | {"start_time": "14:00"}) == "14:00, thứ sáu, 15/03/2024"
        assert (
            event_time(day | {"part_of_day_label": "chiều", "start_time": "14:00"})
            == "14:00, chiều thứ sáu, 15/03/2024"
        )
        assert event_time({"date": None, "part_of_day_label": "Chiều", "start_time": "14:00"}) == ""


class TestPercentage:
    @pytest.mark.parametrize(
        ("value", "unit", "expected"),
        [
            (100.0, "%", 100.0),
            (85, " % ", 85.0),
            (130, "%", 100.0),
            (-5, "%", 0.0),
            (5, "xã", None),
            (None, "%", None),
        ],
    )
    def test_stays_between_0_and_100(self, value, unit, expected):
        assert percentage({"value": value, "unit_of_measure": unit}) == expected

import json
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest

from cms.vietnamese.dates import long_date, relative_date, short_date, year_of
from frontend_contract.reader import dates as reader

CASES = json.loads((Path(__file__).parent / "dates.json").read_text(encoding="utf-8"))["moments"]


class TestTheTableOfMoments:
    @pytest.mark.parametrize("case", CASES, ids=lambda case: case["moment"])
    def test_is_what_the_admin_writes(self, case):
        moment = datetime.fromisoformat(case["moment"])

        assert long_date(moment) == case["long"]
        assert short_date(moment) == case["short"]
        assert year_of(moment) == case["year"]

    @pytest.mark.parametrize("case", CASES, ids=lambda case: case["moment"])
    def test_is_what_the_readers_site_writes(self, case):
        assert reader.long_datetime(case["moment"]) == case["long"]
        assert reader.short_date(case["moment"]) == case["short"]


class TestDates:
    def test_row_22_have_the_weekday_in_words(self):
        assert long_date(datetime(2024, 3, 15, 12, 50, tzinfo=UTC)) == "Thứ sáu - 15/03/2024 19:50"

    def test_row_23_belong_to_the_year_it_is_in_vietnam(self):
        assert year_of(datetime(2023, 12, 31, 17, 30, tzinfo=UTC)) == 2024

    def test_are_short_for_a_day_too(self):
        assert short_date(date(2024, 3, 5)) == "05/03/2024"


NOW = datetime(2024, 3, 16, 3, 0, tzinfo=UTC)  # 10:00 in Vietnam


class TestRelativeDates:
    @pytest.mark.parametrize(
        ("passed", "expected"),
        [
            (timedelta(), "vừa xong"),
            (timedelta(seconds=59), "vừa xong"),
            (timedelta(seconds=-59), "vừa xong"),
            (timedelta(minutes=1), "1 phút trước"),
            (timedelta(minutes=5, seconds=59), "5 phút trước"),
            (timedelta(minutes=59), "59 phút trước"),
            (timedelta(hours=1), "1 giờ trước"),
            (timedelta(hours=2, minutes=59), "2 giờ trước"),
            (timedelta(hours=10), "10 giờ trước"),
            (timedelta(hours=10, minutes=1), "hôm qua lúc 23:59"),
            (timedelta(hours=14, minutes=10), "hôm qua lúc 19:50"),
            (timedelta(hours=34), "hôm qua lúc 00:00"),
            (timedelta(hours=34, minutes=1), "14/03/2024"),
            (timedelta(days=400), "10/02/2023"),
            (timedelta(minutes=-2), "16/03/2024"),
            (timedelta(days=-1), "17/03/2024"),
        ],
    )
    def test_are_told_by_the_clock_up_to_yesterday(self, passed, expected):
        assert relative_date(NOW - passed, NOW) == expected

    def test_do_not_depend_on_the_zone_of_either(self):
        there = timezone(timedelta(hours=-8))

        assert (
            relative_date((NOW - timedelta(hours=14, minutes=10)).astimezone(there), NOW)
            == "hôm qua lúc 19:50"
        )

    def test_count_minutes_across_midnight(self):
        midnight = datetime(2024, 3, 15, 17, 0, tzinfo=UTC)

        assert (
            relative_date(midnight - timedelta(minutes=5), midnight + timedelta(minutes=5)) == "10 phút trước"
        )

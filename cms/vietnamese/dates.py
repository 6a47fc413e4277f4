"""Moments as Vietnamese officials write them, in Vietnam's time wherever the program runs."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

TIMEZONE = ZoneInfo("Asia/Ho_Chi_Minh")
WEEKDAYS = ("Thứ hai", "Thứ ba", "Thứ tư", "Thứ năm", "Thứ sáu", "Thứ bảy", "Chủ nhật")

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


def to_local(moment: datetime) -> datetime:
    """Return a moment in Vietnam's time; one without an offset is Vietnam's already.

    Raises:
        OverflowError: within a day of the first or last year Python knows.
    """
    return moment.replace(tzinfo=TIMEZONE) if moment.tzinfo is None else moment.astimezone(TIMEZONE)


def long_date(moment: datetime) -> str:
    """Return "Thứ sáu - 15/03/2024 19:50"."""
    local = to_local(moment)
    return f"{WEEKDAYS[local.weekday()]} - {short_date(local)} {local:%H:%M}"


def short_date(day: date) -> str:
    """Return "15/03/2024", of a day or of a moment."""
    local = to_local(day) if isinstance(day, datetime) else day
    return f"{local.day:02d}/{local.month:02d}/{local.year:04d}"


def relative_date(moment: datetime, now: datetime) -> str:
    """Return how long ago a moment was, on the clock up to yesterday, else its short date.

    "vừa xong" under a minute, "5 phút trước", "2 giờ trước" on the same day, "hôm qua lúc 19:50". A moment more
    than a minute ahead of `now` is a date too.
    """
    local, today = to_local(moment), to_local(now)
    passed = today - local
    if abs(passed) < MINUTE:
        return "vừa xong"
    if timedelta() < passed < HOUR:
        return f"{passed // MINUTE} phút trước"
    if timedelta() < passed and local.date() == today.date():
        return f"{passed // HOUR} giờ trước"
    if local.date() == today.date() - DAY:
        return f"hôm qua lúc {local:%H:%M}"
    return short_date(local)


def year_of(moment: datetime) -> int:
    """Return the year a moment belongs to in filters and archives: 2023-12-31T17:30Z is of 2024."""
    return to_local(moment).year

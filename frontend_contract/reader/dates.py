"""Dates and numbers as Vietnamese readers write them."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

TIMEZONE = ZoneInfo("Asia/Ho_Chi_Minh")
WEEKDAYS = ("Thứ hai", "Thứ ba", "Thứ tư", "Thứ năm", "Thứ sáu", "Thứ bảy", "Chủ nhật")


def to_local(text: object) -> datetime | None:
    """Return an ISO datetime or date in Vietnam's time; `None` for anything else."""
    if not isinstance(text, str):
        return None
    try:
        moment = datetime.fromisoformat(text)
        return moment.replace(tzinfo=TIMEZONE) if moment.tzinfo is None else moment.astimezone(TIMEZONE)
    except (ValueError, OverflowError):
        return None


def long_datetime(text: object) -> str:
    """ "Thứ sáu - 15/03/2024 19:50"; empty for anything that is not a date."""
    moment = to_local(text)
    return f"{WEEKDAYS[moment.weekday()]} - {_numeric(moment)} {moment:%H:%M}" if moment else ""


def long_date(text: object) -> str:
    """ "Thứ sáu, 15/03/2024"."""
    moment = to_local(text)
    return f"{WEEKDAYS[moment.weekday()]}, {_numeric(moment)}" if moment else ""


def short_date(text: object) -> str:
    """ "15/03/2024"."""
    moment = to_local(text)
    return _numeric(moment) if moment else ""


def clock_and_date(text: object) -> str:
    """ "19:50 ngày 15/03/2024"."""
    moment = to_local(text)
    return f"{moment:%H:%M} ngày {_numeric(moment)}" if moment else ""


def number(value: object) -> str:
    """ "20.833", "95,5": dots between thousands, a comma before decimals."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return ""
    text = f"{value:,.2f}".rstrip("0").rstrip(".") if isinstance(value, float) else f"{value:,}"
    return text.translate(str.maketrans(",.", ".,"))


def _numeric(day: date) -> str:
    return f"{day.day:02d}/{day.month:02d}/{day.year:04d}"

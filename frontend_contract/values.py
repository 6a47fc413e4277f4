"""Plain values as they are written on the wire."""

import datetime
from typing import overload

from django.utils import timezone

KEY_MAX = 2**63 - 1  # what a primary key can be


@overload
def datetime_value(moment: datetime.datetime) -> str: ...
@overload
def datetime_value(moment: None) -> None: ...
def datetime_value(moment: datetime.datetime | None) -> str | None:
    """Return ISO 8601 with the offset of Asia/Ho_Chi_Minh, to the second."""
    return timezone.localtime(moment).isoformat(timespec="seconds") if moment else None


def date_value(day: datetime.date | None) -> str | None:
    return day.isoformat() if day else None


def time_value(time: datetime.time | None) -> str | None:
    """Return local hours and minutes, "14:00"."""
    return time.isoformat(timespec="minutes") if time else None

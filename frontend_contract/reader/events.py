"""Wording and reckoning for emulation events."""

from .client import JSON
from .dates import long_date


def sentence_case(text: object) -> str:
    """Return the text with a capital first letter and nothing else changed; the API's labels are lower case."""
    return text[:1].upper() + text[1:] if isinstance(text, str) else ""


def event_time(event: JSON) -> str:
    """ "14:00, chiều thứ sáu, 15/03/2024"; what nobody stated is left out."""
    day = long_date(event.get("date"))
    if not day:
        return ""
    day = day[0].lower() + day[1:]
    if part := event.get("part_of_day_label"):
        day = f"{part.lower()} {day}"
    return f"{start}, {day}" if (start := event.get("start_time")) else sentence_case(day)


def percentage(target: JSON) -> float | None:
    """Return how much of a bar a target fills, 0..100; `None` when it is not a percentage."""
    value, unit = target.get("value"), target.get("unit_of_measure")
    if isinstance(value, bool) or not isinstance(value, int | float) or (unit or "").strip() != "%":
        return None
    return min(max(float(value), 0.0), 100.0)

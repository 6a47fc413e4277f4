"""The text of a parameter, held against the schema the specification shows: what is refused is what is described."""

import datetime
import re
from collections.abc import Callable

from .components import Schema

WHOLE_NUMBER = re.compile(r"-?[0-9]{1,19}")
# An unescaped + of an offset arrives as a space.
MOMENT = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,6})?(Z|[+ -][0-9]{2}:[0-9]{2})"
)


def complaint(schema: Schema, text: str) -> str | None:
    """Return a sentence that says what to give instead, or `None` where the text will do."""
    if choices := schema.get("anyOf"):
        found = [complaint(choice, text) for choice in choices]
        return None if None in found else " Or: ".join(filter(None, found))
    return KINDS.get(schema.get("format") or schema["type"], _string)(schema, text)


def _integer(schema: Schema, text: str) -> str | None:
    least, most = schema["minimum"], schema["maximum"]
    if WHOLE_NUMBER.fullmatch(text) and least <= int(text) <= most:
        return None
    return f"Give a whole number from {least} to {most}."


def _boolean(schema: Schema, text: str) -> str | None:
    return None if text in {"true", "false"} else "Give true or false."


def _date(schema: Schema, text: str) -> str | None:
    try:
        if datetime.date.fromisoformat(text).isoformat() == text:
            return None
    except ValueError:
        pass
    return "Give a date, 2024-03-15."


def _date_time(schema: Schema, text: str) -> str | None:
    if MOMENT.fullmatch(text):
        return None
    return "Give a datetime with its offset, 2024-03-15T19:50:00+07:00."


def _string(schema: Schema, text: str) -> str | None:
    if "enum" in schema and text not in schema["enum"]:
        return f"Give one of {', '.join(schema['enum'])}."
    if len(text) < schema.get("minLength", 0):
        return "Give a value."
    pattern = schema.get("pattern", "")
    # As JSON Schema reads patterns: digits are ASCII, and $ is the very end.
    if not re.search(re.sub(r"\$$", r"\\Z", pattern), text, re.ASCII):
        return f"Give a value of the form {pattern}."
    return None


KINDS: dict[str, Callable[[Schema, str], str | None]] = {
    "integer": _integer,
    "boolean": _boolean,
    "date": _date,
    "date-time": _date_time,
}

"""Reading a request's parameters by the specification: what it does not allow is refused by name."""

import datetime
import math
import re
from urllib.parse import unquote_to_bytes

from .problems import Refusal
from .specification import Operation, Schema

Query = dict[str, str]


def read_pairs(query: bytes) -> list[tuple[str, str]]:
    """Return the names and values of a query string.

    Raises:
        Refusal: it is not Unicode text, or has NUL in it.
    """
    pairs, errors = [], {}
    for part in filter(None, query.split(b"&")):
        name, _, value = (unquote_to_bytes(text.replace(b"+", b" ")) for text in part.partition(b"="))
        try:
            pairs.append((name.decode(), value.decode()))
        except UnicodeDecodeError:
            errors[name.decode("ascii", "backslashreplace")] = "The value is not Unicode text."
        if b"\0" in name + value:
            shown = name.decode("ascii", "backslashreplace").replace("\0", "\\0")
            errors[shown] = "A NUL character is not allowed."
    if errors:
        raise Refusal(400, errors=errors)
    return pairs


def check(operation: Operation, pairs: list[tuple[str, str]], in_path: dict[str, str]) -> Query:
    """Return the query's values by name.

    Raises:
        Refusal: a parameter is unknown, given twice, missing or has a value its schema does not allow.
    """
    known = {found["name"]: found for found in operation.parameters if found["in"] == "query"}
    errors = {name: "This parameter is not known here." for name, _ in pairs if name not in known}
    query: Query = {}
    for name, value in pairs:
        if name in query:
            errors[name] = "Give this parameter once."
        query[name] = value
    for name, parameter in known.items():
        if parameter.get("required") and not query.get(name):
            errors[name] = "This parameter is needed."
        elif name in query and not allows(parameter.get("schema", {}), query[name]):
            errors.setdefault(name, f"This is not a value of {name}.")
    if errors:
        raise Refusal(400, errors=errors)
    for parameter in operation.parameters:
        if parameter["in"] == "path" and not allows(parameter["schema"], in_path[parameter["name"]]):
            raise Refusal(404, "There is nothing here.")
    return query


def allows(schema: Schema, text: str) -> bool:
    """Return whether the text of a parameter is a value of its schema."""
    if branches := schema.get("anyOf") or schema.get("oneOf"):
        return any(allows(branch, text) for branch in branches)
    if "enum" in schema and text not in map(str, schema["enum"]):
        return False
    match schema.get("type"):
        case "integer":
            return re.fullmatch(r"-?[0-9]{1,19}", text) is not None and _within(schema, int(text))
        case "number":
            number = _number(text)
            return number is not None and _within(schema, number)
        case "boolean":
            return text.lower() in {"true", "false", "1", "0"}
        case "null":
            return False
    return _allows_text(schema, text)


def _allows_text(schema: Schema, text: str) -> bool:
    return (
        schema.get("minLength", 0) <= len(text) <= schema.get("maxLength", math.inf)
        and (("pattern" not in schema) or re.search(schema["pattern"], text, re.ASCII) is not None)
        and is_format(schema.get("format", ""), text)
    )


def is_format(name: str, text: str) -> bool:
    match name:
        case "date":
            return re.fullmatch(r"\d{4}-\d\d-\d\d", text, re.ASCII) is not None and moment(text) is not None
        case "date-time":
            return "T" in text.upper() and moment(text) is not None
    return True


def moment(text: str) -> datetime.datetime | None:
    """Return the moment a datetime with an offset, or the start of a day of Asia/Ho_Chi_Minh, names."""
    try:
        # An unescaped + of an offset arrives as a space.
        found = datetime.datetime.fromisoformat(text.replace(" ", "+"))
        if len(text) == len("2024-03-15"):
            found = found.replace(tzinfo=datetime.timezone(datetime.timedelta(hours=7)))
        return found.astimezone(datetime.UTC) if found.tzinfo else None
    except (ValueError, OverflowError):
        return None


def _within(schema: Schema, number: float) -> bool:
    return schema.get("minimum", -math.inf) <= number <= schema.get("maximum", math.inf)


def _number(text: str) -> float | None:
    try:
        number = float(text)
    except ValueError:
        return None
    return number if math.isfinite(number) else None

"""TOML tables read as frozen dataclasses; what does not fit is refused by file and key."""

import datetime
import tomllib
import types
import unicodedata
from dataclasses import MISSING, fields, is_dataclass
from pathlib import Path
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")

PLAIN = (str, int, bool, datetime.date, datetime.datetime)


def read_table(path: Path, kind: type[T]) -> T:
    """Return the file as a `kind`.

    Raises:
        ValueError: the file is not TOML, or a key is missing, unknown or of another type; the message
            starts with the file's name and the key.
    """
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ValueError(f"{path.name}: {error}") from error
    made: T = _make(kind, table, path.name)
    return made


def _make(kind: Any, value: Any, where: str) -> Any:
    """Return `value` as `kind`: a plain type, a dataclass, `X | None`, `X | Y` or `tuple[X, ...]`."""
    if get_origin(kind) in (Union, types.UnionType):
        return _make(_choose(get_args(kind), value, where), value, where)
    if get_origin(kind) is tuple:
        if not isinstance(value, list):
            raise ValueError(f"{where}: expected a list")
        item_kind = get_args(kind)[0]
        return tuple(_make(item_kind, item, f"{where}[{number}]") for number, item in enumerate(value))
    if is_dataclass(kind):
        return _make_dataclass(kind, value, where)
    return _make_plain(kind, value, where)


def _choose(kinds: tuple[Any, ...], value: Any, where: str) -> Any:
    """Return the one of several types meant: by the table's `type` where there is more than one."""
    possible = [kind for kind in kinds if kind is not types.NoneType]
    if len(possible) == 1:
        return possible[0]
    wanted = value.get("type") if isinstance(value, dict) else None
    for kind in possible:
        if kind.type == wanted:
            return kind
    raise ValueError(f"{where}.type: expected one of {', '.join(kind.type for kind in possible)}")


def _make_dataclass(kind: Any, value: Any, where: str) -> Any:
    if not isinstance(value, dict):
        raise ValueError(f"{where}: expected a table")
    hints = get_type_hints(kind)
    known = {field.name: field for field in fields(kind)}
    if unknown := value.keys() - known.keys() - {"type"}:
        raise ValueError(f"{_inside(where, min(unknown))}: unknown key")
    if "type" in value and value["type"] != getattr(kind, "type", None):
        raise ValueError(f"{_inside(where, 'type')}: unknown type")
    for name, field in known.items():
        if name not in value and field.default is MISSING:
            raise ValueError(f"{_inside(where, name)}: missing")
    made = {name: _make(hints[name], value[name], _inside(where, name)) for name in known if name in value}
    try:
        return kind(**made)
    except ValueError as error:
        raise ValueError(f"{where}: {error}") from error


def _inside(where: str, key: str) -> str:
    """Return the place of a key: `seed.toml: image.alt`."""
    return f"{where}: {key}" if where.endswith(".toml") else f"{where}.{key}"


def _make_plain(kind: Any, value: Any, where: str) -> Any:
    if kind not in PLAIN or type(value) is not kind:
        raise ValueError(f"{where}: expected {kind.__name__}, found {type(value).__name__}")
    if isinstance(value, str) and not unicodedata.is_normalized("NFC", value):
        raise ValueError(f"{where}: text must be in normal form C")
    if isinstance(value, datetime.datetime) and value.tzinfo is None:
        raise ValueError(f"{where}: a date and time needs its offset, such as +07:00")
    return value

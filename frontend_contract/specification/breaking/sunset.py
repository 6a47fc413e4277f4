"""What the old specification had announced to go, and whose day is over."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from .documents import Document, Json
from .schemas import PREFIX


def without_expired(raw: Json, today: date) -> Json:
    """Return a document without what is `deprecated` and whose `x-sunset` is before today.

    That may be an operation, a parameter, a key or a component, such as a member of a union: what may go may
    change as well. Components that only those used go with them.
    """
    kept = _Sunset(Document(raw), today).keep(raw)
    schemas = kept.get("components", {}).get("schemas", {})
    for name in _used(raw) - _used(kept):
        schemas.pop(name, None)
    return kept


@dataclass(frozen=True)
class _Sunset:
    document: Document
    today: date

    def keep(self, node: Any) -> Any:
        if isinstance(node, list):
            return [self.keep(child) for child in node if not self._is_over(child)]
        if not isinstance(node, dict):
            return node
        kept = {key: self.keep(child) for key, child in node.items() if not self._is_over(child)}
        if isinstance(node.get("properties"), dict) and isinstance(node.get("required"), list):
            gone = node["properties"].keys() - kept["properties"].keys()
            kept["required"] = [key for key in node["required"] if key not in gone]
        return kept

    def _is_over(self, node: Any) -> bool:
        if not isinstance(node, dict):
            return False
        target = self.document.resolve(node) if isinstance(node.get("$ref"), str) else node
        return self._has_expired(node) or self._has_expired(target)

    def _has_expired(self, node: Json) -> bool:
        try:
            return node.get("deprecated") is True and date.fromisoformat(node["x-sunset"]) < self.today
        except (KeyError, TypeError, ValueError):  # no day, or none the calendar knows: nothing was announced
            return False


def _used(raw: Json) -> set[str]:
    """Return the names of the schemas that the paths lead to."""
    schemas = Document(raw).schemas
    found: set[str] = set()
    waiting: list[Any] = [raw.get("paths", {})]
    while waiting:
        names = {ref.removeprefix(PREFIX) for ref in _references(waiting.pop())} - found
        found |= names
        waiting += [schemas[name] for name in names if name in schemas]
    return found


def _references(node: Any) -> Iterator[str]:
    if isinstance(node, dict) and isinstance(node.get("$ref"), str):
        yield node["$ref"]
    for child in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        yield from _references(child)

"""Values made from their schemas: what the specification learns tomorrow is made without a change here."""

import datetime
import math
import uuid
from collections.abc import Callable, Mapping
from typing import Any, Protocol

from . import words
from .patterns import matching
from .seeds import Seed
from .specification import Schema, Specification

NOON = datetime.datetime(2025, 6, 30, 12, tzinfo=datetime.timezone(datetime.timedelta(hours=7)))
RANGES: Mapping[str, tuple[float, float]] = {
    "year": (2020, 2026),
    "number": (1, 9),
    "size": (20_000, 900_000),
    "content_point": (1, 3),
    "width": (1600, 2400),
    "height": (900, 1500),
}
DEPTH_MAX = 12  # of a shape within itself: a menu's entries have entries


class Facts(Protocol):
    """What is known of an object before it is made.

    Attributes:
        _about: what the object tells about, for the objects in it.
    """

    _about: Any

    def _find(self, key: str) -> Callable[[], Any] | None:
        """Return what makes the value of a key, or `None` where its schema has to."""


Knowing = Callable[[str, Schema, Seed, Any], Facts | None]


class Generator:
    """Makes values.

    Attributes:
        know: returns what is known of a component's object, by name, schema, seed and what is told about.
        wanted: keys to add of those an object may leave out; "*" stands for all.
    """

    def __init__(self, specification: Specification, know: Knowing, wanted: frozenset[str] = frozenset()):
        self.specification = specification
        self.know = know
        self.wanted = wanted

    def make(self, schema: Schema, seed: Seed, about: Any = None, key: str = "", depth: int = 0) -> Any:
        """Return a value of a schema.

        Args:
            about: what the object around it tells about.
            key: the value's name in that object.
        """
        name, schema = self.specification.component(schema)
        if branches := schema.get("oneOf") or schema.get("anyOf"):
            return self._one_of(branches, seed, about, key, depth)
        if parts := schema.get("allOf"):
            made = [self.make(part, seed, about, key, depth) for part in parts]
            return {name: value for part in made for name, value in part.items()}
        if "const" in schema or "enum" in schema:
            return schema["const"] if "const" in schema else seed.choice(schema["enum"])
        return self._of_type(name, schema, seed, about, key, depth)

    def _of_type(self, name: str, schema: Schema, seed: Seed, about: Any, key: str, depth: int) -> Any:
        kind = schema.get("type", "object" if "properties" in schema else "string")
        if isinstance(kind, list):
            kind = seed.choice(kind)
        match kind:
            case "object":
                known = self.know(name, schema, seed, about)
                return self.make_object(schema, seed, known, about, depth)
            case "array":
                return self._array(schema, seed, about, key, depth)
            case "integer" | "number":
                return _number(schema, seed, key, kind)
            case "boolean":
                return seed.chance(0.5)
            case "null":
                return None
        return _text(schema, seed, key)

    def make_object(
        self,
        schema: Schema,
        seed: Seed,
        facts: Facts | None,
        about: Any = None,
        depth: int = 0,
        only: str = "",
    ) -> dict[str, Any]:
        """Return an object: its known keys as they are, the others by their schemas.

        Args:
            only: the one key to make, if it is not the whole object that is needed.
        """
        about = facts._about if facts else about
        required = schema.get("required", ())
        made: dict[str, Any] = {}
        free: set[str] = set()
        for key, child in schema.get("properties", {}).items():
            if (key not in required and not self.wanted & {key, "*"}) or only not in ("", key):
                continue
            if facts and (known := facts._find(key)):
                made[key] = known()
            else:
                free.add(key)
                made[key] = self.make(_as_markup(schema, key, child), seed / key, about, key, depth + 1)
        _agree(made, free)
        return made

    def _one_of(self, branches: list[Schema], seed: Seed, about: Any, key: str, depth: int) -> Any:
        values = [branch for branch in branches if branch.get("type") != "null"]
        if len(values) < len(branches) and ((seed / "null").chance(0.2) or depth > DEPTH_MAX or not values):
            return None
        return self.make((seed / "branch").choice(values), seed, about, key, depth)

    def _array(self, schema: Schema, seed: Seed, about: Any, key: str, depth: int) -> list[Any]:
        items = schema.get("items", {})
        if places := schema.get("prefixItems"):
            return [self.make(place, seed / turn, about, key, depth + 1) for turn, place in enumerate(places)]
        _, item = self.specification.component(items)
        low = schema.get("minItems", 0)
        high = schema.get("maxItems", low + len(item.get("oneOf", "four")))
        if "discriminator" in item and len(item["oneOf"]) <= high:
            # Whoever renders a stream meets every block on every page.
            chosen = (seed / "order").shuffled(item["oneOf"])
        else:
            chosen = [items] * (
                low if depth > DEPTH_MAX // 2 else (seed / "count").number(low, min(high, low + 4))
            )
        made: list[Any] = []
        for turn, choice in enumerate(chosen):
            value = self.make(choice, seed / turn, about, key, depth + 1)
            if value not in made or len(made) < low:
                made.append(value)
        return made


def _as_markup(schema: Schema, key: str, child: Schema) -> Schema:
    """Return a key's schema; that sanitised HTML is meant, its description or its object's says."""
    if not isinstance(child, dict):  # `true` is a schema too
        return {}
    told = schema.get("description", "") if key == "value" else child.get("description", "")
    return {**child, "format": "html"} if told.startswith("Sanitised HTML") else child


def _agree(made: dict[str, Any], free: set[str]) -> None:
    """Make what was made up fit the rest of its object: a label its value, a slug its name, an end its beginning."""
    for key in free:
        value = made.get(key.removesuffix("_label"))
        if key.endswith("_label") and (value is None or isinstance(value, str)):
            made[key] = value and words.label(value)
    name = made.get("official_name") or made.get("name") or made.get("title")
    if "slug" in free and name:
        made["slug"] = words.slug(name)
    if {"valid_from", "valid_to"} <= free and made["valid_from"] and made["valid_to"]:
        made["valid_from"], made["valid_to"] = sorted((made["valid_from"], made["valid_to"]))
    if {"meta", "items"} <= free and "total_count" in made["meta"]:
        made["meta"] |= {"total_count": len(made["items"]), "total_is_exact": True, "next": None}


def _number(schema: Schema, seed: Seed, key: str, kind: str) -> float:
    low, high = RANGES.get(key, (1.0, 100.0))
    open_ended: Schema = {"exclusiveMinimum": -math.inf, "exclusiveMaximum": math.inf, **schema}
    least: Any = open_ended.get("minimum", open_ended["exclusiveMinimum"])
    most: Any = open_ended.get("maximum", open_ended["exclusiveMaximum"])
    step = 1 if kind == "integer" else (most - least) / 1000
    least += step * ("exclusiveMinimum" in schema)
    most -= step * ("exclusiveMaximum" in schema)
    if low > most or high < least:
        low, high = (least, least + 100) if least > -math.inf else (most - 100, most)
    low, high = max(low, least), min(high, most)
    if kind == "number" and high - low <= 1:
        return round(low + (high - low) * seed.fraction(), 6)
    return seed.number(math.ceil(low), math.floor(high))


def _text(schema: Schema, seed: Seed, key: str) -> str:
    moment = NOON - datetime.timedelta(minutes=seed.number(0, 500_000))
    match schema.get("format"):
        case "html":
            return words.paragraphs(seed)
        case "date-time":
            return moment.isoformat()
        case "date":
            return moment.date().isoformat()
        case "time":
            return moment.time().isoformat() + "+07:00"
        case "uuid":
            return str(uuid.UUID(seed.hexadecimal()))
        case "uri":
            return f"https://www.example.vn/{seed.number(1, 999)}/"
        case "email":
            return words.for_key("email", seed)
    if "pattern" in schema:
        return matching(schema["pattern"], seed)
    text = seed.hexadecimal() if key == "id" else words.for_key(key, seed)
    return text.ljust(schema.get("minLength", 0), "…")[: schema.get("maxLength")]

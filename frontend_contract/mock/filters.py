"""What `pages/` and searches find among the made-up pages."""

import re
import unicodedata
from collections.abc import Callable
from typing import Any

from . import words
from .newsroom import Collection, Entry, Newsroom
from .parameters import Query, moment
from .problems import bad
from .writer import Writer

ALL_TYPES = {"wagtailcore.Page"}
ALL_STORIES = {"news.Story"}
WORDS_MAX = 32
STORIES_ONLY = ("section", "topic", "tag", "author", "unit", "year", "published_after", "published_before")
NO_FILTERS = {
    "type",
    "fields",
    "order",
    "limit",
    "offset",
    "after",
    "q",
    "search",
    "search_operator",
    "site",
    "locale",
    "token",
}
Test = Callable[[Entry], bool]


def listed(query: Query, writer: Writer) -> list[Entry]:
    """Return the pages a query of `pages/` asks for, in its order.

    Raises:
        Refusal: a value leads to nothing.
    """
    newsroom = writer.newsroom
    types = _types(query, newsroom)
    tests = [_test(name, value, writer) for name, value in query.items() if name not in NO_FILTERS]
    stories = [story for story in newsroom.stories if story.type in types]
    others = [page for page in newsroom.listed if page.type in types and page.published_at is None]
    found = [page for page in [*stories, *others] if all(test(page) for test in tests)]
    if "search" in query:
        matches = matcher(query, "search")
        found = [page for page in found if matches(f"{page.title} {page.lead}")]
    return _ordered(found, query["order"], writer) if "order" in query else found


def matcher(query: Query, parameter: str) -> Callable[[str], bool]:
    """Return what tells whether a text has the words a parameter asks for.

    Raises:
        Refusal: there is no word, or there are too many.
    """
    text = unicodedata.normalize("NFC", query[parameter])
    asked = "".join(letter if letter.isalnum() else " " for letter in text).split()
    if not asked:
        raise bad(parameter, "Give at least one word.")
    if len(asked) > WORDS_MAX:
        raise bad(parameter, f"Give at most {WORDS_MAX} words.")
    # A word of another script folds to nothing, and is in no text.
    folded = [words.folded(word) or word for word in asked]
    enough = any if query.get("search_operator") == "or" else all
    return lambda text: enough(word in words.folded(text) for word in folded)


def added_keys(query: Query, writer: Writer) -> frozenset[str]:
    """Return the keys `fields` adds.

    Raises:
        Refusal: no page has such a key.
    """
    plain = re.sub(r"\([^()]*\)", "", query.get("fields", ""))
    names = {name.strip() for name in plain.split(",")} - {""}
    specification = writer.specification
    known = {"*", "_"}
    for component in (
        *specification.members("PageItem").values(),
        *specification.members("Page").values(),
        "ItemMeta",
    ):
        known |= specification.schemas.get(component, {}).get("properties", {}).keys()
    if unknown := sorted(name for name in names if name.removeprefix("-") not in known):
        raise bad("fields", f"There is no key {', '.join(unknown)}.")
    return frozenset(names)


def _types(query: Query, newsroom: Newsroom) -> set[str]:
    asked = set(query["type"].split(",")) if "type" in query else set()
    stories = set(newsroom.story_types)
    if asked - {*newsroom.types, *ALL_TYPES, *ALL_STORIES}:
        raise bad("type", "There is no such page type.")
    types = set(newsroom.types) if not asked or asked & ALL_TYPES else asked & set(newsroom.types)
    if asked & ALL_STORIES:
        types |= stories
    for name in query.keys() & set(STORIES_ONLY):
        if asked and not types <= stories:
            raise bad(name, "This parameter is for stories only.")
        types &= stories
    return types


def _test(name: str, value: str, writer: Writer) -> Test:
    newsroom = writer.newsroom
    match name:
        case "section":
            section = _one(name, value, newsroom.sections)
            return lambda page: section in page.ancestors
        case "topic" | "tag" | "author":
            gathering = _one(
                name, value, [found for found in newsroom.collections.values() if found.type == name]
            )
            return lambda page: gathering in page.collections
        case "unit":
            return lambda page: _names_unit(writer.value(page, "cluster_year"), value)
        case "year":
            return lambda page: page.published_at is not None and page.published_at.year == int(value)
        case "published_after" | "published_before":
            return _by_moment(name, value)
        case "child_of" | "descendant_of" | "ancestor_of":
            return _by_tree(name, value, newsroom)
    return lambda page: _text(writer.value(page, name)) == _text(value)


def _one(name: str, value: str, candidates: list[Any]) -> Any:
    found: Entry | Collection | None = next(
        (one for one in candidates if value in (one.slug, str(one.id))), None
    )
    if found is None:
        raise bad(name, f"There is no {name} {value!r}.")
    return found


def _by_moment(name: str, value: str) -> Test:
    asked = moment(value)
    if asked is None:
        raise bad(name, "Give a date, 2024-03-15, or a datetime with its offset.")
    if name == "published_after":
        return lambda page: page.published_at is not None and page.published_at >= asked
    is_day = len(value) == len("2024-03-15")
    return lambda page: (
        page.published_at is not None
        and (page.published_at <= asked or (is_day and page.published_at.date().isoformat() == value))
    )


def _by_tree(name: str, value: str, newsroom: Newsroom) -> Test:
    page = newsroom.home if value == "root" else newsroom.by_id.get(int(value)) if len(value) < 20 else None
    if page is None:
        raise bad(name, "There is no such page.")
    match name:
        case "child_of":
            return lambda found: found.parent is page
        case "descendant_of":
            return lambda found: page in found.ancestors
    return lambda found: found in page.ancestors


def _names_unit(value: Any, unit: str) -> bool:
    if isinstance(value, list):
        return any(_names_unit(child, unit) for child in value)
    if isinstance(value, dict):
        is_it = "official_name" in value and unit in (value.get("slug"), str(value.get("id")))
        return is_it or any(_names_unit(child, unit) for child in value.values())
    return False


def _text(value: Any) -> str:
    text = str(value)
    if "T" in text and (found := moment(text)):
        return found.isoformat()
    return {"True": "true", "False": "false", "1": "true", "0": "false"}.get(text, text)


def _ordered(pages: list[Entry], order: str, writer: Writer) -> list[Entry]:
    columns = {
        parameter["name"]
        for operation in writer.specification.operations
        if operation.path == "/pages/"
        for parameter in operation.parameters
    }
    columns = columns - NO_FILTERS - set(STORIES_ONLY) | {"id", "published_at"}
    names = order.split(",")
    if len(names) > WORDS_MAX or {name.removeprefix("-") for name in names} - columns:
        raise bad("order", "There is no such order.")
    for name in reversed(names):
        key = name.removeprefix("-")
        values = {page.id: writer.value(page, key) for page in pages}
        pages = sorted(
            pages,
            key=lambda page: _sortable(values[page.id]),
            reverse=name.startswith("-"),
        )
    return pages


def _sortable(value: Any) -> tuple[bool, bool, Any]:
    return value is not None, isinstance(value, int), value if isinstance(value, int) else str(value)

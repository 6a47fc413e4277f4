"""What goes into the index: the texts of an object, folded."""

from collections.abc import Iterable
from copy import copy
from functools import cache
from typing import Any

from modelsearch.index import RelatedFields

from cms.vietnamese.folding import fold

WORD_MAX = 100  # characters; PostgreSQL refuses a query with a word of 2,047


def fold_text(text: str) -> str:
    """Return folded words, as they are indexed and as they are asked for."""
    return " ".join(word[:WORD_MAX] for word in fold(text).split())


def fold_value(value: Any) -> str:
    """Return the folded words of what a search field gives: a text, a list, a dictionary, anything."""
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        return " ".join(filter(None, map(fold_value, value)))
    return "" if value is None else fold_text(str(value))


class FoldingIndex:
    """An index whose objects give folded texts."""

    def add_items(self, model: Any, objs: Iterable[Any]) -> None:
        super().add_items(model, [_folding(obj) for obj in objs])  # type: ignore[misc]  # mixin


def _folding(obj: Any) -> Any:
    # A twin, because Wagtail's indexers ask nothing but the object itself for its fields.
    twin = copy(obj)
    twin.get_search_fields = lambda: [_folding_field(field) for field in obj.get_search_fields()]
    return twin


def _folding_field(field: Any) -> Any:
    twin = copy(field)
    if isinstance(field, RelatedFields):
        twin.fields = [_folding_field(inner) for inner in field.fields]
    else:
        # An indexer asks up to five times for the same value.
        twin.get_value = cache(lambda obj: fold_value(field.get_value(obj)))
    return twin

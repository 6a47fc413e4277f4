"""Searching in some fields of a model: by the index where it tells them apart, else by reading them."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from modelsearch.query import And, Boost, Fuzzy, MatchAll, Not, Or, Phrase

from .indexing import fold_value

TITLE = "title"


@dataclass(frozen=True)
class Fields:
    """The fields a query is asked of.

    Attributes:
        names: of those asked for, `None` for all there are.
    """

    model: Any
    names: frozenset[str] | None

    @classmethod
    def of(cls, model: Any, names: Iterable[str] | None, indexed: Iterable[Any]) -> "Fields":
        """Read `fields=`; to ask for every one is to ask for all.

        Args:
            indexed: the model's fields that are searched when none are named.
        """
        every = {field.field_name for field in indexed}
        return cls(model, None if names is None or every == set(names) else frozenset(names))

    @property
    def is_title(self) -> bool:
        return self.names == {TITLE}

    @property
    def must_be_read(self) -> bool:
        return not (self.names is None or self.is_title)

    def keys(self, candidates: Any, query: Any, *, is_begun: bool) -> list[Any]:
        """Return the keys of candidates that match a folded query in these fields.

        Args:
            is_begun: the last word may go on.
        """
        fields = [
            field
            for field in self.model.get_searchable_search_fields()
            if field.field_name in (self.names or ())
        ]
        rows = self.model._default_manager.filter(pk__in=candidates).iterator(chunk_size=500)
        texts = ((row.pk, fold_value([field.get_value(row) for field in fields])) for row in rows)
        return [key for key, text in texts if matches(query, text, is_begun=is_begun)]


def matches(query: Any, text: str, *, is_begun: bool) -> bool:
    """Tell whether a folded text has what a folded query asks for."""
    if isinstance(query, (MatchAll, Fuzzy)):  # a fuzzy query knows no fields
        return True
    if isinstance(query, (Not, Boost)):
        return matches(query.subquery, text, is_begun=is_begun) != isinstance(query, Not)
    if isinstance(query, (And, Or)):
        enough = all if isinstance(query, And) else any
        return enough(matches(part, text, is_begun=is_begun) for part in query.subqueries)
    if isinstance(query, Phrase):
        return f" {query.query_string} " in f" {text} "
    *others, last = query.query_string.split()
    ends = [f" {word} " for word in others] + [f" {last}" if is_begun else f" {last} "]
    return (all if query.operator == "and" else any)(end in f" {text} " for end in ends)

"""Queries as they reach the databases: words folded, and nothing left that an engine cannot be asked."""

from typing import Any

from modelsearch.query import MATCH_ALL, MATCH_NONE, And, Boost, Fuzzy, MatchAll, Not, Or, Phrase, PlainText

from .indexing import fold_text

Query = Any


def fold_query(query: Query) -> Query:
    """Return a query of folded words.

    What has no word in it, like a lone quote, is passed over; where nothing else is asked, nothing is found. Of
    "everything" and "nothing" only a whole query is one: no engine takes them inside another.
    """
    return _folded(query) or MATCH_NONE


def without_negations(query: Query) -> Query:
    """Return a query that finds at least as much and only says what must be there."""
    if isinstance(query, Not):
        return MATCH_ALL
    if isinstance(query, (And, Or)):
        return _combined(type(query), [without_negations(part) for part in query.subqueries])
    return query


def has_negation(query: Query) -> bool:
    return isinstance(query, Not) or any(map(has_negation, getattr(query, "subqueries", ())))


def is_nothing(query: Query) -> bool:
    return isinstance(query, Not) and isinstance(query.subquery, MatchAll)


def _folded(query: Query) -> Query | None:
    """Return the folded query, `None` for one without words."""
    if isinstance(query, (And, Or)):
        return _combined(type(query), [part for sub in query.subqueries if (part := _folded(sub))])
    if isinstance(query, (Not, Boost)):
        return _outer(query, _folded(query.subquery))
    if isinstance(query, MatchAll):
        return query
    words = fold_text(query.query_string)
    if not words:
        return None
    if isinstance(query, PlainText):
        return PlainText(_once(words), operator=query.operator, boost=query.boost)
    if isinstance(query, Fuzzy):
        return Fuzzy(words, operator=query.operator)  # without `unaccent`: there is no mark left
    return Phrase(words)


def _outer(query: Query, inner: Query | None) -> Query | None:
    if isinstance(query, Not) and isinstance(inner, Not):
        return inner.subquery
    if isinstance(query, Not):
        return inner and Not(inner)
    is_plain = inner is None or isinstance(inner, MatchAll) or is_nothing(inner)
    return inner if is_plain else Boost(inner, query.boost)


def _combined(kind: type[And] | type[Or], parts: list[Query]) -> Query | None:
    everything = [part for part in parts if isinstance(part, MatchAll)]
    nothing = [part for part in parts if is_nothing(part)]
    decisive, idle = (nothing, everything) if kind is And else (everything, nothing)
    if decisive:
        return decisive[0]
    others = [part for part in parts if part not in idle]
    if len(others) > 1:
        return kind(others)
    return others[0] if others else next(iter(idle), None)


def _once(words: str) -> str:
    """Return words without repetitions; the last stays last, for it may be only begun."""
    *others, last = words.split()
    return " ".join([*dict.fromkeys(word for word in others if word != last), last])

"""The two databases' words for one question: which entries hold these terms and none of those, newest first?"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from django.db import connection

from .models import Entry

NEWEST, OLDEST = 2**63 - 1, -(2**63)
FEW, RECENT = 1_000, 5_000  # so few are looked for among so many of the newest first


@dataclass(frozen=True)
class Question:
    """What entries must hold.

    Attributes:
        terms: each of them.
        none_of: of none of these groups all.
        first, last: positions, both included.
    """

    terms: frozenset[str]
    none_of: tuple[frozenset[str], ...] = field(default=())
    first: int = OLDEST
    last: int = NEWEST

    def and_terms(self, terms: Sequence[str]) -> "Question":
        return replace(self, terms=self.terms | frozenset(terms))


def ask(question: Question, limit: int) -> list[tuple[int, str]]:
    """Return position and facets of the newest entries that answer a question; it must hold a term."""
    if connection.vendor == "postgresql" and limit < FEW and (recent := _position_of_newest(RECENT)):
        # A GIN index gives all there are, in no order; FTS5 begins with the newest and stops.
        found = _ask(replace(question, first=max(question.first, recent)), limit)
        if len(found) == limit:
            return found
    return _ask(question, limit)


def _ask(question: Question, limit: int) -> list[tuple[int, str]]:
    source, condition, key, words = ENGINES[connection.vendor]
    sql = (
        f"SELECT {key}, search_entry.facets FROM {source} "  # noqa: S608  (constants only)
        f"WHERE {condition} AND {key} BETWEEN %s AND %s ORDER BY {key} DESC LIMIT %s"
    )
    with connection.cursor() as cursor:
        cursor.execute(sql, [words(question), question.first, question.last, limit])
        return cursor.fetchall()


def _position_of_newest(number: int) -> int | None:
    """Return the position before which so many entries stand; `None` where there are fewer."""
    positions = Entry.objects.order_by("-position").values_list("position", flat=True)
    return positions[number : number + 1].first()


def _fts5(question: Question) -> str:
    groups = (" NOT (" + " AND ".join(_quoted(group, '"')) + ")" for group in question.none_of)
    return "(" + " AND ".join(_quoted(question.terms, '"')) + ")" + "".join(groups)


def _tsquery(question: Question) -> str:
    groups = (" & !(" + " & ".join(_quoted(group, "'")) + ")" for group in question.none_of)
    return " & ".join(_quoted(question.terms, "'")) + "".join(groups)


def _quoted(terms: frozenset[str], quote: str) -> list[str]:
    # The longest first: it is the rarest, and what it leaves out need not be looked at again.
    return [f"{quote}{term}{quote}" for term in sorted(terms, key=lambda term: (-len(term), term))]


ENGINES: dict[str, Any] = {
    "sqlite": (
        "search_entry_terms JOIN search_entry ON search_entry.position = search_entry_terms.rowid",
        "search_entry_terms MATCH %s",
        "search_entry_terms.rowid",
        _fts5,
    ),
    "postgresql": (
        "search_entry",
        "search_entry_set(search_entry.terms) @@ %s::tsquery",
        "search_entry.position",
        _tsquery,
    ),
}

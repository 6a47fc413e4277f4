"""From a query to ranked hits, their number and their facets."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

from . import terms
from .engines import Question, ask
from .models import Entry
from .models.entry import story_of
from .queries import Query, folded
from .ranking import holds_phrases, score

EXACT_MAX = 10_000
"""Up to here hits are counted; beyond, there are more."""
RANKED = 200
"""How many of the best are ranked; after them the rest follow, newest first."""


class Hit(NamedTuple):
    """A story that answers."""

    position: int
    score: float

    @property
    def story_id(self) -> int:
        return story_of(self.position)


@dataclass
class Found:
    """What a query found.

    Args:
        question: what must hold besides the query: the site and the filters.
    """

    query: Query
    question: Question

    @cached_property
    def asked(self) -> Question:
        required = self.question.and_terms(sorted(self.query.required_terms()))
        return Question(
            required.terms, self.query.forbidden_terms(), first=required.first, last=required.last
        )

    @cached_property
    def newest(self) -> list[tuple[int, str]]:
        rows = ask(self.asked, EXACT_MAX + 1)
        if not self.query.has_long_phrases or len(rows) > RANKED:
            return rows
        # Terms are pairs of words: that "a b c" stands there, and not only "a b" and "b c", is seen in the text.
        right = {
            hit
            for hit, words in self._words_of(position for position, _ in rows)
            if holds_phrases(self.query, words)
        }
        return [row for row in rows if row[0] in right]

    def hits(self, offset: int, limit: int) -> list[Hit]:
        """Return some of the hits, best first: those ranked, then the newest of the rest, 10,000 at most."""
        ranked = self._ranked[offset : offset + limit]
        if len(ranked) == limit:
            return ranked
        seen = {hit.position for hit in self._ranked}
        rest = [position for position, _ in self.newest[:EXACT_MAX] if position not in seen]
        first = max(0, offset - len(self._ranked))
        return ranked + [Hit(position, 0.0) for position in rest[first : first + limit - len(ranked)]]

    @property
    def total(self) -> int:
        return min(len(self.newest), EXACT_MAX)

    @property
    def is_exact(self) -> bool:
        return len(self.newest) <= EXACT_MAX

    def facets(self) -> Counter[str]:
        """Return how many hits, of 10,000 at most, hold each filter's term."""
        counts: Counter[str] = Counter()
        for combination, number in Counter(facets for _, facets in self.newest[:EXACT_MAX]).items():
            for term in combination.split():
                counts[term] += number
        return counts

    @cached_property
    def _ranked(self) -> list[Hit]:
        entries = self._words_of(self._candidates())
        hits = (Hit(position, score(self.query, words)) for position, words in entries)
        return sorted(hits, key=lambda hit: (-hit.score, -hit.position))

    def _words_of(self, positions: Iterable[int]) -> Any:
        return Entry.objects.filter(pk__in=list(positions)).values_list("pk", "words")

    def _candidates(self) -> list[int]:
        """Return the positions of the likely best: whatever answers more strictly comes first, then the newest."""
        if len(self.newest) <= RANKED:
            return [position for position, _ in self.newest]
        found: dict[int, None] = {}
        for stricter in _ever_looser(self.query):
            for position, _ in ask(self.asked.and_terms(stricter), RANKED):
                found.setdefault(position)
            if len(found) >= RANKED:
                break
        else:
            for position, _ in self.newest[:RANKED]:
                found.setdefault(position)
        return list(found)[:RANKED]


def _ever_looser(query: Query) -> Iterator[list[str]]:
    """Yield what the best answers hold besides the query's own terms, the strictest first."""
    words = folded(query.words)
    spelt = [word for word in query.words if "~" in word]
    pairs = list(terms.pairs(words))
    for spelling in [spelt, []] if spelt else [[]]:
        title_spelling = [f"{terms.TITLE}{word}" for word in spelling]
        if pairs:
            yield [*title_spelling, *(f"{terms.TITLE}{pair}" for pair in pairs)]
            yield [*spelling, *pairs]
        yield [*title_spelling, *(f"{terms.TITLE}{word}" for word in words)]
        if spelling:
            yield spelling

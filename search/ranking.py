"""How well a story answers a query: one function for every database.

The databases find; they do not rank, because no two of them rank alike.
"""

from collections.abc import Sequence
from itertools import pairwise

from cms.vietnamese.folding import unspell

from .queries import Query

PLACES = (4, 3, 2, 1)
"""What a find is worth in title, names, lead and passages."""
ROW, APART = 10, 4
"""For all words in a row, and for all of them somewhere in one place."""
PAIRS = 10
"""For words of the query that stand next to each other anywhere, when all of them do."""
SPELT = 150
"""For all words as they were typed, and again for all of them in a row: more than anything that only folds to the
same can have."""
OFTEN = 5  # times a query can stand in a story and still add one


def score(query: Query, words: str) -> float:
    """Return how well the `words` of an entry answer a query; the greater, the better.

    Words in a row outrank words apart, words as they were typed outrank those that only fold to the same, and
    a title outranks names, a lead and the rest.
    """
    if not query.words:
        return 0.0
    spelt = [f" {line} ".replace("\n", " \n ").replace("\t", " \t ") for line in words.split("\n", 3)]
    total = _score([unspell(word) for word in query.words], [unspell(place) for place in spelt])
    if query.is_spelt:  # else no mark was typed, and none was meant
        total += _score(query.words, spelt)
        total += SPELT * (_occur(query.words, spelt) + _occur([" ".join(query.words)], spelt))
    return round(total, 2)


def _score(wanted: Sequence[str], places: list[str]) -> float:
    row = f" {' '.join(wanted)} "
    found = sum(weight * _worth(wanted, row, place) for weight, place in zip(PLACES, places, strict=False))
    next_to = [f" {first} {second} " for first, second in pairwise(wanted)]
    near = sum(any(pair in place for place in places) for pair in next_to) / len(next_to) if next_to else 0
    return found + PAIRS * near + min(OFTEN, sum(place.count(row) for place in places))


def _worth(wanted: Sequence[str], row: str, place: str) -> int:
    if row in place:
        return ROW
    return APART if len(wanted) > 1 and all(f" {word} " in place for word in wanted) else 0


def _occur(wanted: Sequence[str], places: list[str]) -> bool:
    return all(any(f" {words} " in place for place in places) for words in wanted)


def holds_phrases(query: Query, words: str) -> bool:
    """Return whether the `words` of an entry hold every phrase of a query, folded."""
    place = f" {unspell(words)} ".replace("\n", " \n ").replace("\t", " \t ")
    return all(f" {unspell(' '.join(phrase))} " in place for phrase in query.phrases)

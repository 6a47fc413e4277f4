"""What a story is found by: a set of terms made here, so that every database finds the same.

One set holds, each kind with its own sign, all that is ever asked for:

    thi            a word, folded            thi_dua    two words in a row, folded
    dua~0d         a word as it is spelt     ^thi       the same three of a title
    <th            how a title's word begins @anh_dao   words of a byline, folded
    #topic=4       what a filter asks for

The databases only intersect and subtract such sets.
"""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from cms.vietnamese.folding import unspell

TITLE, AUTHOR, BEGINNING, FILTER = "^", "@", "<", "#"
WORD_MAX = 100  # characters; whoever types a longer one finds nothing
BEGINNING_MAX = 7  # letters of the longest syllable, "nghieng"


def of_passage(spelt: str) -> Iterator[str]:
    """Yield the terms of one passage of spelt words; phrases do not reach over its ends."""
    words = _indexed(spelt)
    yield from words
    yield from of_folded(list(map(unspell, words)))


def of_folded(words: list[str]) -> Iterator[str]:
    """Yield folded words and each two in a row."""
    yield from words
    yield from pairs(words)


def pairs(words: Iterable[str]) -> Iterator[str]:
    return (f"{first}_{second}" for first, second in pairwise(words))


def of_title(spelt: str) -> Iterator[str]:
    """Yield the terms of a title, as a passage and as a title, and how its words begin."""
    for term in of_passage(spelt):
        yield term
        yield f"{TITLE}{term}"
    for word in unspell(spelt).split():
        yield from (beginning(word[:end]) for end in range(1, min(len(word), BEGINNING_MAX) + 1))


def of_author(spelt: str) -> Iterator[str]:
    return (f"{AUTHOR}{term}" for term in of_folded(list(map(unspell, _indexed(spelt)))))


def _indexed(spelt: str) -> list[str]:
    return [word for word in spelt.split() if len(word) <= WORD_MAX]


def beginning(letters: str) -> str:
    return f"{BEGINNING}{letters[:BEGINNING_MAX]}"


def filter_term(name: str, value: object) -> str:
    """Return what a filter asks for: "topic", 4 gives "#topic=4"."""
    return f"{FILTER}{name}={value}"

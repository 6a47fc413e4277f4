"""What somebody who found nothing may have meant: misspelt, run together, or typed before the keyboard was on."""

import re
from collections.abc import Iterator
from itertools import islice, product
from string import ascii_lowercase
from typing import Any

from news.models import Story

from . import terms, texts
from .engines import Question, ask
from .highlights import Marker
from .models import Entry, Word
from .models.entry import story_of
from .queries import Phrase, Query, folded

TRIES, TRIES_APART = 60, 12  # queries asked at most, with their words in a row, and apart
COMMON = 50  # hits up to which a correction is the likelier the more it finds
SEVERAL = 5  # changes of one word tried where several words are unknown
QUERY_MAX = 6  # words of a query worth correcting
LETTERS_MAX = 12  # of a word worth correcting

DOUBLE = re.compile(r"([adeo])\1")
TELEX_TONE = re.compile(r"(?<=[a-z])[sfrxj](?=[a-z]*$)|w")


def correct(query: Query, question: Question) -> str | None:
    """Return another query, as readers would type it, that finds what this one does not; `None` if none is near.

    Args:
        question: what must hold besides the query.
    """
    words = folded(query.words)
    asks_more = query.authors or query.without or query.without_authors
    if not 0 < len(words) <= QUERY_MAX or asks_more:
        return None
    others = list(islice(_others(words), TRIES))
    best = _likeliest(question, others, together=True) if len(words) > 1 else None
    best = best or _likeliest(question, others[:TRIES_APART], together=False)
    return _as_written(*best) if best else None


def _likeliest(
    question: Question, others: list[list[str]], *, together: bool
) -> tuple[list[str], int] | None:
    """Return the words that find the most, of several the first, and the newest entry they find."""
    best, most = None, 0
    for other in others:
        rows = ask(question.and_terms([*other, *(terms.pairs(other) if together else ())]), COMMON)
        if len(rows) > most:
            best, most = (other, rows[0][0]), len(rows)
    return best


def _others(words: list[str]) -> Iterator[list[str]]:
    """Yield queries with one word changed, beginning with a word no story has."""
    near = {word: set(_near(word)) for word in words if len(word) <= LETTERS_MAX}
    every = {*words, *(part for candidates in near.values() for one in candidates for part in one)}
    known = set(Word.objects.filter(word__in=every).values_list("word", flat=True))
    unknown = [word for word in words if word not in known]
    if len(unknown) > 1:  # one change for each of them, or none helps
        changes = [_known(near.get(word, set()), known)[:SEVERAL] for word in unknown]
        for chosen in product(*changes):
            change_of = dict(zip(unknown, chosen, strict=True))
            yield [part for word in words for part in change_of.get(word, (word,))]
        return
    for place, word in enumerate(words):
        if not unknown or word in unknown:
            for change in _known(near.get(word, set()), known):
                yield [*words[:place], *change, *words[place + 1 :]]


def _known(candidates: set[tuple[str, ...]], known: set[str]) -> list[tuple[str, ...]]:
    """Return candidates made of words some story has, the longest first: a letter too few is the likeliest slip."""
    good = (one for one in candidates if all(part in known for part in one))
    return sorted(good, key=lambda one: (-sum(map(len, one)), one))


def _near(word: str) -> Iterator[tuple[str, ...]]:
    """Yield what is one slip away from a folded word, or what it is if it was typed in Telex."""
    cuts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    for left, right in cuts:
        yield from ((left + letter + right,) for letter in ascii_lowercase)
        if right:
            yield (left + right[1:],)
            yield from ((left + letter + right[1:],) for letter in ascii_lowercase)
        if len(right) > 1:
            yield (left + right[1] + right[0] + right[2:],)
        if left and right:
            yield left, right
    yield (TELEX_TONE.sub("", DOUBLE.sub(r"\1", word)),)


def _as_written(words: list[str], position: int) -> str:
    """Return folded words as a story that holds them writes them."""
    text = Entry.objects.filter(pk=position).values_list("text", flat=True).first() or ""
    story: Any = Story.objects.filter(pk=story_of(position)).specific().first()
    # Between these questions it may have gone.
    shown = [story.title, story.lead, *texts.names(story), *text.split("\n")] if story else []
    return next(_written((tuple(words),), shown), "") or " ".join(
        next(_written(((word,),), shown), word) for word in words
    )


def _written(phrases: tuple[Phrase, ...], shown: list[str]) -> Iterator[str]:
    marker = Marker(Query(phrases=phrases), shown)
    return (text[run.start : run.end].lower() for text in shown for run in marker.runs(text))

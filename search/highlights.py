"""Marking what was found in the text as readers read it: escaped HTML with `<mark>` and no other tag."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from django.utils.html import escape

from cms.vietnamese.folding import WORD, fold_word, spell_word, unspell
from frontend_contract.shapes.search import Highlights
from frontend_contract.shapes.teasers import Teaser

from .queries import Phrase, Query

EXCERPT = 180  # characters, about two lines on a wide screen
EXCERPTS = 2


@dataclass(frozen=True)
class Run:
    """Some words of a text, next to each other, that were asked for.

    Attributes:
        start, end: of its characters.
        words: how many.
    """

    start: int
    end: int
    words: int


class Marker:
    """Marks the words of one query in the texts of one story.

    Words that were typed with their marks are looked for as they were typed, and folded only in a story that
    has none of them so. Where words of the query stand together, those that stand alone are not marked: of
    "cụm thi đua số 3" nobody wants every "số".

    Args:
        texts: all of the story's.
    """

    def __init__(self, query: Query, texts: Iterable[str]) -> None:
        phrases = (*query.phrases, *query.authors)
        self.phrases, self.read = phrases, spell_word
        if not (query.is_spelt and any(self.runs(text) for text in texts)):
            self.phrases, self.read = tuple(tuple(map(unspell, phrase)) for phrase in phrases), fold_word

    def mark(self, text: str) -> str:
        """Return the whole text, escaped, with what was found marked."""
        return marked_html(text, self.runs(text))

    def excerpts(self, text: str) -> list[str]:
        """Return the best two pieces of a text of one passage a line, marked, in their order."""
        found = [(line, runs) for line in dict.fromkeys(text.split("\n")) if (runs := self.runs(line))]
        best = sorted(range(len(found)), key=lambda place: _interest(found[place][1]), reverse=True)[
            :EXCERPTS
        ]
        return [_excerpt(*found[place]) for place in sorted(best)]

    def runs(self, text: str) -> list[Run]:
        """Return what was found in a text."""
        words = list(WORD.finditer(text))
        return _runs(words, set(_matching([self.read(word.group()) for word in words], self.phrases)))


def highlights(query: Query, teaser: Teaser, text: str) -> Highlights:
    """Return a story's texts with what a query found in them marked; `text` as its entry has it."""
    shown = [teaser["title"], teaser["lead"], teaser["byline"]]
    marker = Marker(query, [*shown, text])
    title, lead, byline = map(marker.mark, shown)
    return {"title": title, "lead": lead, "byline": byline, "excerpts": marker.excerpts(text)}


def _matching(words: list[str], phrases: Iterable[Phrase]) -> Iterator[int]:
    """Yield the indexes of words that belong to a phrase standing there whole."""
    by_first: dict[str, list[Phrase]] = {}
    for phrase in phrases:
        by_first.setdefault(phrase[0], []).append(phrase)
    for start, word in enumerate(words):
        for phrase in by_first.get(word, ()):
            if tuple(words[start : start + len(phrase)]) == phrase:
                yield from range(start, start + len(phrase))


def _runs(words: list[re.Match[str]], hits: set[int]) -> list[Run]:
    groups: list[list[int]] = []
    for index in sorted(hits):
        if groups and groups[-1][-1] == index - 1:
            groups[-1].append(index)
        else:
            groups.append([index])
    longest = max(map(len, groups), default=0)
    return [
        Run(words[group[0]].start(), words[group[-1]].end(), len(group))
        for group in groups
        if longest == 1 or len(group) > 1
    ]


def _interest(runs: list[Run]) -> tuple[int, int]:
    return max(run.words for run in runs), sum(run.words for run in runs)


def _excerpt(text: str, runs: list[Run]) -> str:
    best = max(runs, key=lambda run: run.words)
    start = max(0, best.start - EXCERPT // 3)
    start = text.rfind(" ", 0, start) + 1 if start else 0
    end = start + EXCERPT
    end = max(best.end, text.rfind(" ", 0, end)) if end < len(text) else len(text)
    inside = [
        Run(run.start - start, run.end - start, run.words)
        for run in runs
        if start <= run.start and run.end <= end
    ]
    return ("… " if start else "") + marked_html(text[start:end], inside) + (" …" if end < len(text) else "")


def marked_html(text: str, runs: list[Run]) -> str:
    edges = [0, *(edge for run in runs for edge in (run.start, run.end)), len(text)]
    pieces = (escape(text[start:end]) for start, end in pairwise(edges))
    return "".join(f"<mark>{piece}</mark>" if place % 2 else piece for place, piece in enumerate(pieces))

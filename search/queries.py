"""What readers type: words, "a phrase", -without and tác giả: a name."""

import re
import unicodedata
from dataclasses import dataclass, fields
from itertools import chain

from cms.vietnamese.folding import spell, unspell

from . import terms

Phrase = tuple[str, ...]
"""Spelt words that must stand in a row; a single word most of the time."""

PIECE = re.compile(
    r"""
    (?P<minus>(?<!\S)-(?=["\w]))?
    (?: (?P<author>(?<!\w)(?:tác[ ]giả|tac[ ]gia)[ ]*:[ ]*
            (?:"(?P<name>[^"]*)"?|(?P<names>[^",]*?)(?=$|"|,|[ ]-["\w])))
      | "(?P<phrase>[^"]*)"?
      | (?P<word>[^\s"]+)
    )
    """,
    re.IGNORECASE | re.VERBOSE,
)
QUOTES = str.maketrans("“”„‟«»″", '"' * 7)
WORDS_MAX = 32


class TooManyWords(ValueError):
    """A query of more words than anybody means."""


@dataclass(frozen=True)
class Query:
    """A query, read.

    Attributes:
        phrases: each must occur.
        without: none may occur.
        authors: of names that must stand in the byline.
        without_authors: none of these names may stand there.
    """

    phrases: tuple[Phrase, ...] = ()
    without: tuple[Phrase, ...] = ()
    authors: tuple[Phrase, ...] = ()
    without_authors: tuple[Phrase, ...] = ()

    @classmethod
    def read(cls, text: str) -> "Query":
        """Read what somebody typed; whatever they type means something or nothing.

        Raises:
            TooManyWords: there are more than 32.
        """
        found: dict[str, list[Phrase]] = {field.name: [] for field in fields(cls)}
        for piece in PIECE.finditer(" ".join(unicodedata.normalize("NFC", text).translate(QUOTES).split())):
            for role, phrase in _phrases(piece):
                found[role] += [phrase] if phrase else []
        if sum(len(phrase) for phrases in found.values() for phrase in phrases) > WORDS_MAX:
            raise TooManyWords
        # Not without repetitions: "muôn đời muôn kiếp" is a row of four words.
        return cls(**{role: tuple(phrases) for role, phrases in found.items()})

    def __bool__(self) -> bool:
        return any(getattr(self, field.name) for field in fields(self))

    @property
    def words(self) -> Phrase:
        """All words that must occur, as one phrase."""
        return tuple(chain.from_iterable(self.phrases))

    @property
    def is_spelt(self) -> bool:
        """Whether any mark was typed; who types none means them all."""
        return any("~" in word for word in self.words)

    @property
    def has_long_phrases(self) -> bool:
        return any(len(phrase) > 2 for phrase in self.phrases)

    def required_terms(self) -> set[str]:
        wanted = {term for phrase in self.phrases for term in terms.of_folded(folded(phrase))}
        return wanted | {term for name in self.authors for term in terms.of_author(" ".join(name))}

    def forbidden_terms(self) -> tuple[frozenset[str], ...]:
        # A word typed with its marks is left out as it is spelt: "-trồng" is not "-trong".
        words = (frozenset([*phrase, *terms.pairs(folded(phrase))]) for phrase in self.without)
        names = (frozenset(terms.of_author(" ".join(name))) for name in self.without_authors)
        return *words, *filter(None, names)


def folded(phrase: Phrase) -> list[str]:
    return unspell(" ".join(phrase)).split()


def _phrases(piece: re.Match[str]) -> list[tuple[str, Phrase]]:
    if piece["author"]:
        role = "without_authors" if piece["minus"] else "authors"
        return [(role, _words(piece["name"] or piece["names"] or ""))]
    role = "without" if piece["minus"] else "phrases"
    # "20.833" and "05/KH-BCHQS" are phrases: words that punctuation holds together.
    return [(role, _words(piece["phrase"] if piece["word"] is None else piece["word"]))]


def _words(text: str) -> Phrase:
    # A longer word is in no index; one of a hundred characters and one more is not either.
    return tuple(word[: terms.WORD_MAX + 1] for word in spell(text).split())

"""Which words of a text are English: those Wagtail's catalogues have and no Vietnamese text, and all that no Vietnamese
syllable looks like."""

import re
from collections.abc import Iterator
from functools import cache

import polib

from cms.translations import catalogues, coverage
from cms.vietnamese.syllables import is_syllable

WORD = re.compile(r"[^\W\d_]+")
NO_WORDS = re.compile(
    r"%\(\w+\)\w|%[sd]|\{\w*\}"  # placeholders
    r"|\S+@\S+|https?://\S*|//\S+|(?<!\w)/[\w/.-]+|[\w-]+(?:\.[a-z][\w-]+)+"  # addresses, files, models
    r"|[\w-]*[A-Z]+_FORMS"  # what Django calls a form that was tampered with
    r"|#[\w-]+|&\w+;|</?[a-z][^>]*>"
)
ASCII = re.compile(r"[A-Za-z]+")

# Names, and what Vietnamese editors say too; anything else on the admin's screens is to be translated.
ALLOWED = frozenset(
    """
    Wagtail Django Embedly JavaScript API URL HTML JSON CSV TSV XLSX ID UUID IP Unicode email website
    AVIF GIF HEIC JPG JPEG PNG WEBP byte KB MB GB Alt Ctrl Esc Shift
    CN UTC Enter cookie video MP WEBM YouTube Vimeo Excel Google Word
    """.casefold().split()
)


def words_of(text: str) -> Iterator[str]:
    """Yield the English words of a text."""
    for word in WORD.findall(NO_WORDS.sub(" ", text)):
        folded = word.casefold()
        if ASCII.fullmatch(word) and len(word) > 1 and folded not in ALLOWED and is_english(folded):
            yield word


@cache
def is_english(folded: str) -> bool:
    return folded in said_in_english() or not is_syllable(folded)


@cache
def said_in_english() -> frozenset[str]:
    """Return the words of the English catalogues that no Vietnamese translation has."""
    english: set[str] = set()
    for source in coverage.sources():
        for entry in polib.pofile(str(source.english)):
            english.update(
                map(str.casefold, WORD.findall(NO_WORDS.sub(" ", f"{entry.msgid} {entry.msgid_plural}")))
            )
    vietnamese: set[str] = set()
    for domain in catalogues.DOMAINS:
        for entry in catalogues.read(catalogues.FOLDER / f"{domain}.po"):
            for text in catalogues.texts_of(entry):
                vietnamese.update(map(str.casefold, WORD.findall(NO_WORDS.sub(" ", text))))
    return frozenset(english - vietnamese)

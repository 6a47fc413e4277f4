"""Text in an encoding from before Unicode, or misread: found, and a reading of it offered, never silently."""

import re
import unicodedata
from dataclasses import dataclass

from . import mojibake
from .codepages import TCVN3, VNI, Encoding, Kind
from .runs import convert, find_runs

CHUNK = re.compile("(?:[^\\s<>&]|[\x85\xa0])+|<[^<>]*>")


@dataclass(frozen=True)
class Suspicion:
    """What a text seems to hold that is not Unicode, and how it would read.

    Attributes:
        kind: the encoding; of several in one text the one with most words.
        found: the stretches as they stand, in order, with the markup between their words.
        proposal: the whole text, NFC, with only those stretches changed.
    """

    kind: Kind
    found: tuple[str, ...]
    proposal: str


def suspect(text: str) -> Suspicion | None:
    """Return what a text or HTML source holds in TCVN3, VNI or misread UTF-8; `None` for proper text.

    To be asked before soft hyphens and control characters are removed: they are letters there. Tags are not
    looked into. Accepting a proposal may leave a second encoding to be found by asking again.
    """
    if text.isascii():
        return None
    text = unicodedata.normalize("NFC", text)
    fonts = [_in_font(text, encoding) for encoding in (TCVN3, VNI) if encoding.hint.search(text)]
    return _misread(text) or max(filter(None, fonts), key=_extent, default=None)


def _extent(suspicion: Suspicion) -> int:
    return sum(map(len, suspicion.found))


def _in_font(text: str, encoding: Encoding) -> Suspicion | None:
    found: list[str] = []
    proposal = text
    for run in reversed(list(find_runs(text, encoding))):
        proposal, stretch = convert(proposal, run)
        found.insert(0, stretch)
    return Suspicion(encoding.kind, tuple(found), proposal) if found else None


def _misread(text: str) -> Suspicion | None:
    chunks = (chunk for chunk in CHUNK.findall(text) if not chunk.startswith("<"))
    if not mojibake.MISREAD.search(text) or not any(map(mojibake.from_mojibake, chunks)):
        return None
    found: list[str] = []

    def read(match: re.Match[str]) -> str:
        meant = None if match[0].startswith("<") else mojibake.from_mojibake(match[0], known=True)
        found.extend([match[0]] if meant else [])
        return meant or match[0]

    proposal = mojibake.complete(CHUNK.sub(read, text))
    return Suspicion("mojibake", tuple(found), proposal)

"""A text as the rules read it, and what they say of it."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

SENTENCE = re.compile(r"\S.*?(?:[.!?…]+[\"”’)\]]*(?=\s+[^\W\d_a-zà-ỹđ]|\s+[\"“(\d-]|\s*$)|$)", re.DOTALL)


class Kind(StrEnum):
    """What a passage is for; "picture" is the name of a picture's file in the library."""

    TITLE = "title"
    LEAD = "lead"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    QUOTE = "quote"
    ALT = "alt"
    CAPTION = "caption"
    PICTURE = "picture"


PROSE = frozenset(Kind) - {Kind.PICTURE}
BODY = frozenset({Kind.PARAGRAPH, Kind.ITEM})


@dataclass(frozen=True)
class Passage:
    """One field's text, or one paragraph of it; `place` is whatever the asker finds it by again."""

    place: str
    kind: Kind
    text: str


@dataclass(frozen=True)
class Fix:
    """What one click would put in the place of a stretch; a line break begins a new paragraph.

    Attributes:
        label: what the click does: "Tách đoạn".
    """

    place: str
    start: int
    end: int
    text: str
    label: str = "Sửa"


@dataclass(frozen=True)
class Finding:
    """Something to look at, in the words of an editor; `start` and `end` are characters of the passage.

    Attributes:
        gather: places of pictures that one click would put together, in this order.
    """

    rule: str
    place: str
    start: int
    end: int
    sentence: str
    fix: Fix | None = None
    gather: tuple[str, ...] = ()


Rule = Callable[[Sequence[Passage]], Iterator[Finding]]


def replacing(rule: str, passage: Passage, start: int, end: int, sentence: str, text: str) -> Finding:
    """Return a finding whose fix puts another text exactly where it stands."""
    return Finding(rule, passage.place, start, end, sentence, Fix(passage.place, start, end, text))


def of_kinds(passages: Iterable[Passage], kinds: Iterable[Kind]) -> Iterator[Passage]:
    wanted = frozenset(kinds)
    return (passage for passage in passages if passage.kind in wanted)

"""Paragraphs nobody finishes on a telephone."""

import re
from collections.abc import Iterator, Sequence

from cms.vietnamese.folding import WORD

from .passages import Finding, Fix, Kind, Passage, of_kinds

MOST = 150  # syllables
FEWEST = 15  # syllables either side of a split
AFTER_SENTENCE = re.compile(r"(?<=[.!?…])[\"”’)]*(\s+)(?=[^\W\d_])")
AFTER_POINT = re.compile(r"(?<=;)(\s+)(?=[^\W\d_])")


def find(passages: Sequence[Passage]) -> Iterator[Finding]:
    for passage in of_kinds(passages, {Kind.PARAGRAPH}):
        count = sum(1 for _ in WORD.finditer(passage.text))
        if count > MOST:
            sentence = f"Đoạn dài {count} âm tiết; trên {MOST} âm tiết thì khó đọc trên điện thoại."
            yield Finding("long-paragraph", passage.place, 0, len(passage.text), sentence, _split(passage))


def _split(passage: Passage) -> Fix | None:
    """Return where to part it: at the point of a list, or the end of a sentence, nearest to the middle."""
    text = passage.text
    points = [gap for gap in AFTER_POINT.finditer(text) if text[gap.end()].isupper()]
    gaps = points if len(points) > 1 else []
    gaps += [gap for gap in AFTER_SENTENCE.finditer(text) if text[gap.end()].isupper()]
    middle = len(text) / 2
    for gap in sorted(gaps, key=lambda gap: abs(gap.start(1) - middle)):
        if min(len(text[: gap.start(1)].split()), len(text[gap.end(1) :].split())) >= FEWEST:
            return Fix(passage.place, gap.start(1), gap.end(1), "\n", "Tách đoạn")
    return None

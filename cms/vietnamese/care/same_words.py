"""Alt text and caption that say the same: who listens to the page hears it twice."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from cms.vietnamese.quotes import comparable

from .passages import Finding, Kind, Passage, of_kinds

SENTENCE = "Mô tả ảnh trùng với chú thích: người dùng trình đọc màn hình phải nghe hai lần."


def find(passages: Sequence[Passage]) -> Iterator[Finding]:
    for alt, caption in pairwise(of_kinds(passages, {Kind.ALT, Kind.CAPTION})):
        is_pair = alt.kind is Kind.ALT and caption.kind is Kind.CAPTION and alt.text.strip()
        if is_pair and comparable(alt.text).rstrip(".") == comparable(caption.text).rstrip("."):
            yield Finding("same-words", alt.place, 0, len(alt.text), SENTENCE)

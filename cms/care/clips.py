"""Stills of one clip standing by themselves, where a gallery would hold them."""

from collections.abc import Iterator, Sequence

from cms.media.naming import stills
from cms.vietnamese.care.passages import Finding, Kind, Passage, of_kinds

FEWEST = 2


def find(passages: Sequence[Passage]) -> Iterator[Finding]:
    pictures = {passage.text: passage for passage in of_kinds(passages, {Kind.PICTURE})}
    for clip, found in stills(pictures).items():
        if len(found) < FEWEST:
            continue
        first = next(
            passage for name, passage in pictures.items() if any(still.name == name for still in found)
        )
        order = ", ".join(still.timecode for still in found)
        sentence = f"{len(found)} ảnh này cắt từ cùng một đoạn phim “{clip}”: nên gộp thành một bộ ảnh, theo thứ tự {order}."
        yield Finding("one-clip", first.place, 0, len(first.text), sentence)

"""Stills of one clip standing by themselves, where a gallery would hold them."""

from collections.abc import Iterator, Sequence

from cms.media.naming import stills
from cms.vietnamese.care.passages import Finding, Kind, Passage, of_kinds

FEWEST = 2


def find(passages: Sequence[Passage]) -> Iterator[Finding]:
    places = {passage.text: passage.place for passage in of_kinds(passages, {Kind.PICTURE})}
    for clip, found in stills(places).items():
        if len(found) < FEWEST:
            continue
        names = {still.name for still in found}
        first = next(name for name in places if name in names)
        order = ", ".join(still.timecode for still in found)
        sentence = f"{len(found)} ảnh này cắt từ cùng một đoạn phim “{clip}”: nên gộp thành một bộ ảnh, theo thứ tự {order}."
        gather = tuple(places[still.name] for still in found)
        yield Finding("one-clip", places[first], 0, len(first), sentence, gather=gather)

"""Words of a picture that are its file's name: publishing would ask about them."""

from collections.abc import Iterator, Sequence

from cms.media.naming import is_technical
from cms.vietnamese.care.passages import Finding, Kind, Passage, of_kinds

SENTENCE = "Đây là tên tệp, chưa nói điều gì. Ai, làm gì, ở đâu?"


def find(passages: Sequence[Passage]) -> Iterator[Finding]:
    for passage in of_kinds(passages, {Kind.ALT, Kind.CAPTION}):
        if is_technical(passage.text):
            yield Finding("file-name", passage.place, 0, len(passage.text), SENTENCE)

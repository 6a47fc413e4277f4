"""The "./." that ends a document on paper, not a story."""

import re
from collections.abc import Iterator, Sequence

from .passages import BODY, Finding, Kind, Passage, of_kinds, replacing

ENDING = re.compile(r"\s*[.…]*\s?/\s?[.…]+\s*$")


def find(passages: Sequence[Passage]) -> Iterator[Finding]:
    for passage in of_kinds(passages, BODY | {Kind.LEAD, Kind.CAPTION}):
        # The end alone is looked at: a search from the start takes long in a text of spaces.
        offset = max(0, len(passage.text) - 20)
        if found := ENDING.search(passage.text, offset):
            sentence = (
                f"Dấu kết “{found[0].strip()}” chỉ dùng trong văn bản hành chính; tin, bài kết bằng dấu chấm."
            )
            yield replacing("old-ending", passage, found.start(), found.end(), sentence, ".")

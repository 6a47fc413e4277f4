"""Spaces too many, or before a mark that wants none."""

import re
from collections.abc import Iterator, Sequence

from .passages import PROSE, Finding, Passage, of_kinds, replacing

SPACE = "[ \u00a0]"
RULES = (
    (re.compile(rf"(?<=\w){SPACE}{{1,9}}(?=[,;:!?](?:\s|$)|\.(?:\s|$))"), "", "Thừa dấu cách trước dấu câu."),
    (re.compile(rf"(?<=\S){SPACE}{{2,99}}(?=[^\s,;:!?.])"), " ", "Hai dấu cách liền nhau."),
    (
        re.compile(rf"(?<=\d\d\d\d)(?:{SPACE}[-–]|[-–]{SPACE})(?=\d\d\d\d\b)"),
        "-",
        "Dấu gạch nối giữa hai năm viết liền.",
    ),
    (re.compile(r"(?<=[^\W\d_]),(?=[^\W\d_])"), ", ", "Thiếu dấu cách sau dấu phẩy."),
)


def find(passages: Sequence[Passage]) -> Iterator[Finding]:
    for passage in of_kinds(passages, PROSE):
        for shape, text, sentence in RULES:
            for found in shape.finditer(passage.text):
                yield replacing("spacing", passage, found.start(), found.end(), sentence, text)

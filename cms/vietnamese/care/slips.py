"""Set phrases of public life that lost a word: "vững toàn diện", "xây Ban CHQS"."""

import re
from collections.abc import Iterator, Sequence

from .passages import PROSE, Finding, Passage, of_kinds, replacing

SLIPS = (
    (
        re.compile(
            r"\b(?P<found>xây)(?= (?:Ban|Đảng|cấp uỷ|cấp ủy|chi bộ|đảng bộ|đơn vị|lực lượng|tổ chức|chính quyền"
            r"|nông thôn mới|kế hoạch|nền|đời sống|đội ngũ|phong trào|khối)\b)",
            re.IGNORECASE,
        ),
        "xây dựng",
    ),
    (re.compile(r"\b(?P<found>vững)(?= toàn diện\b)", re.IGNORECASE), "vững mạnh"),
    (re.compile(r"\b(?P<found>trong sạch)(?= vững toàn diện\b)", re.IGNORECASE), "trong sạch, vững mạnh"),
)


def find(passages: Sequence[Passage]) -> Iterator[Finding]:
    for passage in of_kinds(passages, PROSE):
        for shape, meant in SLIPS:
            for slip in shape.finditer(passage.text):
                whole = meant if slip["found"][0].islower() else meant[0].upper() + meant[1:]
                sentence = f"“{slip['found']}” ở đây có thiếu chữ? Thường viết “{whole}”."
                yield replacing("slip", passage, slip.start(), slip.end(), sentence, whole)

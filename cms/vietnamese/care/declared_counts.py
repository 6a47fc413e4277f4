"""Numbers announced, "5 nội dung", and the points that follow."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from .passages import BODY, Finding, Kind, Passage

NUMBERS = {
    "hai": 2,
    "ba": 3,
    "bốn": 4,
    "năm": 5,
    "sáu": 6,
    "bảy": 7,
    "bẩy": 7,
    "tám": 8,
    "chín": 9,
    "mười": 10,
}
THINGS = (
    "nội dung|nhiệm vụ|giải pháp|nhóm giải pháp|nhóm nhiệm vụ|mục tiêu|chỉ tiêu|biện pháp|nguyên tắc|yêu cầu"
    "|tiêu chí|vấn đề|khâu đột phá|đột phá|kiến nghị|đề xuất|hạng mục|bài học|điểm|việc|bước|phong trào"
)
DECLARED = re.compile(
    rf"\b(?P<number>\d{{1,2}}|{'|'.join(NUMBERS)}) (?P<thing>{THINGS})\b(?P<between>[^.;:!?]{{0,60}}):",
    re.IGNORECASE,
)
LONGEST = 6_000  # characters of a list in a line
MOST = 30  # announcements in one paragraph
SENTENCE_END = re.compile(r"[.!?…]\s+(?=[^\W\d_])")
POINT = re.compile(r"\s*(?:[-–+•*]|\d{1,2}[.)/]|[a-zđ]\))\s+", re.IGNORECASE)


def find(passages: Sequence[Passage]) -> Iterator[Finding]:
    for index, passage in enumerate(passages):
        if passage.kind not in BODY:
            continue
        for said in islice(DECLARED.finditer(passage.text), MOST):
            number = NUMBERS.get(said["number"].lower()) or int(said["number"])
            rest = _scope(passage.text[said.end() : said.end() + LONGEST])
            counted = _in_line(rest) if rest.strip() else _below(passages[index + 1 :])
            if sentence := _sentence(f"{said['number']} {said['thing']}", number, *counted):
                yield Finding("declared-count", passage.place, said.start(), said.end(), sentence)


def _sentence(said: str, number: int, points: int, with_sentences: int) -> str:
    if points < 2:
        return ""
    if points != number:
        return f"Bài nói “{said}” nhưng phần liệt kê có {points} ý."
    if with_sentences != points:
        return (
            f"Bài nói “{said}”: đếm theo dấu chấm phẩy là {points} ý, theo cả dấu chấm là {with_sentences}. "
            "Hãy tách mỗi ý thành một dòng."
        )
    return ""


def _scope(text: str) -> str:
    """Return what follows without what stands in brackets; up to a bracket opened before it."""
    kept, depth = [], 0
    for letter in text:
        depth += (letter == "(") - (letter == ")")
        if depth < 0:
            break
        if not depth and letter != ")":
            kept.append(letter)
    return "".join(kept)


def _in_line(text: str) -> tuple[int, int]:
    """Return how many points a line lists, and how many there are if each sentence is one."""
    points = [point.strip() for point in text.split(";")]
    if not all(point[:1].isupper() for point in points[1:]):
        sentence = SENTENCE_END.split(text, maxsplit=1)[0]
        count = sentence.count(";") + 1
        return count, count
    points = [point for point in points if point]
    return len(points), sum(len(SENTENCE_END.split(point)) for point in points[:-1]) + 1


def _below(passages: Sequence[Passage]) -> tuple[int, int]:
    count = 0
    for passage in passages:
        if passage.kind is not Kind.ITEM and not POINT.match(passage.text):
            break
        count += 1
    return count, count

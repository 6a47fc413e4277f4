"""Sentences pasted twice."""

from collections.abc import Iterator, Sequence

from cms.vietnamese.quotes import comparable

from .passages import BODY, SENTENCE, Finding, Passage, of_kinds, replacing

SHORTEST = 8  # words; shorter ones are said twice with reason


def find(passages: Sequence[Passage]) -> Iterator[Finding]:
    said: set[str] = set()
    for passage in of_kinds(passages, BODY):
        for sentence in SENTENCE.finditer(passage.text):
            key = comparable(sentence[0]).rstrip(".!?… ")
            if len(key.split()) < SHORTEST:
                continue
            if key in said:
                start = sentence.start()
                while start and passage.text[start - 1].isspace():
                    start -= 1
                yield replacing(
                    "repeated-sentence", passage, start, sentence.end(), "Câu này đã có ở trên.", ""
                )
            said.add(key)

"""Stretches of words in a font's encoding inside a text that is otherwise Unicode."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from .codepages import TCVN3_SIGNS, Encoding
from .syllables import is_syllable

TOKEN = re.compile(
    rf"(?P<aside></?(?:a|abbr|b|em|i|mark|small|span|strong|sub|sup|u)\b[^<>]*>|&\#?\w+;|[^\s<>]{{0,100}}(?:://|@|www\.)[^\s<]*)"
    rf"|(?P<end><[^<>]*>|[\r\n])|(?P<word>[\w{re.escape(TCVN3_SIGNS)}]+)",
    re.IGNORECASE,
)
WORDLY = re.compile(r"[^\W\d_]|\D{2,}|\D*[^\W\d_]\D*")  # neither a number nor a lone sign
SIGN_INSIDE = re.compile(r"[a-z][^\w\s]+[a-z]", re.IGNORECASE)
ACRONYM = re.compile("[A-ZĐ]{2,}")
SOFT_HYPHEN = re.compile(r"(?<=\w)\u00ad")  # before a word it is none
MIN_POINTS = 2
MIN_SYLLABLES = 0.7
STRONG_STARTS = "®§\u00adñÑ"  # đ, Đ, ư in one of the two


@dataclass
class Run:
    """Words that may all be in one encoding: nothing between them that surely is not."""

    encoding: Encoding
    words: list[re.Match[str]] = field(default_factory=list)
    decoded: dict[int, str] = field(default_factory=dict)  # by the word's start; certain and possible ones
    evidence: set[str] = field(default_factory=set)  # words that only make sense decoded

    def points(self) -> int:
        return sum(2 if _is_strong(word) else 1 for word in self.evidence)

    def is_convincing(self) -> bool:
        """Whether there is evidence enough, in words that are Vietnamese nearly all."""
        if self.points() < MIN_POINTS or not any(map(self.encoding.sure.search, self.evidence)):
            return False
        first, last = min(self.decoded), max(self.decoded)
        inside = [word for word in self.words if first <= word.start() <= last]
        counted = [word for word in inside if word.start() in self.decoded or not word[0].isupper()]
        good = sum(is_syllable(self.decoded.get(word.start(), word[0])) for word in counted)
        return good >= MIN_SYLLABLES * len(counted)

    def capitals(self) -> bool:
        """Whether the letters that show their case are all capitals."""
        plain = [letter for word in self.words for letter in word[0] if letter.isascii() and letter.isalpha()]
        return len(plain) > 2 and "".join(plain).isupper()


def find_runs(text: str, encoding: Encoding) -> Iterator[Run]:
    """Yield the stretches of a text or of HTML source that are convincingly in the encoding."""
    run = Run(encoding)
    for token in TOKEN.finditer(text):
        if token["aside"]:
            continue
        if token["end"] or not _add(run, token):
            if run.is_convincing():
                yield run
            run = Run(encoding)
    if run.is_convincing():
        yield run


def convert(text: str, run: Run) -> tuple[str, str]:
    """Return the text with one run decoded, and the run as it stood, markup between its words included."""
    first, last = min(run.decoded), max(run.decoded)
    end = next(word.end() for word in run.words if word.start() == last)
    capitals = run.capitals()
    pieces, at = [], first
    for word in run.words:
        if word.start() in run.decoded:
            pieces += [text[at : word.start()], run.encoding.decode(word[0], capitals) or word[0]]
            at = word.end()
    return text[:first] + "".join(pieces) + text[end:], text[first:end]


def _add(run: Run, token: re.Match[str]) -> bool:
    """Add a word to a run; say no if it cannot be in the encoding."""
    word = token[0]
    if not WORDLY.fullmatch(word):
        return True
    decoded = word if word.isascii() else run.encoding.decode(word, False)
    # Quotes and trademarks around a proper word; a broken one is hardly ever a syllable without them.
    proper = is_syllable(SOFT_HYPHEN.sub("", word).lstrip("«").rstrip("»®©"))
    sound = decoded is not None and decoded != word and is_syllable(decoded)
    if decoded is None or (proper and not sound and decoded != word):
        return False
    run.words.append(token)
    kept = decoded == word and not word.isascii()  # TCVN3 in capitals: "Lý" is "LÝ"
    if sound or kept or (decoded != word and (SIGN_INSIDE.search(word) or ACRONYM.fullmatch(decoded))):
        run.decoded[token.start()] = decoded
    if sound and not proper:
        run.evidence.add(word)
    return True


def _is_strong(word: str) -> bool:
    marks = [letter for letter in word if not letter.isascii()]
    return len(marks) > 1 or (word[0] in STRONG_STARTS and len(word) > (2 if word[0] in "ñÑ" else 1))

"""The house's words: what `docs/glossary.md` settles, held against every translation."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

GLOSSARY = Path(__file__).resolve().parents[2] / "docs" / "glossary.md"
NEVER = re.compile(r'never ((?:"[^"]+"(?:, | or )?)+)')
QUOTED = re.compile(r'"([^"]+)"')
PAIRS = re.compile(r"\s+/\s+")
SPLIT = re.compile(r"\s*[/,;]\s*")
BRACKETS = re.compile(r"\s*\([^)]*\)")

# "hòa", "khỏe", "ủy": the tone on the first vowel of a final pair; "của", "hoàn" and "quý" are none of these.
EARLY_TONE = re.compile(r"\b\w*(?<!q)(?:[òóỏõọ][ae]|[ùúủũụ]y)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Wording:
    """What the glossary says: words never to be used, and terms that have one translation."""

    forbidden: frozenset[str] = frozenset()
    terms: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def faults(self, msgid: str, text: str) -> Iterator[str]:
        """Yield what one translation has against the glossary."""
        folded = text.casefold()
        for word in sorted(self.forbidden):
            if re.search(rf"\b{re.escape(word)}\b", folded):
                yield f"the glossary forbids {word!r}"
        for match in EARLY_TONE.findall(text):
            yield f"the tone stands in the old place in {match!r}"
        wanted = self.terms.get(msgid.casefold())
        if wanted and folded not in wanted:
            yield f"{text!r} is not what the glossary says: {' or '.join(sorted(wanted))}"


def read(path: Path = GLOSSARY) -> Wording:
    """Return what a glossary says: a Markdown table of English, Vietnamese, notes."""
    forbidden: set[str] = set()
    terms: dict[str, frozenset[str]] = {}
    for english, vietnamese, notes in rows(path):
        for quoted in NEVER.findall(notes):
            forbidden.update(map(str.casefold, QUOTED.findall(quoted)))
        for originals, translations in paired(english, vietnamese):
            for term in alternatives(originals):
                terms[term] = terms.get(term, frozenset()) | frozenset(alternatives(translations))
    return Wording(frozenset(forbidden), terms)


def paired(english: str, vietnamese: str) -> Iterator[tuple[str, str]]:
    """Yield what belongs together: "add / create" and "thêm / tạo" are two pairs."""
    originals, translations = PAIRS.split(english), PAIRS.split(vietnamese)
    if len(originals) == len(translations):
        yield from zip(originals, translations, strict=True)
    else:
        yield english, vietnamese


def rows(path: Path = GLOSSARY) -> Iterator[tuple[str, str, str]]:
    """Yield the rows of the table."""
    for line in path.read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.split("|")[1:-1]]
        if len(cells) == 3 and cells[0] != "English" and not cells[0].startswith("---"):
            yield cells[0], cells[1], cells[2]


def alternatives(cell: str) -> Iterator[str]:
    """Yield the terms of a cell, without what stands in brackets: "view (verb) / see" gives two."""
    for term in SPLIT.split(BRACKETS.sub("", cell)):
        if term:
            yield term.casefold()

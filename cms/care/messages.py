"""What the editor's browser sends and gets; its characters are counted in UTF-16, as JavaScript does."""

import json
from typing import Any

from cms.vietnamese.care.passages import Finding, Kind, Passage

MOST_BYTES = 1_000_000
MOST_PASSAGES = 3_000


class UnreadableError(ValueError):
    """What was sent is no text to read."""


def passages_of(body: bytes) -> list[Passage]:
    """Return the passages of `{"passages": [{"place", "kind", "text"}]}`.

    Raises:
        UnreadableError: for anything else, too many of them included.
    """
    try:
        rows = json.loads(body)["passages"]
        passages = [Passage(_text(row["place"]), Kind(row["kind"]), _text(row["text"])) for row in rows]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise UnreadableError from error
    if len(passages) > MOST_PASSAGES or len({passage.place for passage in passages}) < len(passages):
        raise UnreadableError
    return passages


def as_message(finding: Finding, texts: dict[str, str]) -> dict[str, Any]:
    """Return a finding for the browser.

    Args:
        texts: by place.
    """
    text = texts[finding.place]
    fix = finding.fix
    return {
        "rule": finding.rule,
        "place": finding.place,
        "start": _units(text, finding.start),
        "end": _units(text, finding.end),
        "sentence": finding.sentence,
        "gather": finding.gather,
        "fix": fix
        and {
            "place": fix.place,
            "start": _units(texts[fix.place], fix.start),
            "end": _units(texts[fix.place], fix.end),
            "before": texts[fix.place][fix.start : fix.end],
            "text": fix.text,
            "label": fix.label,
        },
    }


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise UnreadableError
    return value


def _units(text: str, characters: int) -> int:
    return characters + sum(letter > "\uffff" for letter in text[:characters])

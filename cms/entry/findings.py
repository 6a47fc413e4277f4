"""What was noticed in texts on their way in, kept until the editor can be told."""

import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

from cms.vietnamese.legacy import Suspicion
from cms.vietnamese.repair import repair

from .columns import Care

KINDS = {"TCVN3": "phông TCVN3 (ABC)", "VNI": "phông VNI", "mojibake": "UTF-8 đọc sai bảng mã"}
"""Encodings in the editor's words."""


@dataclass(frozen=True)
class Finding:
    """One text that an editor should look at.

    Attributes:
        label: where it stands, in the editor's words: "Nội dung › Đoạn văn 3".
        warnings: sentences about what was repaired or cannot be.
        suspicion: an older encoding; the text was stored as it is.
    """

    label: str
    warnings: tuple[str, ...]
    suspicion: Suspicion | None


Findings = dict[str, Finding]
"""By text as it was stored: what passes a form, a draft and a row is told once."""

_noted: ContextVar[Findings | None] = ContextVar("noted", default=None)


@contextmanager
def noting() -> Iterator[Findings]:
    """Collect what is noticed inside; outside of it nothing is kept."""
    findings: Findings = {}
    token = _noted.set(findings)
    try:
        yield findings
    finally:
        _noted.reset(token)


def enter(text: str, label: str, care: Care = Care.REPAIR) -> str:
    """Return a text as it is to be stored; what is noticed in one without a label is told nobody."""
    if care is Care.NOTHING or (text.isascii() and text.isprintable()):
        return text
    if care is Care.COMPOSE:
        return unicodedata.normalize("NFC", text)
    repaired = repair(text)
    findings = _noted.get()
    if findings is not None and label and (repaired.warnings or repaired.suspicion):
        findings.setdefault(repaired.text, Finding(label, repaired.warnings, repaired.suspicion))
    return repaired.text

"""What makes an entry wrong whatever it means: form, placeholders, plurals, white space, spelling."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator

import polib

from .catalogues import PLURAL_FORMS, is_translated, key_of, texts_of
from .wording import Wording

NAMED = re.compile(r"%\((\w+)\)[-#0+]?\d*(?:\.\d+)?[a-zA-Z]|\{(\w+)\}")
POSITIONAL = re.compile(r"%[-#0+]?\d*(?:\.\d+)?[sdifr]\b|\{\}")
DOUBLED = re.compile(r"%%")
LONELY = re.compile(r"%(?!\(\w+\)[-#0+]?\d*(?:\.\d+)?[a-zA-Z]|[-#0+]?\d*(?:\.\d+)?[sdifr]|%)")
TAG = re.compile(r"</?[a-z][a-z0-9]*")


def of_catalogue(catalogue: polib.POFile, wording: Wording) -> Iterator[str]:
    """Yield each fault of a catalogue as a line that names its entry."""
    if catalogue.metadata.get("Plural-Forms") != PLURAL_FORMS:
        yield f"the header must say Plural-Forms: {PLURAL_FORMS}"
    for entry, times in Counter(map(key_of, catalogue)).items():
        if times > 1:
            yield f"{entry[0]!r}: stands here {times} times"
    for entry in catalogue:
        for fault in of_entry(entry):
            yield f"{entry.msgid!r}: {fault}"
        for text in texts_of(entry):
            for fault in wording.faults(entry.msgid, text):
                yield f"{entry.msgid!r}: {fault}"


def of_entry(entry: polib.POEntry) -> Iterator[str]:
    """Yield what is wrong with one entry."""
    if entry.obsolete or entry.fuzzy:
        yield "is obsolete or fuzzy: decide"
        return
    if not is_translated(entry):
        yield "is not translated"
        return
    if entry.msgid_plural and list(entry.msgstr_plural) != [0]:
        yield "Vietnamese has one plural form, msgstr[0]"
    for text in texts_of(entry):
        yield from of_translation(entry.msgid, entry.msgid_plural, text, python_format="%" in entry.msgid)


def of_translation(msgid: str, plural: str, text: str, python_format: bool = False) -> Iterator[str]:
    """Yield what is wrong with a translation; of a plural, the text stands for any number."""
    original = plural or msgid
    if missing := named(original) - named(text):
        yield f"lacks {_list(missing)}"
    if unknown := named(text) - named(msgid) - named(original):
        yield f"has {_list(unknown)}, which nothing fills"
    if POSITIONAL.findall(DOUBLED.sub("", text)) != POSITIONAL.findall(DOUBLED.sub("", original)):
        yield "has other placeholders without a name, or in another order"
    if python_format and named(original) and LONELY.search(text):
        yield "has a % that is no placeholder: write %%"
    if Counter(TAG.findall(text)) != Counter(TAG.findall(original)):
        yield "has other HTML tags"
    if _edges(text) != _edges(original):
        yield "begins or ends with other white space"
    if text != unicodedata.normalize("NFC", text):
        yield "is not NFC"


def named(text: str) -> set[str]:
    """Return the names of the placeholders of a text."""
    return {first or second for first, second in NAMED.findall(DOUBLED.sub("", text))}


def _edges(text: str) -> tuple[str, str]:
    return text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]


def _list(names: set[str]) -> str:
    return ", ".join(sorted(names))

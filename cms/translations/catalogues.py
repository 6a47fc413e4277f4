"""Our catalogues as files: `.po` is what people write, `.mo` beside it is what Django reads; both are committed."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import polib

FOLDER = Path(__file__).resolve().parents[1] / "locale" / "vi" / "LC_MESSAGES"
DOMAINS = ("django", "djangojs")
PLURAL_FORMS = "nplurals=1; plural=0;"
METADATA = {  # no dates, no names: the same entries are the same file
    "Project-Id-Version": "Bản Tin",
    "Language": "vi",
    "MIME-Version": "1.0",
    "Content-Type": "text/plain; charset=UTF-8",
    "Content-Transfer-Encoding": "8bit",
    "Plural-Forms": PLURAL_FORMS,
}
WIDTH = 110
BROWSER = (".ts", ".tsx", ".js")


def read(path: Path) -> polib.POFile:
    """Return a catalogue as it stands, whatever is wrong with it.

    Raises:
        OSError: it cannot be read as one at all.
    """
    return polib.pofile(str(path), wrapwidth=WIDTH)


def merge(sources: Iterable[polib.POFile]) -> polib.POFile:
    """Return one catalogue in a steady order; where two translate the same, the later wins."""
    entries: dict[tuple[str, str], polib.POEntry] = {}
    for source in sources:
        for entry in source:
            known = entries.get(key_of(entry))
            if is_translated(entry) or known is None:
                entries[key_of(entry)] = _tidy(entry, known)
    merged = polib.POFile(wrapwidth=WIDTH)
    merged.metadata = dict(METADATA)
    merged.extend(sorted(entries.values(), key=lambda entry: (sorted(entry.occurrences)[:1], *key_of(entry))))
    return merged


def write(catalogue: polib.POFile, folder: Path, domain: str) -> None:
    """Write source and compiled file."""
    (folder / f"{domain}.po").write_text(f"{catalogue}\n", encoding="utf-8")
    (folder / f"{domain}.mo").write_bytes(catalogue.to_binary())


def domains_of(source: polib.POFile) -> Iterator[tuple[str, polib.POFile]]:
    """Yield the entries of a file by where they are used: on the server, in the browser, or in both."""
    for domain in DOMAINS:
        wanted = [entry for entry in source if domain in _used_in(entry)]
        if wanted:
            part = polib.POFile()
            part.extend(wanted)
            yield domain, part


def key_of(entry: polib.POEntry) -> tuple[str, str]:
    return entry.msgid, entry.msgctxt or ""


def is_translated(entry: polib.POEntry) -> bool:
    texts = texts_of(entry)
    return bool(texts) and all(texts) and not entry.obsolete and not entry.fuzzy


def texts_of(entry: polib.POEntry) -> list[str]:
    """Return what the entry is translated into: one text, or one for each plural form."""
    return list(entry.msgstr_plural.values()) if entry.msgid_plural else [entry.msgstr]


def _used_in(entry: polib.POEntry) -> set[str]:
    if not entry.occurrences:
        return {"django"}
    return {"djangojs" if Path(file).suffix in BROWSER else "django" for file, _ in entry.occurrences}


def _tidy(entry: polib.POEntry, known: polib.POEntry | None) -> polib.POEntry:
    """Return an entry without line numbers, which change with every release of Wagtail."""
    both = [*entry.occurrences, *(known.occurrences if known else ())]
    return polib.POEntry(
        msgid=entry.msgid,
        msgid_plural=entry.msgid_plural,
        msgctxt=entry.msgctxt,
        msgstr=entry.msgstr,
        msgstr_plural=entry.msgstr_plural,
        occurrences=sorted({(file, "") for file, _ in both}),
        flags=[flag for flag in entry.flags if flag != "fuzzy"],
    )

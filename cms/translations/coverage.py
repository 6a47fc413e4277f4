"""How much of what the installed packages say in English is said in Vietnamese, ours or theirs."""

import gettext
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path

import polib
from django.apps import apps
from django.conf import settings
from django.utils.translation.trans_real import DjangoTranslation

from .catalogues import DOMAINS
from .faults import of_translation

LANGUAGE = "vi"
NUMBERS = (0, 1, 2, 5)  # of which a plural must be sayable


@dataclass(frozen=True)
class Source:
    """One English catalogue of an installed package."""

    package: str
    domain: str
    folder: Path  # its `locale`

    @property
    def is_wagtail(self) -> bool:
        return self.package.split(".")[0] == "wagtail"

    @property
    def english(self) -> Path:
        return self.folder / "en" / "LC_MESSAGES" / f"{self.domain}.po"


@dataclass
class Coverage:
    """What of a source is translated in effect."""

    source: Source
    total: int = 0
    ours: int = 0
    theirs: int = 0
    missing: list[polib.POEntry] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    @property
    def is_complete(self) -> bool:
        return not self.missing and not self.faults


def sources() -> list[Source]:
    """Return the English catalogues of the installed apps and of Django itself, Wagtail's first."""
    folders = [(app.name, Path(app.path) / "locale") for app in apps.get_app_configs()]
    spec = find_spec("django.conf")
    if spec and spec.origin:
        folders.append(("django.conf", Path(spec.origin).parent / "locale"))
    found = [Source(package, domain, folder) for package, folder in folders for domain in DOMAINS]
    return sorted(
        (source for source in found if source.english.exists()),
        key=lambda source: (not source.is_wagtail, source.package, source.domain),
    )


def measure(source: Source) -> Coverage:
    """Return what Django would answer for each string of a source."""
    coverage = Coverage(source)
    catalogue = in_effect(source)
    ours = [_compiled(Path(folder), source.domain) for folder in settings.LOCALE_PATHS]
    for entry in polib.pofile(str(source.english)):
        if entry.obsolete:
            continue
        coverage.total += 1
        texts = translations(catalogue, entry)
        if not texts:
            coverage.missing.append(entry)
            continue
        if any(translations(some, entry) for some in ours):
            coverage.ours += 1
        else:
            coverage.theirs += 1
            if not source.is_wagtail:
                continue  # Django's own is Django's to mend
        for text in texts:
            for fault in of_translation(entry.msgid, entry.msgid_plural, text):
                coverage.faults.append(f"{entry.msgid!r}: {fault}")
    return coverage


def in_effect(source: Source) -> gettext.GNUTranslations:
    """Return the translations as Django puts them together for templates, or for the browser."""
    if source.domain == "django":
        return DjangoTranslation(LANGUAGE)
    return DjangoTranslation(LANGUAGE, domain=source.domain, localedirs=[str(source.folder)])


def translations(catalogue: gettext.NullTranslations, entry: polib.POEntry) -> set[str]:
    """Return what a catalogue makes of an entry, for any number; empty where it does not know it."""
    key = f"{entry.msgctxt}\x04{entry.msgid}" if entry.msgctxt else entry.msgid
    if not entry.msgid_plural:
        texts = {catalogue.gettext(key)}
    else:
        texts = {catalogue.ngettext(key, entry.msgid_plural, number) for number in NUMBERS}
    if "" in texts or not _knows(catalogue, key, bool(entry.msgid_plural)):
        return set()
    return texts


def entries_to_fill(coverages: list[Coverage]) -> Iterator[polib.POEntry]:
    """Yield what is missing as entries a person can fill in."""
    for coverage in coverages:
        for entry in coverage.missing:
            occurrences = [
                (f"{coverage.source.package.replace('.', '/')}/{file}", line)
                for file, line in entry.occurrences
            ]
            plural = {0: ""} if entry.msgid_plural else {}
            yield polib.POEntry(
                msgid=entry.msgid,
                msgid_plural=entry.msgid_plural,
                msgctxt=entry.msgctxt,
                msgstr_plural=plural,
                occurrences=occurrences,
                flags=entry.flags,
            )


def _knows(catalogue: gettext.NullTranslations, key: str, plural: bool) -> bool:
    known = getattr(catalogue, "_catalog", None) or {}
    if plural:
        form_of: Callable[[int], int] = getattr(catalogue, "plural", int)
        return all((key, form_of(number)) in known for number in NUMBERS)
    return key in known or (key, 0) in known


def _compiled(folder: Path, domain: str) -> gettext.NullTranslations:
    path = folder / LANGUAGE / "LC_MESSAGES" / f"{domain}.mo"
    if not path.exists():
        return gettext.NullTranslations()
    with path.open("rb") as file:  # not gettext's cached object: Django merges others into those
        return gettext.GNUTranslations(file)

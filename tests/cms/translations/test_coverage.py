"""The command that says how much of the installed Wagtail is Vietnamese."""

import re
from io import StringIO
from pathlib import Path

import polib
import pytest
from django.core.management import call_command

from cms.translations import catalogues, coverage, wording

from . import english

CODE = re.compile(r"<code>[^<]*</code>")


def report(**options: bool) -> tuple[str, str, int]:
    """Return what the command writes, what it complains of, and its exit code."""
    out, err, code = StringIO(), StringIO(), 0
    try:
        call_command("translation_coverage", stdout=out, stderr=err, **options)
    except SystemExit as exit_:
        code = int(exit_.code or 0)
    return out.getvalue(), err.getvalue(), code


@pytest.fixture
def newer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A Wagtail that says two things more: one we have a word for, one we have not."""
    english_of = tmp_path / "en" / "LC_MESSAGES"
    english_of.mkdir(parents=True)
    (english_of / "django.po").write_text(
        'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8"\n\nmsgid "Save"\nmsgstr ""\n\n'
        '#: teleport.py:7\n#, python-format\nmsgid "Teleport %(count)s page"\n'
        'msgid_plural "Teleport %(count)s pages"\nmsgstr[0] ""\nmsgstr[1] ""\n'
    )
    found = [*coverage.sources(), coverage.Source("wagtail.newer", "django", tmp_path)]
    monkeypatch.setattr(coverage, "sources", lambda: found)


@pytest.fixture
def careless(tmp_path: Path, settings) -> None:
    """A catalogue that forgot a placeholder."""
    folder = tmp_path / "vi" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    catalogue = catalogues.read(catalogues.FOLDER / "django.po")
    catalogue.find("Add %(model_name)s").msgstr = "Thêm"
    catalogues.write(catalogue, folder, "django")
    settings.LOCALE_PATHS = [tmp_path]


class TestCommand:
    def test_says_that_wagtail_is_vietnamese_throughout(self):
        table, complaints, code = report()

        rows = {tuple(line.split()[:2]): line.split()[2:] for line in table.splitlines() if line}
        assert code == 0, table
        assert complaints == ""
        assert rows["wagtail.admin", "djangojs"] == ["85", "85", "0", "0", "100.0", "%"]
        assert all(line.endswith("100.0 %") for line in table.splitlines()[1:] if line)

    def test_fails_below_a_hundred_percent(self, newer: None):
        table, _, code = report()

        rows = {line.split()[0]: line.split()[1:] for line in table.splitlines() if line}
        assert code == 1
        assert rows["wagtail.newer"] == ["django", "2", "1", "0", "1", "50.0", "%"]
        assert rows["Wagtail"][-2:] == ["99.9", "%"]

    def test_lists_what_is_missing_as_entries_to_fill_in(self, newer: None):
        entries, _, code = report(missing=True)

        [entry] = polib.pofile(f'msgid ""\nmsgstr ""\n\n{entries}')
        assert code == 1
        assert (entry.msgid, entry.msgstr_plural) == ("Teleport %(count)s page", {0: ""})
        assert entry.occurrences == [("wagtail/newer/teleport.py", "7")]

    def test_tells_a_lost_placeholder(self, careless: None):
        _, complaints, code = report()

        assert code == 1
        assert "'Add %(model_name)s': lacks model_name" in complaints


class TestEverythingInEffect:
    def test_keeps_to_the_glossary_django_included(self):
        words, faults = wording.read(), []
        for source in coverage.sources():
            catalogue = coverage.in_effect(source)
            for entry in polib.pofile(str(source.english)):
                for text in coverage.translations(catalogue, entry):
                    faults += [f"{text}: {fault}" for fault in words.faults("", text)]

        assert faults == []

    def test_has_no_english_in_our_translations_of_wagtail(self):
        left = {}
        for domain in catalogues.DOMAINS:
            for entry in catalogues.read(catalogues.FOLDER / f"{domain}.po"):
                if not entry.occurrences[0][0].startswith("wagtail/"):
                    continue  # Django's speak of times as HH:MM and of attributes
                for text in catalogues.texts_of(entry):
                    if words := list(english.words_of(CODE.sub("", text))):
                        left[text] = words

        assert left == {}

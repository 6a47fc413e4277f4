"""What the admin's scripts say."""

import json
import re
from pathlib import Path

import polib
import pytest
import wagtail.admin
from django.test import Client

from . import english

ENGLISH = Path(wagtail.admin.__file__).parent / "locale" / "en" / "LC_MESSAGES" / "djangojs.po"


@pytest.fixture
def script(db: None) -> str:
    return Client().get("/admin/jsi18n/").content.decode()


@pytest.fixture
def served(script: str) -> dict[str, str | list[str]]:
    found = re.search(r"const newcatalog = (\{.*?\n  \});", script, re.DOTALL)
    assert found
    return json.loads(found[1])


class TestBrowserCatalogue:
    def test_has_all_the_scripts_ask_for(self, served: dict[str, str | list[str]]):
        asked = {entry.msgid for entry in polib.pofile(str(ENGLISH))}

        assert len(asked) == 85
        assert asked - served.keys() == set()

    def test_is_vietnamese(self, served: dict[str, str | list[str]]):
        said = [text for value in served.values() for text in (value if isinstance(value, list) else [value])]

        assert [text for text in said if list(english.words_of(text))] == []

    def test_knows_that_vietnamese_has_one_plural(self, script: str, served: dict[str, str | list[str]]):
        assert all(len(value) == 1 for value in served.values() if isinstance(value, list))
        assert re.search(r"const v = 0;", script)

    def test_writes_dates_and_numbers_as_officials_do(self, script: str):
        assert '"DATETIME_FORMAT": "H:i d/m/Y"' in script
        assert '"THOUSAND_SEPARATOR": "."' in script

"""The real texts in this repository: what the made-up ones are modelled on."""

import re
import tomllib
from collections.abc import Iterator
from typing import Any

from cms.vietnamese.folding import split_words
from home.demo.reading import CONTENT

PROSE = {"title", "lead", "html", "text", "theme", "guiding_thought", "source_quote", "caption"}
TAG = re.compile(r"<[^>]+>")


def passages() -> list[str]:
    """Return every passage of prose of the demo, without markup."""
    tables = (tomllib.loads(path.read_text()) for path in sorted(CONTENT.rglob("*.toml")))
    return [" ".join(TAG.sub(" ", text).split()) for table in tables for text in _prose(table)]


def words_of(passage: str) -> list[str]:
    """Return the words of a passage in lower case, numbers left out."""
    return [word.lower() for word in split_words(passage) if not any(map(str.isdigit, word))]


def _prose(value: Any, key: str = "") -> Iterator[str]:
    if isinstance(value, dict):
        for name, one in value.items():
            yield from _prose(one, name)
    elif isinstance(value, list):
        for one in value:
            yield from _prose(one)
    elif isinstance(value, str) and key in PROSE:
        yield value

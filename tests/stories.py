"""Stories of the demo as the rules of care read them."""

import re
import tomllib
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any

from cms.vietnamese.care.passages import Kind, Passage

PARAGRAPH = re.compile(r"<(p|li)>(.*?)</\1>", re.DOTALL)


def story_passages(path: Path) -> list[Passage]:
    row = tomllib.loads(path.read_text())
    texts = [(Kind.TITLE, row["title"]), (Kind.LEAD, row["lead"])]
    for block in row["body"]:
        texts += _texts(block)
    return [Passage(str(place), kind, text) for place, (kind, text) in enumerate(texts)]


def _texts(block: dict[str, Any]) -> Iterator[tuple[Kind, str]]:
    for tag, inner in PARAGRAPH.findall(block.get("html", "")):
        yield (Kind.PARAGRAPH if tag == "p" else Kind.ITEM), unescape(re.sub("<[^>]+>", "", inner))
    for key, kind in (("text", Kind.QUOTE), ("alt", Kind.ALT), ("caption", Kind.CAPTION)):
        if key in block:
            yield kind, block[key]

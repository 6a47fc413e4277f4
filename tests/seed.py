"""The seed article as it was first published: every word of it, and the names its seven pictures had."""

import re
import tomllib
from html import unescape

from home.demo.reading import CONTENT

_SEED = tomllib.loads((CONTENT / "seed.toml").read_text())

SEED_TITLE: str = _SEED["title"]
SEED_SLUG: str = _SEED["slug"]
SEED_PARAGRAPHS = [
    unescape(re.sub("<[^>]+>", "", block["html"])) for block in _SEED["body"] if block["type"] == "paragraph"
]
SEED_STILLS = (
    "DUNG TIN 00 00 11 14 Still1256",
    "DUNG TIN 00 00 30 02 Still1259",
    "DUNG TIN 00 00 24 26 Still1260",
    "DUNG TIN 00 00 20 10 Still1258",
    "DUNG TIN 00 00 09 26 Still1262",
    "DUNG TIN 00 00 16 28 Still1263",
    "DUNG TIN 00 00 02 28 Still1264",
)

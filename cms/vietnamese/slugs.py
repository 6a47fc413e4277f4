"""Slugs of Vietnamese titles."""

import unicodedata

from slugify.slugify import slugify as _slugify

from .folding import UNSEEN

LETTERS = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđð"

# ASCII's but for the hyphen, no-break spaces, and what typography has: dashes, quotes, dots.
PUNCTUATION = "[!-,./:-@\\[-`{-~\u00a0\u00ab\u00b7\u00bb\u2007\u2010-\u2027\u202f\u2039\u203a]"
APOSTROPHE = str.maketrans("\u2018\u2019", "''")


def slugify(text: str, max_length: int = 255) -> str:
    """Return ASCII words joined by hyphens, cut between words: "Đơn vị" gives "don-vi".

    Empty for a text without a letter or digit. What is not seen does not count: decomposed or not, with soft
    hyphens or without, "Ðảng" with an eth or "Đảng", "Hoà" or "Hòa".
    """
    return _slugify(
        UNSEEN.sub("", text).translate(APOSTROPHE), max_length=max_length, word_boundary=True, save_order=True
    )


def _plain(letter: str) -> str:
    return "d" if letter in "đð" else unicodedata.normalize("NFD", letter)[0]


def _browser_formatters() -> list[tuple[str, str]]:
    families: dict[str, str] = {}
    for letter in LETTERS:
        families[_plain(letter)] = families.get(_plain(letter), "") + letter
    return [
        *((f"[{family}{family.upper()}]", plain) for plain, family in families.items()),
        (
            "[\u0300-\u036f\u00ad\u200b-\u200f\u2060\ufeff]",
            "",
        ),  # a title typed decomposed, as on macOS, or pasted
        (r"(?<=\d),(?=\d)", ""),
        (PUNCTUATION, " "),  # left alone, Wagtail would join "15/3"
    ]


BROWSER_FORMATTERS = _browser_formatters()
"""For Wagtail's slug field: (pattern, replacement), applied before its own rules."""

"""Slugs of Vietnamese titles."""

import unicodedata

from slugify.slugify import slugify as _slugify

LETTERS = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ"


def slugify(text: str, max_length: int = 255) -> str:
    """Return ASCII words joined by hyphens, cut between words: "Đơn vị" gives "don-vi"."""
    return _slugify(text, max_length=max_length, word_boundary=True)


def _plain(letter: str) -> str:
    return "d" if letter == "đ" else unicodedata.normalize("NFD", letter)[0]


def _browser_formatters() -> list[tuple[str, str]]:
    families: dict[str, str] = {}
    for letter in LETTERS:
        families[_plain(letter)] = families.get(_plain(letter), "") + letter
    marks = "[\u0300-\u036f]"
    return [
        *((f"[{family}{family.upper()}]", plain) for plain, family in families.items()),
        (marks, ""),  # a title typed decomposed, as on macOS
    ]


BROWSER_FORMATTERS = _browser_formatters()
"""For Wagtail's slug field: (pattern, replacement), applied before its own rules."""

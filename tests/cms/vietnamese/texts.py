"""Texts the tests of this folder share."""

import re
import unicodedata

from hypothesis import strategies as st

TITLE = "Cụm thi đua số 3 – Ban CHQS các phường, xã triển khai công tác thi đua khen thưởng năm 2024"
SLUG = "cum-thi-dua-so-3-ban-chqs-cac-phuong-xa-trien-khai-cong-tac-thi-dua-khen-thuong-nam-2024"

_TONES = ["", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"]
_SMALL = [unicodedata.normalize("NFC", vowel + tone) for vowel in "aăâeêioôơuưy" for tone in _TONES]
LETTERS = [*_SMALL, *(letter.upper() for letter in _SMALL), "đ", "Đ"]
"""All that Vietnamese writes with a mark, and its twelve vowels without: 146, of which 134 are not ASCII."""

MARKED = [letter for letter in LETTERS if not letter.isascii()]

letters = st.sampled_from([*LETTERS, *"bcghklmnpqrstvx", *"BCGHKLMNPQRSTVX"])
words = st.text(letters, min_size=1, max_size=8)
sentences = st.lists(words, max_size=8).map(" ".join)
any_text = st.text(
    st.characters() | st.characters(categories=["Cs", "Cc", "Mn", "Cf"]) | letters, max_size=40
)
"""Whatever Python takes for text: lone surrogates, control characters and loose marks too."""


def to_nfd(text: str) -> str:
    return unicodedata.normalize("NFD", text)


def misread(text: str) -> str:
    """Return what a browser shows of UTF-8 it takes for Windows-1252."""
    return re.sub("[\x80-\x9f]", _cp1252, text.encode().decode("latin-1"))


def _cp1252(match: re.Match[str]) -> str:
    return bytes([ord(match[0])]).decode("cp1252", "ignore") or match[0]

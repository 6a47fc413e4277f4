"""What a search compares: words without marks and case, and words whose every mark counts.

Display text is never rewritten; whatever is made here lives in an index, in a sort key or in a query.
"""

import re
import unicodedata
from functools import lru_cache

WORD = re.compile(r"[^\W_](?:[^\W_]|[\u0300-\u036f])*")

# Where the tone of a final vowel pair stands differs by school, "hoà" or "hòa"; the index has the second.
TONE = "[\u0300\u0301\u0303\u0309\u0323]"
LATE_TONE = re.compile(
    rf"((?<![qQ])[oO](?=[aAeE])|(?<![qQ])[uU](?=[yY]))([aAeEyY])({TONE})(?![\u0302\u0306\u031b]|[^\W\d_])"
)

SPELLING = re.compile(r"~\S+")
UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")  # soft hyphen, zero-width characters
LETTERS = str.maketrans({"đ": "d", "ð": "d", "ı": "i"})

LETTER = re.compile(r"[^\W_][^\w]*")  # a letter with its combining marks

MARKS = {
    "\u0306": "w",  # ă
    "\u0302": "c",  # â ê ô
    "\u031b": "h",  # ơ ư
    "\u0300": "f",
    "\u0301": "s",
    "\u0309": "r",
    "\u0303": "x",
    "\u0323": "j",
}
"""Combining marks by a letter; tones by those they have in Telex."""


def place_tones(text: str) -> str:
    """Return NFC text with the tone of a final vowel pair on its first letter: "Hoà" gives "Hòa".

    "quý", "hoàn" and "khuỷu" stay: there the pair is not one, or not at the end.
    """
    pieces = LATE_TONE.sub(r"\1\3\2", unicodedata.normalize("NFD", text))
    return unicodedata.normalize("NFC", pieces)


def split_words(text: str) -> list[str]:
    """Return the words of a text as they stand, NFC, invisible characters gone."""
    return WORD.findall(unicodedata.normalize("NFC", UNSEEN.sub("", text)))


@lru_cache(maxsize=65_536)
def fold_word(word: str) -> str:
    """Return one word without marks and case: "Đảng" gives "dang"."""
    letters = unicodedata.normalize("NFKD", word.casefold()).casefold()
    return "".join(letter for letter in letters if letter.isalnum()).translate(LETTERS)


@lru_cache(maxsize=65_536)
def spell_word(word: str) -> str:
    """Return one word in ASCII with every mark kept: "tiến" gives "tien~2cs", "so" gives "so".

    The part before "~" is the folded word; after it come the marked letters' places and marks.
    """
    letters = LETTER.findall(unicodedata.normalize("NFD", place_tones(word).casefold().replace("ð", "đ")))
    signs = ((place, _signs(letter)) for place, letter in enumerate(letters))
    spelling = "".join(f"{place}{signs}" for place, signs in signs if signs)
    return f"{fold_word(word)}~{spelling}" if spelling else fold_word(word)


def fold(text: str) -> str:
    """Return the folded words of a text, one space between them."""
    return " ".join(filter(None, map(fold_word, split_words(text))))


def spell(text: str) -> str:
    """Return the words of a text with every mark in ASCII, one space between them; `unspell` folds it."""
    return " ".join(filter(None, map(spell_word, split_words(text))))


def unspell(spelt: str) -> str:
    """Return the folded words of what `spell` made."""
    return SPELLING.sub("", spelt)


def _signs(letter: str) -> str:
    bar = "d" if letter[0] == "đ" else ""
    return bar + "".join(MARKS.get(mark, f"({ord(mark):x})") for mark in letter[1:])

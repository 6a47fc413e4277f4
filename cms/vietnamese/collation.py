"""Sort keys in the order of a Vietnamese dictionary, whatever the database's own order is.

A key holds digits and small ASCII letters only, so the C collation, ICU and Python order it alike, and so would a
binary column. Every letter of the text becomes two signs and one more for its tone.
"""

import re
import unicodedata
from functools import lru_cache

from .folding import place_tones, split_words

BASES = {"ă": "a1", "â": "a2", "đ": "d1", "ð": "d1", "ê": "e1", "ô": "o1", "ơ": "o2", "ư": "u1"}
TONES = {"\u0300": "1", "\u0309": "2", "\u0303": "3", "\u0301": "4", "\u0323": "5"}
TONE = re.compile(f"[{''.join(TONES)}]")
LETTER = re.compile(r"\d+|[^\W\d_][^\w]*")

END, SPACE, NUMBER, FOREIGN = "00", "01", "1", "zz"


def word_key(text: str) -> str:
    """Return the sort key of a word or a title.

    Letters decide first (a ă â b c d đ e ê …, a shorter word before a longer one), then tones (none, huyền,
    hỏi, ngã, sắc, nặng). Numbers stand before letters and count by value: "Cụm 3" before "Cụm 12". Case,
    punctuation and where a tone stands do not count. At most 3n + 7 signs for n letters of the Latin alphabet.
    """
    keys = [_one_word_key(word) for word in split_words(text)]
    return SPACE.join(letters for letters, _ in keys) + END + "".join(tones for _, tones in keys)


def person_key(name: str) -> str:
    """Return the sort key of a person: the given name, the last word, first; then family and middle names."""
    *others, given = split_words(name) or [""]
    return word_key(given) + word_key(" ".join(others))


@lru_cache(maxsize=65_536)
def _one_word_key(word: str) -> tuple[str, str]:
    letters, tones = "", ""
    for letter in LETTER.findall(unicodedata.normalize("NFD", place_tones(word).lower())):
        if letter.isdecimal():
            digits = "".join(str(unicodedata.decimal(digit)) for digit in letter).lstrip("0") or "0"
            letters += f"{NUMBER}{len(digits):03d}{digits}"
            continue
        tone = TONE.search(letter)
        tones += TONES[tone[0]] if tone else "0"
        letters += _letter_key(unicodedata.normalize("NFC", TONE.sub("", letter)))
    return letters, tones


def _letter_key(letter: str) -> str:
    plain = unicodedata.normalize("NFKD", letter)[0].casefold()[0]
    if letter in BASES:
        return BASES[letter]
    return f"{plain}0" if "a" <= plain <= "z" else f"{FOREIGN}{ord(letter[0]):06x}"

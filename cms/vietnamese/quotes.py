"""What makes two texts the same although their quotes, dashes and spaces differ."""

import re

from .folding import UNSEEN, place_tones

DASHES = re.compile(r"\s*[-\u2010-\u2015\u2212]\s*")
APOSTROPHES = re.compile(r"(?<=[^\W\d_])['\u2018\u2019\u02bc\u00b4`](?=[^\W\d_])")  # Đắk R'lấp
QUOTES = re.compile("[\"'`\u00ab\u00b4\u00bb\u2018-\u201f\u2039\u203a\u2032\u2033\u02bc]")


def comparable(text: str) -> str:
    """Return a key for comparison, never for display: marks on letters count; typography and case do not.

    “Ba đột phá”, "Ba đột phá" and Ba đột phá agree, and so do "số 3 – Ban", "số 3 - Ban" and "số 3-Ban", "Đảng uỷ"
    and "Đảng ủy". Quotes are gone but for an apostrophe between letters, dashes are "-" without spaces around.
    """
    text = place_tones(UNSEEN.sub("", text)).casefold()
    text = QUOTES.sub("", APOSTROPHES.sub("\N{MODIFIER LETTER PRIME}", text))
    return " ".join(DASHES.sub("-", text).split())

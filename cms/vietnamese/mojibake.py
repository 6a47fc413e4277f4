"""UTF-8 that was read as Windows-1252 or Latin-1, once or twice: "thi Ä‘ua" for "thi đua"."""

import re

from .syllables import is_syllable

_BYTES = {chr(byte): byte for byte in range(0x80, 0x100)}
for _byte in range(0x80, 0xA0):
    _letter = bytes([_byte]).decode("cp1252", "ignore")
    _BYTES |= {_letter: _byte} if _letter else {}


def _class(first: int, last: int) -> str:
    letters = (letter for letter, byte in _BYTES.items() if first <= byte <= last)
    return f"[{re.escape(''.join(letters))}]"


_NEXT = _class(0x80, 0xBF)
MISREAD = re.compile(
    f"{_class(0xC2, 0xDF)}{_NEXT}|{_class(0xE0, 0xEF)}{_NEXT}{{2}}|{_class(0xF0, 0xF4)}{_NEXT}{{3}}"
)
LETTERS = re.compile(r"[^\W\d_]+")
QUOTES_AND_DASHES = re.compile("[\u2013\u2014\u2018\u2019\u201c\u201d\u2026]")
CUT = re.compile(r"([^\W\d_]+)Ã ([^\W\d_]*)")
HALF_D = re.compile(r"Ä([^\W\d_]+)")
AFTER_WORD = re.compile(r"[ÂÃ][»\u2013\u2014\u2018\u2019\u201c\u201d\u2026](?![^\W\d_])")
MISREAD_QUOTE = "\u00e2\u20ac"  # how most of them begin


def from_mojibake(chunk: str, known: bool = False) -> str | None:
    """Return a chunk without spaces as it was meant; `None` if it was not misread.

    Args:
        chunk: what stands between two spaces.
        known: whether others in its text were: then it need not be a Vietnamese word.
    """
    meant = chunk
    for _ in range(3):
        again = MISREAD.sub(_decoded, meant)
        if again == meant:
            break
        meant = again
    if meant == chunk:
        return None
    meant = HALF_D.sub(_with_d, meant)
    if MISREAD_QUOTE in chunk and QUOTES_AND_DASHES.search(meant):
        return meant
    if not known and _is_proper(chunk):
        return None
    told = any(not word.isascii() and is_syllable(word) for word in LETTERS.findall(meant))
    return meant if told or known else None


def complete(text: str) -> str:
    """Return a text known to be misread with what was lost on its way put back.

    The second half of "à" is a no-break space and became a plain one, that of "Đ" was dropped.
    """
    return CUT.sub(_joined, HALF_D.sub(_with_d, text))


def _with_d(match: re.Match[str]) -> str:
    return f"Đ{match[1]}" if is_syllable(f"Đ{match[1]}") else match[0]


def _is_proper(chunk: str) -> bool:
    """Whether a chunk makes sense as it stands, its suspicious signs being quotes, dashes or dots after a word."""
    if not all(map(is_syllable, LETTERS.findall(chunk))):
        return False
    return chunk.startswith("«") or not MISREAD.search(AFTER_WORD.sub("", chunk))


def _joined(match: re.Match[str]) -> str:
    before, after = match.groups()
    if is_syllable(f"{before}Ã"):
        return match[0]
    if is_syllable(f"{before}à{after}"):
        return f"{before}à{after}"
    return f"{before}à {after}" if is_syllable(f"{before}à") else match[0]


def _decoded(match: re.Match[str]) -> str:
    try:
        return bytes(_BYTES[letter] for letter in match[0]).decode()
    except UnicodeDecodeError:
        return match[0]

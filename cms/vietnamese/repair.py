"""What is repaired in every text that is typed or pasted, and what is only pointed out."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

from .legacy import Suspicion, suspect
from .syllables import is_syllable

# Never of use, in any text. The joiners are: in emoji, and in scripts other than Latin.
NOISE = re.compile("[\x00-\x08\x0e-\x1f\x7f\u200b\u200e\u200f\u2060-\u2064\ufeff\ud800-\udfff]")
JOINERS = re.compile("(?<![^\x00-\u024f\u0300-\u036f\u1e00-\u1eff])[\u200c\u200d]+")
PAGE_BREAKS = re.compile("[\x0b\x0c]")

# Letters in the older encodings, so they go only when none is suspected.
HIDDEN = re.compile("[\x80-\x9f\u00ad]")
NO_BREAK_SPACES = re.compile("[\u00a0\u2007\u202f]")
WORDS = re.compile(r"[^\W\d_]+")
ETHS = str.maketrans("Ðð", "Đđ")
ONLY_VIETNAMESE = re.compile("[ăđơưĂĐƠƯ\u1ea0-\u1ef9]")
CONSONANTS = re.compile("[BCDGHKLMNPQRSTVXÐ]{2,}")  # "QÐ", "HÐND"

# A mark that found no place on its letter: it shows, and no search finds the word.
MARKED_WORDS = re.compile("(?:[^\\W\\d_]|[\u0300-\u036f])+")
LOOSE_MARK = re.compile("[AEIOUYaeiouyÀ-ÿĂăĨĩŨũƠơƯưẠ-ỹ][\u0300-\u0303\u0306\u0309\u031b\u0323]")

UNSTORABLE = re.compile("[\x00\ud800-\udfff]")  # no database takes them; a browser shows the sign put instead

# Tags stand as they are, and so does what would become one, or an entity, if something vanished from it.
MARKUP = re.compile(
    r"<!--.*?(?:-->|\Z)|<[a-zA-Z/!?][^>]*(?:>|\Z)|<[/!?]?[^ -~]*"
    r"|&#?(?:[a-zA-Z0-9\u212a]|(?![^\W\d_])[^ -~])*;?|[=>]",
    re.DOTALL,
)


@dataclass(frozen=True)
class Repaired:
    """A text after its repair.

    Attributes:
        text: NFC, no invisible characters, plain spaces. What was right stays: quotes, dashes, and where a
            tone stands.
        warnings: sentences in Vietnamese for the editor, one per kind of thing.
        suspicion: an older encoding in it. Its letters look like soft hyphens, control characters, no-break
            spaces and eths, so all of these are still there.
    """

    text: str
    warnings: tuple[str, ...] = ()
    suspicion: Suspicion | None = None


def repair(text: str) -> Repaired:
    """Return a text or HTML source with what is surely wrong put right; line ends and markup as they were."""
    text = _outside_markup(text, _clean)
    suspicion = suspect(text)
    swapped: list[str] = []
    if not suspicion:
        text = _outside_markup(text, lambda piece: _clean(_unhide(piece, swapped)))
    warnings = []
    if swapped:
        warnings.append(f"Đã thay chữ Ð (eth) bằng chữ Đ trong: {_quoted(swapped)}.")
    if loose := _loose(text):
        warnings.append(f"Dấu không ghép được với chữ, xin gõ lại: {_quoted(loose)}.")
    return Repaired(text, tuple(warnings), suspicion)


def _clean(piece: str) -> str:
    piece = JOINERS.sub("", NOISE.sub("", PAGE_BREAKS.sub(" ", piece)))
    return unicodedata.normalize("NFC", piece)


def _unhide(piece: str, swapped: list[str]) -> str:
    def swap(match: re.Match[str]) -> str:
        word = match[0].translate(ETHS)
        if word == match[0] or not (
            is_syllable(word) or ONLY_VIETNAMESE.search(match[0]) or CONSONANTS.fullmatch(match[0])
        ):
            return match[0]
        swapped.append(match[0])
        return word

    piece = NO_BREAK_SPACES.sub(" ", HIDDEN.sub("", piece))
    return WORDS.sub(swap, piece) if "Ð" in piece or "ð" in piece else piece


def _loose(text: str) -> list[str]:
    if not LOOSE_MARK.search(text):
        return []
    return [word for word in MARKED_WORDS.findall(text) if LOOSE_MARK.search(word)]


def _outside_markup(text: str, change: Callable[[str], str]) -> str:
    pieces, at = [], 0
    for markup in MARKUP.finditer(text):
        pieces += [change(text[at : markup.start()]), UNSTORABLE.sub("\ufffd", markup[0])]
        at = markup.end()
    return "".join([*pieces, change(text[at:])])


def _quoted(words: list[str]) -> str:
    return ", ".join(f"“{word}”" for word in dict.fromkeys(words))

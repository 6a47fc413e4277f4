"""What a Vietnamese syllable can look like: what tells a word from a word in a broken encoding."""

import re
import unicodedata
from functools import lru_cache

TONES = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
ELSEWHERE = re.compile(f"[^aeiouy\u0302\u0306\u031b]{TONES.pattern}")  # ñ is no n with a tone
STOPPED = re.compile("(?:[cpt]|ch)$")  # such a syllable has sắc or nặng, nothing else
SHARP_OR_HEAVY = {"\u0301", "\u0323"}

SYLLABLE = re.compile(r"(ngh?|gh|gi|kh|nh|ph|qu|th|tr|ch|[bcdđghklmnprstvx])?(.+)", re.DOTALL)

_RIMES = """
    a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
    e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
    i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
    o oc oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
    oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen oeo oet
    u ua uc ui um un ung up ut uôc uôi uôm uôn uông uôt
    uân uâng uât uây uê uêch uênh uêu uơ uy uya uych uyên uyêt uynh uyt uyu uyp
    ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu y yêm yên yêng yêt yêu
"""
_QU_RIMES = """
    a ac ach ai an ang anh ao au at ay ăc ăm ăn ăng ăp ăt ân âng ât âu ây e en eo et ê ên êt
    i it ôc ơ y ych yên yêt ynh yt
"""
RIMES = frozenset(_RIMES.split())
QU_RIMES = frozenset(_QU_RIMES.split())
GI_RIMES = RIMES | {"", "n", "êc", "êng", "êt"}  # "gi", "gìn", "giếng": the i is said once
BEFORE_FRONT_VOWEL = {"k", "gh", "ngh"}
NOT_BEFORE_FRONT_VOWEL = {"c", "g", "ng"}


@lru_cache(maxsize=65_536)
def is_syllable(word: str) -> bool:
    """Whether a word has the sounds, the one tone and the case of a Vietnamese syllable.

    "đảng", "Đảng" and "ĐẢNG" have; "café", "lÃ" and "cac" have not. Where the tone stands does not matter.
    """
    if not (word.islower() or word.isupper() or word.istitle()):
        return False
    pieces = unicodedata.normalize("NFD", word.lower())
    tones = TONES.findall(pieces)
    match = SYLLABLE.fullmatch(unicodedata.normalize("NFC", TONES.sub("", pieces)))
    if not match or len(tones) > 1 or ELSEWHERE.search(pieces):
        return False
    onset, rime = match.groups(default="")
    if STOPPED.search(rime) and not SHARP_OR_HEAVY.issuperset(tones or " "):
        return False
    return _fit(onset, rime) or (onset == "gi" and _fit("g", f"i{rime}"))


def _fit(onset: str, rime: str) -> bool:
    front = rime[:1] in {"e", "ê", "i", "y"}
    if onset == "qu":
        return rime in QU_RIMES
    if onset == "gi":
        return rime in GI_RIMES
    if onset == "g" and rime[:1] == "i":
        return rime in {"i", "in"}
    if onset in BEFORE_FRONT_VOWEL | NOT_BEFORE_FRONT_VOWEL and front != (onset in BEFORE_FRONT_VOWEL):
        return False
    return rime in RIMES and not (onset and rime.startswith("yê"))

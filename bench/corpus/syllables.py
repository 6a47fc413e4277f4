"""Syllables that Vietnamese spelling allows, by how likely they are."""

import math
import unicodedata
from collections import Counter
from random import Random

from cms.vietnamese.syllables import GI_RIMES, QU_RIMES, RIMES, is_syllable

_ONSETS = "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x"
ONSETS = _ONSETS.split()
TONES = {"": "", "huyền": "\u0300", "sắc": "\u0301", "hỏi": "\u0309", "ngã": "\u0303", "nặng": "\u0323"}
VOWELS = "aăâeêioôơuưy"
QUALITIES = "ăâêôơư"

Parts = tuple[str, str, str]
"""Onset, rime without its tone, tone."""


def spell(onset: str, rime: str, tone: str) -> str:
    """Return a syllable, NFC, its tone where today's spelling has it: "hoà", "của", "tuyến", "quý"."""
    letters = onset + rime
    if not tone:
        return letters
    place = _vowel_with_tone(onset, rime)
    return unicodedata.normalize("NFC", letters[: place + 1] + TONES[tone] + letters[place + 1 :])


def _vowel_with_tone(onset: str, rime: str) -> int:
    places = [len(onset) + at for at, letter in enumerate(rime) if letter in VOWELS]
    if not places:  # "gì", "gìn"
        return onset.index("i")
    letters = onset + rime
    if marked := [place for place in places if letters[place] in QUALITIES]:
        return marked[-1]  # ươ: the second
    if len(places) == 1:
        return places[0]
    ends_in_vowel = places[-1] == len(letters) - 1
    if len(places) == 2 and ends_in_vowel and rime not in {"oa", "oe", "uy"}:
        return places[0]
    return places[1]


def all_syllables() -> dict[str, Parts]:
    """Return every syllable that spelling allows, with its parts."""
    found: dict[str, Parts] = {}
    for onset in ["", *ONSETS]:
        rimes = {"qu": QU_RIMES, "gi": GI_RIMES}.get(onset, RIMES)
        for rime in sorted(rimes):
            if onset == "gi" and rime.startswith("i"):
                continue  # one i is written, not two: gì, gìn
            for tone in TONES:
                syllable = spell(onset, rime, tone)
                if is_syllable(syllable):
                    found.setdefault(syllable, (onset, rime, tone))
    return found


def inventory(real: Counter[str], number: int, random: Random) -> list[str]:
    """Return syllables by rank: those of real texts by frequency, then the likeliest others.

    Args:
        real: the syllables of real texts with how often they occur.
    """
    allowed = all_syllables()
    attested = [word for word, _ in real.most_common() if word in allowed]
    parts: list[Counter[str]] = [Counter(), Counter(), Counter()]
    for word in attested:
        for counter, part in zip(parts, allowed[word], strict=True):
            counter[part] += 1

    def likelihood(word: str) -> float:
        chance = -math.log(-math.log(random.uniform(1e-9, 1 - 1e-9)))  # Gumbel's: not only frequent parts
        return chance + sum(
            math.log(counter[part] + 0.5) for counter, part in zip(parts, allowed[word], strict=True)
        )

    known = set(attested)
    scored = [(likelihood(word), word) for word in sorted(allowed) if word not in known]
    rest = [word for _, word in sorted(scored, reverse=True)]
    return (attested + rest)[:number]

"""The two fonts' encodings Vietnamese offices typed in before Unicode, as text pasted from them shows."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

Kind = Literal["TCVN3", "VNI", "mojibake"]


@dataclass(frozen=True)
class Encoding:
    """One of them.

    Attributes:
        decode: a word, and whether its neighbours are in capitals, to Unicode; `None` if it cannot be one.
        hint: what any text in it has, and Vietnamese in Unicode has hardly ever: nothing, nothing to look at.
        sure: what a word has that is no word of French or Swedish either.
    """

    kind: Kind
    decode: Callable[[str, bool], str | None]
    hint: re.Pattern[str]
    sure: re.Pattern[str]


TCVN3_LETTERS = dict(
    zip(
        "µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊËÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\u00adõö÷øùúûüýþ®¡¢§£¤¥¦",
        "àảãáạăằẳẵắặâầẩẫấậèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵđĂÂĐÊÔƠƯ",
        strict=True,
    )
)
"""TCVN 5712:1993 as the ABC fonts have it. A capital with a tone is the small letter in another font."""

_VNI_PAIRS = {
    base + mark: letter
    for base, marks, letters in [
        ("a", "øùûõïâàáåãäêèéúüë", "àáảãạâầấẩẫậăằắẳẵặ"),
        ("e", "øùûõïâàáåãä", "èéẻẽẹêềếểễệ"),
        ("o", "øùûõïâàáåãä", "òóỏõọôồốổỗộ"),
        ("ô", "øùûõï", "ờớởỡợ"),
        ("u", "øùûõï", "ùúủũụ"),
        ("ö", "øùûõï", "ừứửữự"),
        ("y", "øùûõ", "ỳýỷỹ"),
    ]
    for mark, letter in zip(marks, letters, strict=True)
}
_VNI_SINGLES = dict(zip("ñôöìíæóòî", "đơưìíỉĩịỵ", strict=True))
VNI_LETTERS = _VNI_PAIRS | _VNI_SINGLES
_VNI_SIGN = re.compile(f"{'|'.join(_VNI_PAIRS)}|[{''.join(_VNI_SINGLES)}]|[^\x00-\x7f]", re.IGNORECASE)

TCVN3_SIGNS = "".join(TCVN3_LETTERS)


def _from_tcvn3(word: str, capitals: bool) -> str | None:
    """Return a word written in TCVN3 (ABC) in Unicode; `None` if it holds a sign TCVN3 has not.

    Args:
        word: one word.
        capitals: whether its neighbours are in capitals. What a font alone made capital is small otherwise,
            unless the word's own plain letters are capitals: "§¶NG" is "ĐẢNG".
    """
    signs = [letter if letter.isascii() else TCVN3_LETTERS.get(letter) for letter in word]
    plain = [letter for letter in word[1:] if letter.isascii() and letter.isalpha()]
    text = "".join(filter(None, signs))
    if None in signs:
        return None
    return text.upper() if capitals or (plain and "".join(plain).isupper()) else text


def _from_vni(word: str, capitals: bool) -> str | None:
    """Return a word written in VNI in Unicode; `None` if it holds a mark that stands on no letter.

    Its capitals have codes of their own: `capitals` changes nothing.
    """
    signs = [_vni_letter(sign) for sign in _VNI_SIGN.findall(word)]
    if None in signs:
        return None
    letters = iter(signs)
    return _VNI_SIGN.sub(lambda _: next(letters) or "", word)


def _vni_letter(sign: str) -> str | None:
    letter = VNI_LETTERS.get(sign.lower())
    return letter.upper() if letter and sign[0].isupper() else letter


TCVN3 = Encoding(
    "TCVN3",
    _from_tcvn3,
    hint=re.compile("[¡-®µ-¹»-¾Ä-ÇËÎ-ÑÖ-ØÜÞßä-çëî-ñö-øûüþ]"),
    sure=re.compile("[¡-¾×÷]|[a-zß-ÿ][À-Þ]"),
)
VNI = Encoding(
    "VNI",
    _from_vni,
    hint=re.compile("[øûïåäëüæîöñ]|[aeoy][ùõ]|[ae][âêàáãèéú]", re.IGNORECASE),
    sure=re.compile(f"^ñ|{'|'.join(_VNI_PAIRS)}", re.IGNORECASE),
)

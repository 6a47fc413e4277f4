"""Titles and headlines in another case, acronyms kept: "Ban CHQS", never "Ban Chqs"."""

import re
import unicodedata
from collections.abc import Callable

_ACRONYMS = """
AIDS ANQP ANTQ ANTT ATGT ATTP BCA BCH BCHQS BCS BCT BHTN BHXH BHYT BĐBP BQL BQP BTC BTV BVTV CAND CBCS CCB CCHC CHC CHQS
CLB CNH CNTT CNXH COVID CSGT CSVC CTĐ CTCT CTQG CVĐ DBĐV DQTV ĐBQH ĐTN ĐUQS GDĐT GDQP GPMB HĐND HĐQT HIV HLHPN HTX KHKT KHHGĐ
KTXH LHPN LLVT LLDQ LĐLĐ LĐTBXH MTQG MTTQ NCT NĐ NQ NSNN NTM OCOP PCCC PCLB PCTT QCVN QĐ QĐND QĐNDVN QH QP QPAN
QPTD QS SSCĐ STNMT TAND TCVN TBXH TDĐKXDĐSVH TDTT TĐKT TNCS TNHH TNMT TNTP TNXP TP TTATXH TTg TTHC TTXH THCS THPT
TKCN TW UB UBKT UBND UBMTTQ UBTVQH VHTT VKSND VPĐU XDCB XHCN XHH
"""
ACRONYMS = {word.casefold(): word for word in _ACRONYMS.split()}

WORD = re.compile(r"[^\W\d_](?:[\w\u0300-\u036f]|['\u2019](?=\w))*")
VOWEL = re.compile("[aeiouy]", re.IGNORECASE)
NUMERAL = re.compile("I{1,3}|I?[VX]|[VX]I{1,3}|X{1,3}(?:I{1,3}|I?[VX]|VI{1,3})?")
BEFORE_NUMERAL = re.compile(
    r"(?:khoá|khóa|lần thứ|lần|thứ|quý|kỳ|chương|phần|hạng|loại|cấp|thế kỷ|vùng)\s+\Z", re.IGNORECASE
)
SENTENCE_START = re.compile(r"(?:\A|[.!?…]\s+|\s[-\u2013\u2014]\s+|\n)[^\w]*\Z|(?:\A|[\s(])[\u201c\"]\Z")


def title_case(text: str) -> str:
    """Return every word with a capital: "ban chqs phường" gives "Ban CHQS Phường".

    In a text in mixed case what is in capitals stays so.
    """
    return _recase(text, lambda _before: True)


def sentence_case(text: str) -> str:
    """Return a headline as a sentence: "CỤM THI ĐUA SỐ 3 - BAN CHQS" gives "Cụm thi đua số 3 - Ban CHQS".

    A capital stands at the start, after a full stop, after a dash between spaces and after an opening quote.
    Names in a headline in capitals only cannot be told from other words: an editor has to look. In a text in
    mixed case words keep the capitals they have.
    """
    return _recase(text, lambda before: SENTENCE_START.search(before) is not None)


def _recase(text: str, starts: Callable[[str], bool]) -> str:
    text = unicodedata.normalize("NFC", text)
    shouted = text.isupper()

    def word(match: re.Match[str]) -> str:
        found, before = match[0], text[: match.start()]
        if found.casefold() in ACRONYMS:
            return ACRONYMS[found.casefold()]
        if _stays(found, before, shouted):
            return found
        capital = starts(before) or (not shouted and found[0].isupper())
        return found[0].upper() + found[1:].lower() if capital else found.lower()

    return WORD.sub(word, text)


def _stays(word: str, before: str, shouted: bool) -> bool:
    if NUMERAL.fullmatch(word) and BEFORE_NUMERAL.search(before):
        return True
    if any(letter.isdigit() for letter in word):
        return True
    if shouted:
        return len(word) > 1 and not VOWEL.search(_plain(word))
    return not (word.islower() or word.istitle())


def _plain(word: str) -> str:
    return unicodedata.normalize("NFD", word)

import re
import unicodedata

import pytest
from hypothesis import assume, given

from cms.vietnamese.codepages import TCVN3_LETTERS, VNI_LETTERS
from cms.vietnamese.legacy import suspect

from .texts import MARKED, any_text, misread, sentences, to_nfd

TO_TCVN3 = {letter: code for code, letter in TCVN3_LETTERS.items()}
TO_VNI = {letter: code for code, letter in VNI_LETTERS.items()}

OATH = "Cụm thi đua số 3 đã ký kết giao ước thi đua, quyết tâm hoàn thành xuất sắc các chỉ tiêu"


def in_tcvn3(text):
    return re.sub(
        r"[^\x00-\x7f]", lambda letter: TO_TCVN3.get(letter[0]) or TO_TCVN3[letter[0].lower()], text
    )


def in_vni(text):
    return re.sub(
        r"[^\x00-\x7f]", lambda letter: TO_VNI.get(letter[0]) or TO_VNI[letter[0].lower()].upper(), text
    )


def twice_misread(text):
    return misread(misread(text))


ENCODINGS = [("TCVN3", in_tcvn3), ("VNI", in_vni), ("mojibake", misread), ("mojibake", twice_misread)]


class TestSuspicion:
    @pytest.mark.parametrize(
        ("text", "meant"),
        [
            ("§¶ng uû thi ®ua", "Đảng uỷ thi đua"),
            ("\u00adu tó", "ưu tú"),
            ("B¶o Th¾ng, Kh\u00ad¬ng", "Bảo Thắng, Khương"),
            ("CéNG HOµ X· HéI CHñ NGHÜA VIÖT NAM", "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
            ("H§ND x· ®· häp", "HĐND xã đã họp"),
        ],
    )
    def test_row_16_reads_tcvn3(self, text, meant):
        suspicion = suspect(text)

        assert suspicion
        assert suspicion.kind == "TCVN3"
        assert suspicion.proposal == meant

    @pytest.mark.parametrize(
        ("text", "meant"),
        [
            ("Ñaûng uûy", "Đảng ủy"),
            ("thi ñua", "thi đua"),
            ("ÑOÄC LAÄP - TÖÏ DO", "ĐỘC LẬP - TỰ DO"),
            ("Coäng hoøa xaõ hoäi chuû nghóa", "Cộng hòa xã hội chủ nghĩa"),
        ],
    )
    def test_row_17_reads_vni(self, text, meant):
        suspicion = suspect(text)

        assert suspicion
        assert suspicion.kind == "VNI"
        assert suspicion.proposal == meant

    @pytest.mark.parametrize(
        ("text", "meant"),
        [
            ("thi Ä‘ua", "thi đua"),
            ("thi Ä\x91ua", "thi đua"),
            ("Äáº£ng uá»·", "Đảng uỷ"),
            ("hoÃ n thÃ nh lÃ  viá»‡c", "hoàn thành là việc"),
            ("â€œBa Ä‘á»™t phÃ¡â€\x9d", "“Ba đột phá”"),
            (misread("HĐND – phường"), "HĐND – phường"),
        ],
    )
    def test_row_17_reads_what_was_misread(self, text, meant):
        suspicion = suspect(text)

        assert suspicion
        assert suspicion.kind == "mojibake"
        assert suspicion.proposal == meant

    @pytest.mark.parametrize(("kind", "encode"), ENCODINGS)
    def test_is_of_one_paragraph_only(self, kind, encode):
        source = f"<p>Đảng uỷ, Müller.</p>\n<p>{encode(OATH)}.</p><p>Xuân Hoà</p>"

        suspicion = suspect(source)

        assert suspicion
        assert suspicion.kind == kind
        assert suspicion.proposal == f"<p>Đảng uỷ, Müller.</p>\n<p>{OATH}.</p><p>Xuân Hoà</p>"
        assert all(stretch in encode(OATH) + "." for stretch in suspicion.found)

    def test_sees_through_markup_inside_a_sentence(self):
        suspicion = suspect("<p>Tæng <b>sè ®iÓm</b> cña</p>")

        assert suspicion
        assert suspicion.found == ("Tæng <b>sè ®iÓm</b> cña",)
        assert suspicion.proposal == "<p>Tổng <b>số điểm</b> của</p>"

    @pytest.mark.parametrize(("kind", "encode"), ENCODINGS)
    @pytest.mark.parametrize("capitals", [False, True])
    def test_reads_every_letter(self, kind, encode, capitals):
        assert len(MARKED) == 134
        for letter in MARKED:
            if letter.isupper() == capitals:
                word = {"Đ": "ĐANH", "đ": "đanh"}.get(letter) or _word_with(letter)
                text = f"{word} ĐẢNG UỶ HỌP" if capitals else f"{word} đảng uỷ họp"

                suspicion = suspect(encode(text))

                assert suspicion, letter
                assert (suspicion.kind, suspicion.proposal) == (kind, text)


def _word_with(letter):
    """Return a syllable that has a letter."""
    base = unicodedata.normalize(
        "NFC", re.sub("[\u0300\u0301\u0303\u0309\u0323]", "", to_nfd(letter))
    ).lower()
    frame = {"ă": "b{}n", "â": "b{}n", "y": "l{}"}.get(base, "b{}")
    return (frame.upper() if letter.isupper() else frame).format(letter)


class TestProperText:
    @pytest.mark.parametrize(
        "text",
        [
            "Cụm thi đua số 3 – Ban CHQS các phường: “Ba đột phá”…",
            "“ĐÃ” và VÂN Â», «Bông», ĐÃ…, TÔI LÀ Ã",
            "Tác giả: Xuân Hoà, né, tó, có, là, trò, hoà",
            "Où est le café ? À l'hôtel de la Forêt, naïf et maïs, Thaïlande, «été»",
            "Zürich, für Müller über schöne Grüße aus Köln, Höhn, Björn",
            "på gå må så nå på svenska för att när du är här",
            "El Niño, señor, año, mañana, 1ª y 2º, Mª José, ¿qué?",
            "Microsoft® và ©2024, §5, 5 µm, ½ ngày, £5, ¥10, 3 m², 37°",
            "· Ban CHQS · Đảng uỷ ·",
            "👨‍👩‍👧 ✌️ → ★ 日本語 Привет",
            "https://vi.wikipedia.org/wiki/®ua?q=§¶ng ®ua@uû.vn",
            '<a href="/®ua">x = "đ"; print(f"{x}")</a>',
            "thi đ\u00adua, tri\u00adển khai qu\u00adân sự",
            "Ðảng, Guðmundur",
            "",
        ],
    )
    def test_is_not_suspected(self, text):
        assert suspect(text) is None
        assert suspect(to_nfd(text)) is None

    @given(sentences)
    def test_is_not_suspected_whatever_its_letters(self, text):
        assume(not any(map(text.__contains__, "Ð")))

        assert suspect(text) is None


class TestAnyText:
    @given(any_text)
    def test_is_changed_in_what_was_found_only(self, text):
        suspicion = suspect(text)

        if suspicion:
            assert suspicion.found
            assert suspicion.proposal != unicodedata.normalize("NFC", text)

import pytest
from hypothesis import given

from cms.vietnamese.syllables import is_syllable
from cms.vietnamese.titles import ACRONYMS, sentence_case, title_case

from .texts import any_text, sentences, to_nfd


class TestTitleCase:
    @pytest.mark.parametrize(
        ("text", "title"),
        [
            ("ban chqs", "Ban CHQS"),
            ("BAN CHQS", "Ban CHQS"),
            ("ban chqs phường minh khai", "Ban CHQS Phường Minh Khai"),
            ("ubnd tp phủ lý", "UBND TP Phủ Lý"),
            ("hđnd xã", "HĐND Xã"),
            ("đảng uỷ", "Đảng Uỷ"),
            ("đại hội lần thứ XIII", "Đại Hội Lần Thứ XIII"),
            ("thcs nguyễn du iPhone", "THCS Nguyễn Du iPhone"),
            ("huyện đắk r'lấp", "Huyện Đắk R'lấp"),
        ],
    )
    def test_row_26_knows_acronyms(self, text, title):
        assert title_case(text) == title
        assert title_case(to_nfd(text)) == title


class TestSentenceCase:
    @pytest.mark.parametrize(
        ("headline", "sentence"),
        [
            ("CỤM THI ĐUA SỐ 3 - BAN CHQS CÁC PHƯỜNG", "Cụm thi đua số 3 - Ban CHQS các phường"),
            ("PHÒNG, CHỐNG COVID-19 Ở XÃ", "Phòng, chống COVID-19 ở xã"),
            ("QUÁN TRIỆT NGHỊ QUYẾT KHOÁ XII", "Quán triệt nghị quyết khoá XII"),
            ("XI MĂNG VI PHẠM", "Xi măng vi phạm"),
            ("KTQS VÀ QPAN NĂM 2024", "KTQS và QPAN năm 2024"),
            ("HỌC TẬP. LÀM THEO LỜI BÁC", "Học tập. Làm theo lời bác"),
            ("PHONG TRÀO “BA ĐỘT PHÁ”", "Phong trào “Ba đột phá”"),
            ('PHONG TRÀO "BA ĐỘT PHÁ" NĂM NAY', 'Phong trào "Ba đột phá" năm nay'),
            ("hội nghị tại Phủ Lý của ABCD", "Hội nghị tại Phủ Lý của ABCD"),
            ("“ĐOÀN KẾT”", "“Đoàn kết”"),
        ],
    )
    def test_row_26_keeps_acronyms(self, headline, sentence):
        assert sentence_case(headline) == sentence
        assert sentence_case(to_nfd(headline)) == sentence


class TestAcronyms:
    def test_are_no_words(self):
        assert [word for word in ACRONYMS if is_syllable(word)] == []


class TestAnyText:
    @given(any_text)
    def test_has_a_case(self, text):
        assert bool(title_case(text)) == bool(sentence_case(text)) == bool(text)

    @given(sentences)
    def test_changes_in_case_only(self, text):
        assert title_case(text).lower() == sentence_case(text).lower() == text.lower()

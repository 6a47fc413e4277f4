import unicodedata
from html.entities import html5
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cms.vietnamese.repair import repair

from .texts import any_text, sentences, to_nfd

HTML = st.text(
    st.sampled_from("<>/!-=&;#\"' aApP1ltêđ\u0301\u0338\u00ad\u200b\u200d\u00a0\u0085\x00\n\u212a"),
    max_size=30,
)


class Tags(HTMLParser):
    """Everything of a source that is not text."""

    def __init__(self, source):
        super().__init__(convert_charrefs=False)
        self.seen = []
        self.feed(source)

    def handle_starttag(self, tag, attrs):
        self.seen.append((tag, attrs))

    def handle_endtag(self, tag):
        self.seen.append(tag)

    def handle_entityref(self, name):
        self.seen.extend([name] if f"{name};" in html5 else [])

    def handle_comment(self, data):
        self.seen.append(data)


class TestRepair:
    def test_row_1_stores_a_decomposed_title_composed(self):
        title = "Đảng uỷ thành phố Phủ Lý"

        assert len(to_nfd(title)) == 31
        assert repair(to_nfd(title)).text == title
        assert len(repair(to_nfd(title)).text) == 24

    def test_row_2_composes_in_order_and_flags_what_cannot_be(self):
        assert repair("\u00ea\u0301").text == "ế"
        assert not repair("\u00ea\u0301").warnings
        assert repair("ti\u0065\u0301\u0302n b\u1ed9").warnings == (
            "Dấu không ghép được với chữ, xin gõ lại: “ti\u00e9\u0302n”.",
        )

    @pytest.mark.parametrize(
        "text", ["Đảng uỷ", "Xuân Hoà", "“Ba đột phá”", "số 3 – Ban", "a\tb\r\nc\n", "👨‍👩‍👧 ✌️"]
    )
    def test_row_14_changes_nothing_that_is_right(self, text):
        assert repair(text) == repair(repair(text).text)
        assert repair(text).text == text
        assert not repair(text).warnings

    @pytest.mark.parametrize(
        ("text", "right"),
        [
            ("Ðảng uỷ", "Đảng uỷ"),
            ("thi ðua", "thi đua"),
            ("Ðắk Lắk", "Đắk Lắk"),
            ("QÐ-UBND", "QĐ-UBND"),
            ("HÐND", "HĐND"),
            ("ÐỒNG CHÍ", "ĐỒNG CHÍ"),
        ],
    )
    def test_row_15_puts_the_bar_right_and_says_so(self, text, right):
        assert repair(text).text == right
        assert len(repair(text).warnings) == 1
        assert "(eth)" in repair(text).warnings[0]

    @pytest.mark.parametrize("word", ["Guðmundur", "það", "Ísafjörður", "Sigurðsson"])
    def test_row_15_leaves_icelandic_alone(self, word):
        assert repair(word).text == word
        assert not repair(word).warnings

    def test_row_16_keeps_what_an_older_encoding_needs(self):
        repaired = repair("\u00adu tó")

        assert repaired.text == "\u00adu tó"
        assert repaired.suspicion
        assert repair(repaired.suspicion.proposal).text == "ưu tú"

    @pytest.mark.parametrize(
        ("text", "right"),
        [
            ("th\u00adi đua", "thi đua"),
            ("thi\u00a0đua\u202fkhen\u2007thưởng", "thi đua khen thưởng"),
            ("th\u200bi\ufeff đ\u200cu\u200da", "thi đua"),
            ("thi\x00 \x1bđua\x7f", "thi đua"),
            ("thi\x0bđua", "thi đua"),
            ("thi \ud800đua", "thi đua"),
        ],
    )
    def test_row_18_removes_what_is_not_seen(self, text, right):
        assert repair(text).text == right
        assert not repair(text).warnings


class TestHTML:
    @pytest.mark.parametrize(
        "source",
        [
            '<p>Đảng <b>uỷ</b></p><embed alt="Ảnh" embedtype="image" id="1"/>',
            "<\u200bscript>",
            "<sc\u200bript>",
            "<p>\u0338 a",
            "&\u200blt;b>",
            "<a\u00a0onclick=x>",
            "<!-- a --\u200b> b -->",
        ],
    )
    def test_has_the_markup_it_had(self, source):
        assert repair(source).text == source

    def test_is_repaired_between_its_tags(self):
        source = f'<p>{to_nfd("Đảng")}\u00a0uỷ <a href="/x">th\u00adi</a> &amp; Ðảng</p>'

        assert repair(source).text == '<p>Đảng uỷ <a href="/x">thi</a> &amp; Đảng</p>'

    @given(HTML)
    def test_neither_gains_nor_loses_markup(self, source):
        assert Tags(repair(source).text).seen == Tags(source.replace("\x00", "\ufffd")).seen


class TestAnyText:
    @given(any_text | HTML)
    def test_is_repaired_once(self, text):
        assert repair(repair(text).text).text == repair(text).text

    @given(any_text)
    def test_can_be_stored_afterwards(self, text):
        repaired = repair(text).text

        repaired.encode()
        assert "\x00" not in repaired

    @given(sentences)
    def test_in_vietnamese_is_only_composed(self, text):
        assert repair(to_nfd(text)).text == unicodedata.normalize("NFC", text)
        assert not repair(text).warnings

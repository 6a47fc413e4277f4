import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cms.vietnamese.slugs import BROWSER_FORMATTERS, slugify

from .texts import SLUG, TITLE, any_text, sentences, to_nfd


def in_browser(title):
    """Do what the admin's JavaScript does: the formatters, then what is no word goes, and spaces join."""
    for pattern, replacement in BROWSER_FORMATTERS:
        title = re.sub(pattern, replacement, title)
    return re.sub(r"[-\s]+", "-", re.sub(r"[^\w\s-]", "", title.lower(), flags=re.ASCII)).strip("-")


class TestSlugs:
    @pytest.mark.parametrize(("title", "slug"), [(TITLE, SLUG), ("Đơn vị", "don-vi"), ("Đảng uỷ", "dang-uy")])
    def test_row_3_keep_every_letter(self, title, slug):
        assert slugify(title) == slug

    @pytest.mark.parametrize("make", [slugify, in_browser])
    def test_row_4_are_the_same_decomposed(self, make):
        assert make(to_nfd(TITLE)) == make(TITLE) == SLUG

    @pytest.mark.parametrize("make", [slugify, in_browser])
    @pytest.mark.parametrize(
        ("title", "slug"),
        [
            ("Xuân Hoà", "xuan-hoa"),
            ("Xuân Hòa", "xuan-hoa"),
            ("Ðảng ðã", "dang-da"),
            ("th\u00adi đ\u200bua", "thi-dua"),
            ("thi\u00a0đua", "thi-dua"),
            ("ti\u0065\u0301\u0302n", "tien"),
            ("Ngày 15/3/2024: 2.245.058 lượt (20,5%)", "ngay-15-3-2024-2-245-058-luot-205"),
            ("Nhiệm kỳ 2020–2025", "nhiem-ky-2020-2025"),
            ("Đắk R’lấp – “Ba đột phá”…", "dak-r-lap-ba-dot-pha"),
        ],
    )
    def test_are_of_what_is_read(self, make, title, slug):
        assert make(title) == slug

    def test_are_cut_between_words(self):
        assert slugify(TITLE, max_length=20) == "cum-thi-dua-so-3-ban"

    @given(any_text)
    def test_are_slugs_already(self, text):
        slug = slugify(text)

        assert slugify(slug) == slug
        assert re.fullmatch(r"(?:[a-z0-9]+(?:-[a-z0-9]+)*)?", slug)

    @given(sentences | st.text("ađĐà1 ,./-–—“”‘’'\"(){}[]_&%!?:;…«»·\u00a0\u0301\u200b"))
    def test_are_what_the_browser_proposes(self, title):
        assert in_browser(title) == in_browser(to_nfd(title)) == slugify(title)

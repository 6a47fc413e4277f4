"""The slug the admin proposes while a title is typed is the one the server would make."""

import unicodedata

import pytest
from playwright.sync_api import Page, expect

from cms.vietnamese.slugs import slugify

from .newsroom import Newsroom
from .test_writing import start_article

SEED = "Cụm thi đua số 3 – Ban CHQS các phường, xã: Triển khai công tác thi đua, khen thưởng năm 2024"
TITLES = [
    SEED,
    "ĐẢNG UỶ THÀNH PHỐ PHỦ LÝ",
    "Ðảng uỷ, Ðơn vị đạt giải",
    "Xuân Hoà và Xuân Hòa, khoẻ và khỏe",
    "“Ba đột phá”, ‘đột phá’ \"nữa\" và 'nữa'",
    "Cụm thi đua số 3 — Ban – CHQS - xã",
    "thi\u00a0đua th\u00adi\u200b đua",
    "Hơn 20.833 lượt, 1,5 triệu đồng, ngày 15/3/2024 (20%)",
    "Cây xanh 🌳🇻🇳 cho phố ☀️",
    "An ninh và the to of an",
    "Diện tích 20 m², 1½ ha – 5 °C & 30 €",
    "Ông Müller, bà Citroën ở Đắk R’lấp, Ea H'leo",
    "gạch_dưới… và …ba chấm!",
    " - Đầu và cuối - ",
    "Đường rất dài " * 30,  # the field takes 255 letters of it
    "½ thắng lợi " * 21,  # few letters, a long slug
]


@pytest.fixture
def article(editor: Page, running: Newsroom) -> Page:
    start_article(editor, running)
    return editor


class TestSlug:
    @pytest.mark.parametrize("form", ["NFC", "NFD"])
    def test_row_4_follows_the_title(self, article: Page, form: str):
        slug = article.locator("#id_slug")
        # Otherwise the editor saves by itself between two titles, and the slug is settled.
        article.route("**/admin/pages/**", lambda route: route.abort())

        for title in TITLES:
            article.locator("#id_title").fill(unicodedata.normalize(form, title))
            article.locator("#id_title").blur()
            expect(slug, title).to_have_value(slugify(article.locator("#id_title").input_value()))

    def test_row_3_keeps_every_letter(self, article: Page):
        article.locator("#id_title").press_sequentially(SEED)

        expect(article.locator("#id_slug")).to_have_value(
            "cum-thi-dua-so-3-ban-chqs-cac-phuong-xa-trien-khai-cong-tac-thi-dua-khen-thuong-nam-2024"
        )

    @pytest.mark.parametrize("typed", ["Đơn vị_Ðạt/giải", unicodedata.normalize("NFD", "đảng uỷ – 20.833")])
    def test_typed_by_hand_is_made_a_slug(self, article: Page, typed: str):
        article.get_by_role("tab", name="Quảng bá").click()
        article.locator("#id_slug").fill(typed)
        article.locator("#id_slug").press("Tab")

        expect(article.locator("#id_slug")).to_have_value(slugify(typed))

    def test_of_an_author_typed_by_hand_is_made_alike(self, editor: Page, running: Newsroom):
        editor.goto(f"{running.cms}/admin/snippets/news/author/add/")
        editor.locator("#id_slug").fill("Đài truyền thanh")
        editor.locator("#id_slug").press("Tab")

        expect(editor.locator("#id_slug")).to_have_value("dai-truyen-thanh")

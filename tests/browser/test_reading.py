"""Readers on a phone and on a desktop."""

import pytest
from playwright.sync_api import Page, expect

from .newsroom import Newsroom

SEED = (
    "/tin-tuc/an-ninh-quoc-phong/"
    "cum-thi-dua-so-3-ban-chqs-cac-phuong-xa-trien-khai-cong-tac-thi-dua-khen-thuong-nam-2024/"
)
OLD = (
    "/vi/news/an-ninh-quoc-phong/"
    "cum-thi-dua-so-3-ban-chqs-cac-phuong-xa-trien-khai-cong-tac-thi-dua-khen-thuong-nam-2024-2045.html"
)
PATHS = ["/", "/tin-tuc/", "/tin-tuc/doi-song/", SEED, "/tim-kiem/?q=trồng+cây", "/khong-co/"]


class TestReading:
    @pytest.mark.parametrize("width", [360, 1280])
    def test_never_scrolls_sideways_nor_asks_a_stranger(
        self, page: Page, running: Newsroom, strangers: list[str], width: int
    ):
        page.set_viewport_size({"width": width, "height": 800})
        for path in PATHS:
            page.goto(f"{running.reader}{path}", wait_until="networkidle")
            assert page.evaluate("document.documentElement.scrollWidth") <= width, path
            assert page.locator("h1").count() == 1, path

        assert [address for address in strangers if "404" not in address] == []

    def test_the_old_address_leads_to_the_article(self, page: Page, running: Newsroom):
        page.goto(f"{running.reader}{OLD}")

        expect(page).to_have_url(f"{running.reader}{SEED}")
        expect(page.get_by_text("Thứ sáu - 15/03/2024 19:50")).to_be_visible()

    def test_works_without_scripts(self, chromium, running: Newsroom):
        page = chromium.new_context(java_script_enabled=False).new_page()
        page.goto(f"{running.reader}/tim-kiem/?q=trồng+cây")

        assert page.get_by_role("article").count() > 0

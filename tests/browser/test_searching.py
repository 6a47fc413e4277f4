"""Readers search, by keyboard and by touch."""

import re

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from .newsroom import Newsroom
from .test_reading import SEED

TITLE = "Cụm thi đua số 3 – Ban CHQS các phường, xã triển khai công tác thi đua khen thưởng năm 2024"
QUERIES = {
    "cum thi dua so 3": "Cụm thi đua số 3",
    "CỤM THI ĐUA": "Cụm thi đua",
    "ket giao uoc": "kết giao ước",
    "hoà": "Hoà",
    "hòa": "Hoà",
}


@pytest.fixture(params=[360, 1280])
def field(request: pytest.FixtureRequest, page: Page, running: Newsroom) -> Locator:
    """The search page's field, on a phone and on a desktop."""
    page.set_viewport_size({"width": request.param, "height": 800})
    page.goto(f"{running.reader}/tim-kiem/")
    return page.get_by_role("combobox", name="Từ khoá")


@pytest.fixture
def options(page: Page) -> Locator:
    return page.get_by_role("listbox", name="Gợi ý").get_by_role("option")


class TestSearching:
    @pytest.mark.parametrize("query", QUERIES)
    def test_finds_the_seed_article_first_and_marks_why(self, page: Page, running: Newsroom, query: str):
        page.goto(f"{running.reader}/tim-kiem/")
        page.get_by_role("combobox", name="Từ khoá").fill(query)
        page.keyboard.press("Enter")

        first = page.get_by_role("article").first
        expect(first.get_by_role("link")).to_have_text(TITLE)
        expect(first.locator("mark").filter(has_text=QUERIES[query]).first).to_be_visible()

    def test_narrows_and_widens_again(self, page: Page, running: Newsroom):
        page.goto(f"{running.reader}/tim-kiem/?q=thi+dua")
        count = page.get_by_role("status").filter(has_text="Tìm thấy")
        everything = count.inner_text()

        page.get_by_role("link", name="Sự kiện thi đua 1 tin").click()
        expect(count).to_have_text("Tìm thấy 1 tin cho “thi dua”")

        page.get_by_label("Từ ngày").fill("2024-03-16")
        page.get_by_role("button", name="Lọc theo ngày").click()
        expect(page.get_by_text("Không tìm thấy tin nào cho “thi dua” với bộ lọc đang dùng.")).to_be_visible()

        page.get_by_role("link", name="Bỏ bộ lọc Từ ngày 16/03/2024").click()
        page.get_by_role("link", name="Bỏ bộ lọc Loại tin: Sự kiện thi đua").click()
        expect(count).to_have_text(everything)

    def test_offers_its_filters_folded_on_a_phone_without_scripts(self, chromium: Browser, running: Newsroom):
        context = chromium.new_context(
            java_script_enabled=False, viewport={"width": 360, "height": 800}, has_touch=True
        )
        page = context.new_page()
        page.goto(f"{running.reader}/tim-kiem/?q=thi+dua")

        expect(page.get_by_role("searchbox", name="Từ khoá")).to_have_value("thi dua")
        expect(page.get_by_label("Từ ngày")).to_be_hidden()
        page.get_by_text("Lọc kết quả").tap()
        expect(page.get_by_label("Từ ngày")).to_be_visible()
        page.locator(".facet").get_by_role("link", name="2024").tap()

        expect(page.get_by_role("link", name="Bỏ bộ lọc Năm 2024")).to_be_visible()


class TestSuggestions:
    def test_are_walked_by_keyboard(self, page: Page, field: Locator, options: Locator, strangers: list[str]):
        field.press_sequentially("thi d")
        expect(options).not_to_have_count(0)
        expect(field).to_have_attribute("aria-expanded", "true")
        expect(field).not_to_have_attribute("aria-activedescendant", re.compile(""))
        count = options.count()

        field.press("ArrowUp")
        expect(options.nth(count - 1)).to_have_attribute("aria-selected", "true")
        field.press("ArrowDown")
        expect(page.locator("[role=option][aria-selected=true]")).to_have_count(0)
        field.press("ArrowDown")
        expect(options.first).to_have_attribute("aria-selected", "true")
        expect(field).to_have_attribute("aria-activedescendant", str(options.first.get_attribute("id")))
        expect(field).to_be_focused()

        width = page.evaluate("window.innerWidth")
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert strangers == []

    def test_are_gone_to_by_enter(self, page: Page, running: Newsroom, field: Locator, options: Locator):
        field.press_sequentially("cum thi dua so 3 ban")
        expect(options).to_have_count(1)
        field.press("ArrowDown")
        field.press("Enter")

        expect(page).to_have_url(f"{running.reader}{SEED}")

    def test_are_gone_to_by_a_click(self, page: Page, running: Newsroom, field: Locator, options: Locator):
        field.press_sequentially("cum thi dua so 3 ban")
        options.first.click()

        expect(page).to_have_url(f"{running.reader}{SEED}")

    def test_are_gone_to_by_touch(self, chromium: Browser, running: Newsroom):
        phone = chromium.new_context(viewport={"width": 360, "height": 800}, has_touch=True, is_mobile=True)
        page = phone.new_page()
        page.goto(f"{running.reader}/tim-kiem/")
        page.get_by_role("combobox", name="Từ khoá").tap()
        page.keyboard.type("cum thi dua so 3 ban")
        page.get_by_role("option").first.tap()

        expect(page).to_have_url(f"{running.reader}{SEED}")

    def test_close_by_escape_and_leave_the_words(self, page: Page, field: Locator, options: Locator):
        field.press_sequentially("thi d")
        expect(options).not_to_have_count(0)
        field.press("Escape")

        expect(page.get_by_role("listbox")).to_have_count(0)
        expect(field).to_have_attribute("aria-expanded", "false")
        expect(field).to_have_value("thi d")
        field.press("ArrowDown")
        expect(options).not_to_have_count(0)

    def test_are_left_aside_by_enter_alone(
        self, page: Page, running: Newsroom, field: Locator, options: Locator
    ):
        field.press_sequentially("thi dua")
        expect(options).not_to_have_count(0)
        field.press("Enter")

        expect(page).to_have_url(f"{running.reader}/tim-kiem/?q=thi+dua")

    def test_begin_with_the_second_letter_and_are_asked_for_once(
        self, page: Page, field: Locator, options: Locator
    ):
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url) if "/goi-y" in request.url else None)
        field.press("t")
        page.wait_for_timeout(400)
        assert asked == []

        field.press_sequentially("hi du", delay=20)
        expect(options).not_to_have_count(0)

        assert len(asked) == 1
        field.fill("t")
        expect(options).to_have_count(0)

    def test_of_what_is_typed_no_more_never_show(self, page: Page, field: Locator, options: Locator):
        page.route(
            "**/goi-y?q=trong",
            lambda route: (page.wait_for_timeout(600), route.fulfill(json={"items": [item("Cũ")]})),
        )
        page.route("**/goi-y?q=trong+cay", lambda route: route.fulfill(json={"items": [item("Mới")]}))
        with page.expect_request("**/goi-y?q=trong"):
            field.fill("trong")
        field.fill("trong cay")
        expect(options).to_have_text(["Mới"])
        page.wait_for_timeout(700)

        expect(options).to_have_text(["Mới"])

    def test_are_in_the_masthead_of_every_page(self, page: Page, running: Newsroom, options: Locator):
        page.goto(running.reader)
        field = page.get_by_role("combobox", name="Tìm trên trang tin")
        field.press_sequentially("cum thi dua so 3 ban")
        expect(options).to_have_count(1)
        box = page.get_by_role("listbox").bounding_box()

        assert box
        assert 0 <= box["x"] <= 1280 - box["width"]
        field.press("Tab")
        expect(page.get_by_role("listbox")).to_have_count(0)


def item(text: str) -> dict[str, str]:
    return {"href": "/", "html": text, "label": ""}

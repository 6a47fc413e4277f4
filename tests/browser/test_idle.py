"""Somebody leaves the desk for a while: warned, kept, or signed out with every word still there."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from .newsroom import PASSWORD, Newsroom, newsroom
from .test_previewing import Desk
from .test_writing import start_article, write_paragraph

IDLE = 12  # seconds; the warning comes at half of it
FIELD = "#id_lead"
PARAGRAPH = "[data-contentpath=body] [contenteditable=true]"
EDITOR = re.compile(r"/admin/pages/\d+/edit/$")
OFFER = "Có phần đang viết chưa được lưu"


@pytest.fixture(scope="module")
def hasty(running: Newsroom) -> Iterator[Newsroom]:
    """The same newsroom where one has little time."""
    with newsroom(running.folder, is_prepared=True, ADMIN_IDLE_SECONDS=str(IDLE)) as found:
        yield found


def open_desk(chromium: Browser, newsroom: Newsroom) -> BrowserContext:
    context = chromium.new_context(viewport={"width": 1280, "height": 900}, locale="vi-VN")
    context.set_default_timeout(20_000)
    page = context.new_page()
    page.goto(f"{newsroom.cms}/admin/login/")
    sign_in(page)
    page.wait_for_url(f"{newsroom.cms}/admin/")
    return context


@pytest.fixture
def desk(chromium: Browser, hasty: Newsroom) -> BrowserContext:
    return open_desk(chromium, hasty)


def sign_in(page: Page, username: str = "admin") -> None:
    page.locator("#id_username").fill(username)
    page.locator("#id_password").fill(PASSWORD)
    page.locator("form button[type=submit]").click()


def warning(page: Page) -> Locator:
    return page.get_by_role("alertdialog", name="Bạn đã không sử dụng Site")


def offer(page: Page) -> Locator:
    return page.get_by_role("dialog", name=OFFER)


def seconds_left(page: Page) -> float:
    left: float = page.evaluate("fetch('/admin/idle/').then(one => one.json()).then(one => one.remaining)")
    return left


class TestIdleNotice:
    def test_appears_in_every_window_and_vanishes_everywhere_with_one_click(self, desk, hasty):
        first, second = desk.pages[0], desk.new_page()
        second.goto(f"{hasty.cms}/admin/images/")

        expect(warning(first)).to_be_visible(timeout=20_000)
        expect(warning(second)).to_be_visible()
        expect(second.get_by_text("Thời gian chờ:")).to_be_visible()
        expect(second.get_by_role("button", name="Ở lại")).to_be_focused()
        second.get_by_role("button", name="Ở lại").click()

        expect(warning(second)).to_be_hidden()
        expect(warning(first)).to_be_hidden()
        expect(second).to_have_url(f"{hasty.cms}/admin/images/")

    def test_never_comes_while_somebody_types_in_another_window(self, desk, hasty):
        first, second = desk.pages[0], desk.new_page()
        start_article(second, hasty)
        title = second.locator("#id_title")
        for _ in range(10):
            title.press_sequentially("chữ ")
            assert not warning(first).is_visible()
            second.wait_for_timeout(1000)

        assert first.url == f"{hasty.cms}/admin/"

    def test_goes_with_escape_back_to_where_one_was_writing(self, desk, hasty):
        page = desk.pages[0]
        page.set_viewport_size({"width": 360, "height": 740})
        start_article(page, hasty)
        write_paragraph(page, "Nửa câu đầu,")

        expect(warning(page)).to_be_visible(timeout=20_000)
        expect(warning(page).get_by_role("button", name="Ở lại")).to_be_focused()
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        page.keyboard.press("Escape")
        expect(warning(page)).to_be_hidden()
        page.keyboard.type(" nửa câu sau.")

        expect(page.locator(PARAGRAPH)).to_have_text("Nửa câu đầu, nửa câu sau.")

    def test_takes_reading_the_preview_for_activity(self, desk, hasty):
        page = desk.pages[0]
        frame = Desk(page, hasty).open().page.locator("#w-preview-iframe").bounding_box()
        expect(warning(page)).to_be_visible(timeout=20_000)
        page.keyboard.press("Escape")
        page.wait_for_timeout(3000)
        assert seconds_left(page) < IDLE - 2

        for step in (200, 220, 240):
            page.mouse.move(frame["x"] + 100, frame["y"] + step)
        page.wait_for_timeout(1000)

        assert seconds_left(page) > IDLE - 2

    def test_believes_the_server_and_not_the_clock_of_this_machine(self, chromium, running):
        page = open_desk(chromium, running).pages[0]
        page.clock.install()
        page.goto(f"{running.cms}/admin/reports/site-history/")
        with page.expect_response("**/admin/idle/"):
            page.clock.fast_forward("08:00:00")
        page.clock.run_for(2000)

        expect(warning(page)).to_be_hidden()
        expect(page).to_have_url(f"{running.cms}/admin/reports/site-history/")

    def test_when_ignored_signs_out_after_the_draft_is_saved_and_comes_back_to_it(self, desk, hasty):
        page = desk.pages[0]
        start_article(page, hasty)
        page.locator("#id_title").press_sequentially("Bài tự lưu")
        page.locator(FIELD).press_sequentially("Câu vừa gõ xong thì đi vắng.")

        expect(page.get_by_text("không hoạt động; bài đang viết đã được lưu.")).to_be_visible(timeout=25_000)
        sign_in(page)

        page.wait_for_url(EDITOR)
        expect(page.locator(FIELD)).to_have_value("Câu vừa gõ xong thì đi vắng.")
        expect(offer(page)).to_have_count(0)

    def test_when_ignored_keeps_what_could_not_be_saved(self, desk, hasty):
        page = desk.pages[0]
        start_article(page, hasty)
        page.locator(FIELD).press_sequentially("Chưa có tiêu đề.\nHai dòng.")
        write_paragraph(page, "Đoạn văn của bài chưa có tên.")

        expect(page.get_by_text("đăng nhập lại để khôi phục")).to_be_visible(timeout=25_000)
        sign_in(page)
        offer(page).get_by_role("button", name="Khôi phục").click()

        expect(page.get_by_text("Trường này là bắt buộc").first).to_be_visible()
        expect(page.locator(FIELD)).to_have_value("Chưa có tiêu đề.\nHai dòng.")
        expect(page.locator(PARAGRAPH)).to_have_text("Đoạn văn của bài chưa có tên.")
        page.wait_for_function("Object.keys(sessionStorage).every(key => !key.startsWith('idle-kept'))")

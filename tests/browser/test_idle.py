"""Somebody leaves the desk for a while: warned, kept, or signed out with every word still there."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from .newsroom import PASSWORD, Newsroom, newsroom
from .test_writing import start_article

IDLE = 12  # seconds; the warning comes at half of it
FIELD = "#id_lead"
EDITOR = re.compile(r"/admin/pages/\d+/edit/$")


@pytest.fixture(scope="module")
def hasty(running: Newsroom, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Newsroom]:
    with newsroom(tmp_path_factory.mktemp("hasty"), ADMIN_IDLE_SECONDS=str(IDLE)) as found:
        yield found


@pytest.fixture
def desk(chromium: Browser, hasty: Newsroom) -> BrowserContext:
    context = chromium.new_context(viewport={"width": 1280, "height": 900}, locale="vi-VN")
    context.set_default_timeout(20_000)
    page = context.new_page()
    page.goto(f"{hasty.cms}/admin/login/")
    sign_in(page)
    page.wait_for_url(f"{hasty.cms}/admin/")
    return context


def sign_in(page: Page) -> None:
    page.locator("#id_username").fill("admin")
    page.locator("#id_password").fill(PASSWORD)
    page.locator("form button[type=submit]").click()


def warning(page: Page):
    return page.get_by_role("alertdialog", name="Bạn đã không sử dụng Site")


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

    def test_when_ignored_signs_out_after_the_draft_is_saved_and_comes_back_to_it(self, desk, hasty):
        page = desk.pages[0]
        start_article(page, hasty)
        page.wait_for_timeout(3000)  # Wagtail notices no change before
        page.locator("#id_title").press_sequentially("Bài tự lưu")
        page.locator(FIELD).press_sequentially("Câu vừa gõ xong thì đi vắng.")
        page.wait_for_url(EDITOR)

        expect(page.get_by_text("không hoạt động; bài đang viết đã được lưu.")).to_be_visible(timeout=25_000)
        sign_in(page)

        page.wait_for_url(EDITOR)
        expect(page.locator(FIELD)).to_have_value("Câu vừa gõ xong thì đi vắng.")

    def test_when_ignored_keeps_what_could_not_be_saved(self, desk, hasty):
        page = desk.pages[0]
        start_article(page, hasty)
        page.locator(FIELD).press_sequentially("Chưa có tiêu đề.\nHai dòng.")

        expect(page.get_by_text("đăng nhập lại để khôi phục")).to_be_visible(timeout=25_000)
        sign_in(page)
        page.get_by_role("button", name="Khôi phục").click()

        page.wait_for_load_state()
        expect(page.locator(FIELD)).to_have_value("Chưa có tiêu đề.\nHai dòng.")

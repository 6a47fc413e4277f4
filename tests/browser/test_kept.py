"""What autosave could not save waits in the browser for whoever wrote it; signing out by hand saves first."""

import re

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from .newsroom import Newsroom
from .people import hire
from .test_idle import EDITOR, FIELD, PARAGRAPH, offer, open_desk, sign_in
from .test_writing import resolve, start_article, write_paragraph

LOGIN = re.compile(r"/admin/login/")
COLLEAGUE = "truc-ban"


@pytest.fixture
def calm(chromium: Browser, running: Newsroom) -> BrowserContext:
    """A desk of the usual half an hour."""
    return open_desk(chromium, running)


def sign_out(page: Page) -> None:
    page.locator(".sidebar-footer__account").click()
    page.get_by_role("button", name="Đăng xuất").click()


def lose_network(page: Page) -> None:
    """Nothing that is sent arrives any more; reading still works."""

    def lose(route: Route) -> None:
        if route.request.method == "POST" and "/admin/pages/" in route.request.url:
            route.abort()
        else:
            route.fallback()

    page.route("**/*", lose)


class TestWhatIsKept:
    @pytest.fixture
    def interrupted(self, calm: BrowserContext, running: Newsroom) -> Page:
        """A page written without network, whose session was ended in another window."""
        page, other = calm.pages[0], calm.new_page()
        other.goto(f"{running.cms}/admin/")
        lose_network(page)
        start_article(page, running)
        page.locator("#id_title").press_sequentially("Bài viết lúc mất mạng")
        page.locator(FIELD).fill("Sa-pô dòng một.\nDòng hai.")
        write_paragraph(page, "Câu trong đoạn văn.")
        sign_out(other)
        expect(page.get_by_text("kết thúc ở một cửa sổ khác. Phần đang viết chưa lưu")).to_be_visible()
        return page

    def test_is_restored_field_by_field_and_not_forgotten_before(self, interrupted):
        page = interrupted
        sign_in(page)
        expect(offer(page)).to_contain_text("“Bài viết lúc mất mạng”, giữ lại lúc")
        offer(page).get_by_role("button", name="Khôi phục").click()
        expect(offer(page)).to_contain_text("Chưa khôi phục được")
        page.unroute_all()
        offer(page).get_by_role("button", name="Khôi phục").click()

        page.wait_for_url(EDITOR)
        expect(page.get_by_text("Đã khôi phục và lưu phần đang viết.")).to_be_visible()
        expect(page.locator("#id_title")).to_have_value("Bài viết lúc mất mạng")
        expect(page.locator(FIELD)).to_have_value("Sa-pô dòng một.\nDòng hai.")
        expect(page.locator(PARAGRAPH)).to_have_text("Câu trong đoạn văn.")
        assert page.evaluate("sessionStorage.length") == 0

    def test_is_not_laid_over_a_newer_draft_without_asking(self, calm, running):
        page, other = calm.pages[0], calm.new_page()
        start_article(page, running)
        page.wait_for_timeout(2500)  # Wagtail notices no change before
        page.locator("#id_title").press_sequentially("Hai người cùng sửa một bài")
        page.wait_for_url(EDITOR)
        lose_network(page)
        page.locator(FIELD).fill("Sa-pô của người thứ nhất")
        other.goto(page.url)
        other.locator(FIELD).fill("Sa-pô của người thứ hai")
        other.get_by_role("button", name="Lưu bản nháp").click()
        expect(other.locator(".messages .success")).to_be_visible()
        sign_out(other)
        page.wait_for_url(LOGIN)
        page.unroute_all()
        sign_in(page)

        offer(page).get_by_role("button", name="Khôi phục").click()
        expect(offer(page)).to_contain_text("Trang này đã có bản nháp mới hơn.")
        expect(page.locator(FIELD)).to_have_value("Sa-pô của người thứ hai")
        offer(page).get_by_role("button", name="Khôi phục").click()
        expect(page.locator(FIELD)).to_have_value("Sa-pô của người thứ nhất")

    def test_is_offered_to_nobody_else_and_waits_for_its_writer(self, interrupted, editor, running):
        hire(editor, running, COLLEAGUE)
        page = interrupted
        sign_in(page, COLLEAGUE)
        expect(page.locator("#id_title")).to_have_value("")
        with page.expect_response("**/admin/idle/"):
            page.reload()
        page.wait_for_timeout(300)
        expect(offer(page)).to_have_count(0)

        sign_out(page)
        sign_in(page)
        page.wait_for_url(f"{running.cms}/admin/")
        offer(page).get_by_role("button", name="Bỏ đi").click()
        expect(offer(page)).to_have_count(0)
        assert page.evaluate("sessionStorage.length") == 0

    def test_stays_in_the_page_where_the_browser_has_no_room_and_is_saved_after_login(self, calm, running):
        page, other = calm.pages[0], calm.new_page()
        other.goto(f"{running.cms}/admin/")
        start_article(page, running)
        fill = """size => { try { for (;;) sessionStorage.setItem(Math.random(), "x".repeat(size)); } catch {} }"""
        for size in (1_000_000, 1000):
            page.evaluate(fill, size)
        page.locator(FIELD).fill("Không còn chỗ giữ")
        sign_out(other)
        told = page.get_by_role("alertdialog", name="Phiên làm việc đã kết thúc")
        told.get_by_role("button", name="Đã hiểu").click()

        other.wait_for_url(LOGIN)
        sign_in(other)
        other.wait_for_url(f"{running.cms}/admin/")
        with page.expect_response("**/admin/idle/"):
            page.evaluate("window.dispatchEvent(new Event('focus'))")
        page.locator("#id_title").press_sequentially("Bài viết tiếp sau khi đăng nhập lại")
        page.wait_for_url(EDITOR)
        expect(page.locator(FIELD)).to_have_value("Không còn chỗ giữ")

    def test_is_gone_after_a_week_whoever_is_there(self, calm):
        page = calm.pages[0]
        put = (
            "([key, days]) => sessionStorage.setItem(key, JSON.stringify({at: Date.now() - days * 86400000}))"
        )
        page.evaluate(put, ["idle-kept:7:/six", 6.9])
        page.evaluate(put, ["idle-kept:7:/seven", 7])
        page.reload()

        assert page.evaluate("Object.keys(sessionStorage)") == ["idle-kept:7:/six"]


class TestSigningOut:
    def test_waits_for_what_was_just_typed_to_be_saved(self, calm, running):
        page = calm.pages[0]
        start_article(page, running)
        page.locator("#id_title").press_sequentially("Bài gõ xong là đăng xuất ngay")
        sign_out(page)
        page.wait_for_url(LOGIN)
        sign_in(page)
        page.wait_for_url(f"{running.cms}/admin/")

        section = resolve(running, "/tin-tuc/doi-song/")["page"]["id"]
        page.goto(f"{running.cms}/admin/pages/{section}/?q=Bài gõ xong là đăng xuất")
        expect(page.get_by_role("link", name="Bài gõ xong là đăng xuất ngay").first).to_be_visible()

    def test_asks_when_it_could_not_be_saved_and_keeps_it_all_the_same(self, calm, running):
        page = calm.pages[0]
        start_article(page, running)
        page.locator(FIELD).fill("Bài chưa có tiêu đề")
        sign_out(page)
        asked = page.get_by_role("alertdialog", name="Đăng xuất")
        expect(asked).to_contain_text("Phần đang viết chưa lưu được.")
        asked.get_by_role("button", name="Ở lại").click()
        expect(page.locator(FIELD)).to_have_value("Bài chưa có tiêu đề")

        sign_out(page)
        asked.get_by_role("button", name="Vẫn đăng xuất").click()
        page.wait_for_url(LOGIN)
        sign_in(page)
        expect(offer(page)).to_be_visible()

"""Notices on the readers' site, as one puts them away."""

from playwright.sync_api import Page, expect

from .newsroom import Newsroom


class TestNotice:
    def test_put_away_stays_away_for_the_session_and_keeps_the_focus(self, page: Page, running: Newsroom):
        page.set_viewport_size({"width": 360, "height": 740})
        page.goto(f"{running.reader}/")
        notice = page.get_by_role("status").filter(has_text="trang trình diễn phần mềm")
        expect(notice).to_be_visible()

        notice.get_by_role("button", name="Ẩn thông báo này").press("Enter")

        expect(notice).to_have_count(0)
        expect(page.locator("main")).to_be_focused()
        page.goto(f"{running.reader}/tin-tuc/")
        expect(notice).to_have_count(0)
        assert page.evaluate("[localStorage.length, document.cookie]") == [0, ""]

    def test_comes_back_when_its_words_change(self, page: Page, running: Newsroom):
        page.goto(f"{running.reader}/")
        page.get_by_role("button", name="Ẩn thông báo này").click()
        page.evaluate("sessionStorage.setItem(Object.keys(sessionStorage)[0], 'other words')")
        page.reload()
        expect(page.get_by_role("button", name="Ẩn thông báo này")).to_be_visible()

    def test_stays_without_scripts(self, running: Newsroom, chromium):
        page = chromium.new_context(java_script_enabled=False).new_page()
        page.goto(f"{running.reader}/")

        expect(page.get_by_text("trang trình diễn phần mềm")).to_be_visible()
        expect(page.locator(".notice-close")).to_be_hidden()

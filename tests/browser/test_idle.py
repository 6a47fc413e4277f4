"""Somebody leaves the desk for a while: warned, kept, or signed out with every word still there."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, Route, expect

from .newsroom import PASSWORD, Newsroom, newsroom
from .people import hire
from .test_previewing import Desk
from .test_writing import resolve, start_article, write_paragraph

IDLE = 12  # seconds; the warning comes at half of it
FIELD = "#id_lead"
PARAGRAPH = "[data-contentpath=body] [contenteditable=true]"
EDITOR = re.compile(r"/admin/pages/\d+/edit/$")
LOGIN = re.compile(r"/admin/login/")
OFFER = "Có phần đang viết chưa được lưu"
COLLEAGUE = "truc-ban"


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


@pytest.fixture
def calm(chromium: Browser, running: Newsroom) -> BrowserContext:
    """A desk of the usual half an hour."""
    return open_desk(chromium, running)


def sign_in(page: Page, username: str = "admin") -> None:
    page.locator("#id_username").fill(username)
    page.locator("#id_password").fill(PASSWORD)
    page.locator("form button[type=submit]").click()


def sign_out(page: Page) -> None:
    page.locator(".sidebar-footer__account").click()
    page.get_by_role("button", name="Đăng xuất").click()


def warning(page: Page) -> Locator:
    return page.get_by_role("alertdialog", name="Bạn đã không sử dụng Site")


def offer(page: Page) -> Locator:
    return page.get_by_role("dialog", name=OFFER)


def seconds_left(page: Page) -> float:
    left: float = page.evaluate("fetch('/admin/idle/').then(one => one.json()).then(one => one.remaining)")
    return left


def lose_network(page: Page) -> None:
    """Nothing that is sent arrives any more; reading still works."""

    def lose(route: Route) -> None:
        if route.request.method == "POST" and "/admin/pages/" in route.request.url:
            route.abort()
        else:
            route.fallback()

    page.route("**/*", lose)


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

    def test_believes_the_server_and_not_the_clock_of_this_machine(self, calm, running):
        page = calm.pages[0]
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

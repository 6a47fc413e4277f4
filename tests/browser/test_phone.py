"""An officer writes, illustrates, looks at and sends in a story on a phone of 360 by 740 pixels."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from .conftest import watch
from .newsroom import Newsroom
from .people import hire, sign_in
from .test_bulk_upload import choose_files
from .test_writing import choose_picture, open_preview, settle, start_article, write_paragraph

TITLE = "Bà con tổ dân phố số 4 làm sạch bờ sông"


@pytest.fixture
def phone(chromium: Browser, editor: Page, running: Newsroom, strangers: list[str]) -> Page:
    """A reporter's: who writes has not all that an administrator has."""
    hire(editor, running, "phong-vien", role="Phóng viên")
    page = sign_in(chromium, running, "phong-vien", viewport={"width": 360, "height": 740}, has_touch=True)
    watch(page, running, strangers)
    return page


BEYOND = """() => {
  const used = document.querySelectorAll(
    "[data-contentpath] :is(input, textarea, select, button:not(.w-field__comment-button))");
  const isBeyond = one => one.checkVisibility() && one.getBoundingClientRect().right > innerWidth;
  const main = document.querySelector("main");
  return [
    ...(document.documentElement.scrollWidth > innerWidth ? ["the page"] : []),
    ...(main.scrollWidth > main.clientWidth ? [`${main.scrollWidth} pixels of what is in it`] : []),
    ...[...used].filter(isBeyond).map(one => one.outerHTML.slice(0, 200)),
  ];
}"""


def expect_within_the_screen(page: Page) -> None:
    """Wait until nothing to use is beyond the edge; Wagtail hides what is, and a finger cannot fetch it."""
    for _ in range(10):
        beyond = page.evaluate(BEYOND)
        if not beyond:
            return
        page.wait_for_timeout(300)
    raise AssertionError(beyond)


class TestPhone:
    def test_is_enough_to_write_illustrate_see_and_send_in_a_story(
        self, phone: Page, running: Newsroom, photo: Path, stills: list[Path], strangers: list[str]
    ):
        start_article(phone, running)
        phone.locator("#id_title").press_sequentially(TITLE)
        phone.locator("#id_lead").fill("Sáng nay, bà con dọn cỏ và rác dọc bờ sông.")
        choose_picture(phone, photo)
        phone.locator("#id_image_alt").fill("Bờ sông nhìn từ trên cao")
        phone.locator("#id_image_caption").fill("Bờ sông đoạn qua tổ dân phố số 4")
        write_paragraph(phone, "Bà con dọn từ sáng sớm đến trưa.")
        body = phone.locator("[data-contentpath=body]")
        choose_files(phone, body, stills[:2])
        body.get_by_role("button", name="Thành một bộ ảnh").click()
        expect(body.get_by_text("Đã chèn 2 ảnh")).to_be_visible(timeout=20_000)  # cut as they come in
        for number, picture in enumerate(
            body.locator("[data-contentpath=pictures] [data-contentpath=caption]").all()
        ):
            picture.locator("input").fill(f"Bà con dọn rác, ảnh thứ {number + 1}")
        for number, picture in enumerate(
            body.locator("[data-contentpath=pictures] [data-contentpath=alt_text]").all()
        ):
            picture.locator("input, textarea").fill(f"Nhóm người cầm chổi, góc {number + 1}")
        expect_within_the_screen(phone)

        shown = open_preview(phone)
        expect(shown.locator("h1")).to_have_text(TITLE)
        expect(shown.get_by_text("Bà con dọn rác, ảnh thứ 2")).to_be_visible()
        phone.locator("[data-side-panel-toggle=preview]").click()

        settle(phone)
        phone.locator("footer [data-w-dropdown-target=toggle]").click()
        phone.locator("button[name=action-submit]").click()
        expect(phone.locator(".messages .success")).to_contain_text(TITLE)
        expect_within_the_screen(phone)
        assert strangers == []

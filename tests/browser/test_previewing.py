"""The preview beside the form: it follows what is typed, opens what is clicked, and is each editor's own."""

import re
import time
from collections.abc import Callable
from statistics import median
from typing import Any

import pytest
from playwright.sync_api import Browser, FrameLocator, Locator, Page, expect

from .newsroom import Newsroom
from .people import hire, sign_in
from .test_reading import SEED
from .test_writing import open_preview, resolve

AT_MOST = 2.0  # seconds from the last key to the preview
SECOND = "bien-tap"


class Desk:
    """An editor's form and the preview beside it."""

    def __init__(self, page: Page, running: Newsroom, path: str = SEED) -> None:
        self.page, self.running = page, running
        self.story: dict[str, Any] = resolve(running, path)["page"]

    def open(self) -> "Desk":
        self.page.goto(f"{self.running.cms}/admin/pages/{self.story['id']}/edit/")
        if self.page.locator("[data-side-panel=preview]").is_hidden():
            self.shown = open_preview(self.page)
        else:
            self.shown: FrameLocator = self.page.frame_locator("#w-preview-iframe")
        # Where the editor is is outlined once the two have found each other.
        self.page.locator("#id_title").focus()
        expect(self.shown.locator("h1")).to_have_attribute("data-edit-shown", "")
        return self

    def blocks(self, kind: str) -> list[str]:
        return [block["id"] for block in self.story["body"] if block["type"] == kind]

    def expect_focus(self, path: str) -> None:
        self.page.wait_for_function(
            "path => window.previewFields.pathOf(document.activeElement)?.startsWith(path)", arg=path
        )
        assert self.page.evaluate("document.activeElement.checkVisibility()")

    def in_frame(self, script: str) -> Any:
        return self.shown.locator("body").evaluate(f"() => {script}")


@pytest.fixture
def desk(editor: Page, running: Newsroom) -> Desk:
    return Desk(editor, running).open()


def seconds_until(shown: Locator, act: Callable[[], None]) -> float:
    act()
    began = time.monotonic()
    expect(shown).to_be_attached()
    return time.monotonic() - began


class TestPreviewing:
    def test_follows_the_title_in_place_and_keeps_the_scroll(self, desk: Desk, strangers: list[str]):
        desk.in_frame(
            "{ scrollTo(0, 900); document.querySelectorAll('*').forEach(one => one.isOld = true); }"
        )
        took = []
        for word in ("một", "hai", "ba"):
            desk.page.locator("#id_title").press("End")
            heading = desk.shown.locator("h1", has_text=f"bước {word}")
            took.append(seconds_until(heading, lambda: desk.page.keyboard.type(f" bước {word}")))  # noqa: B023

        # How fast, for whoever runs this with -s.
        print(f"\nTyped to shown: {', '.join(f'{1000 * one:.0f} ms' for one in took)}")  # noqa: T201
        assert median(took) < AT_MOST  # one may meet a busy machine
        assert desk.in_frame("scrollY") == 900
        assert desk.in_frame("[...document.querySelectorAll('h1, img, footer')].every(one => one.isOld)")
        assert "bước ba" in desk.in_frame("document.title")
        assert strangers == []

    def test_opens_the_field_of_what_is_clicked(self, desk: Desk):
        desk.shown.locator("figure.body-figure").nth(2).click()
        desk.expect_focus(f"body.{desk.blocks('image')[2]}.image")
        desk.shown.locator("figure.body-figure figcaption").nth(3).click()
        desk.expect_focus(f"body.{desk.blocks('image')[3]}.caption")

        desk.page.get_by_role("button", name="Thu gọn tất cả").click()
        desk.shown.locator(".rich-text").nth(1).click()
        desk.expect_focus(f"body.{desk.blocks('paragraph')[1]}")
        desk.shown.get_by_text("Dòng sự kiện").click()
        desk.expect_focus("topics")  # in another tab
        desk.shown.locator(".byline p").first.click()
        desk.expect_focus("bylines.0")

        desk.shown.locator(".story-lead").focus()
        desk.page.keyboard.press("Enter")
        desk.expect_focus("lead")

    def test_is_not_left_by_a_click_on_a_link(self, desk: Desk):
        here = desk.in_frame("location.href")
        desk.shown.locator("a.brand").click()
        desk.shown.locator(".masthead-search-link").click()
        assert desk.in_frame("location.href") == here
        assert len(desk.page.context.pages) == 1

        with desk.page.context.expect_page() as opened:
            desk.shown.locator("a.brand").click(modifiers=["Control"])
        expect(opened.value).to_have_url(f"{desk.running.reader}/")

    def test_is_checked_again_after_it_has_updated_itself(self, desk: Desk, strangers: list[str]):
        found = desk.page.locator("[data-side-panel=checks] [data-content-checker-count]")
        alt = desk.page.locator("[data-contentpath=alt_text] :is(input, textarea)").first
        meant = alt.input_value()
        alt.fill("IMG_0001.jpg")
        expect(found).to_have_text("1")
        expect(desk.shown.locator("wagtail-inline-userbar")).to_have_count(1)

        alt.fill(meant)
        expect(found).to_have_text("0")
        desk.page.locator("[data-side-panel-toggle=checks]").click()
        words = desk.page.locator("[data-content-word-count]")
        expect(words).to_have_text(re.compile(r"^\d{3,4}$"))
        assert strangers == []

    def test_believes_nobody_but_the_editor(self, desk: Desk):
        """A message from the frame's own window, as a script put into a page could send it."""
        forged = "window.postMessage({preview: {type: 'update', url: location.href + '&mode=social'}}, '*')"
        desk.in_frame(f"({forged}, undefined)")
        desk.page.evaluate("window.postMessage({preview: {type: 'edit', path: 'lead'}}, '*')")
        desk.page.wait_for_timeout(300)

        expect(desk.shown.locator(".share-box")).to_have_count(0)
        expect(desk.page.locator("#id_title")).to_be_focused()

    def test_goes_where_the_editor_goes(self, desk: Desk):
        block = desk.blocks("image")[-1]
        desk.page.locator(f'[data-contentpath="{block}"] [data-contentpath=caption] input').focus()

        caption = desk.shown.locator(f'[data-edit="body.{block}"] [data-edit-shown]')
        expect(caption).to_be_in_viewport()
        assert desk.in_frame("scrollY") > 900

    def test_is_loaded_anew_when_the_page_does_not_answer(self, desk: Desk):
        desk.page.route("**/preview?token=*", lambda route: route.abort(), times=1)
        desk.page.locator("#id_lead").fill("Sau một lần hỏng")

        expect(desk.shown.get_by_text("Sau một lần hỏng")).to_be_visible()

    def test_shows_every_mode(self, desk: Desk):
        modes = desk.page.locator("#id_preview_mode")
        for mode, proof in {
            "teaser": ".preview-cards",
            "listing": ".preview-place",
            "social": ".share-box",
            "print": 'link[href*="print.css"][media=all]',
            "page": ".story-body",
        }.items():
            modes.select_option(mode)
            expect(desk.shown.locator(proof)).to_be_attached()

    def test_on_a_phone_makes_room_for_the_field(self, chromium: Browser, running: Newsroom, desk: Desk):
        phone = chromium.new_context(
            viewport={"width": 360, "height": 740},
            has_touch=True,
            storage_state=desk.page.context.storage_state(),
        )
        small = Desk(phone.new_page(), running).open()
        small.shown.locator(".story-lead").tap()

        small.expect_focus("lead")
        expect(small.page.locator("[data-side-panel=preview]")).to_be_hidden()


class TestTwoEditors:
    @pytest.fixture
    def colleague(self, chromium: Browser, editor: Page, running: Newsroom) -> Page:
        """The browser of a second administrator."""
        hire(editor, running, SECOND)
        return sign_in(chromium, running, SECOND, viewport={"width": 1280, "height": 1000})

    def test_of_one_page_at_one_second_each_see_their_own_draft(
        self, editor: Page, colleague: Page, running: Newsroom
    ):
        desks = [Desk(editor, running).open(), Desk(colleague, running).open()]
        for who, desk in enumerate(desks):
            desk.page.locator("#id_title").fill(f"Bản của người thứ {who + 1}")

        for who, desk in enumerate(desks):
            expect(desk.shown.locator("h1")).to_have_text(f"Bản của người thứ {who + 1}")

"""An editor writes the story, sees it as readers will, and publishes it."""

import json
import re
import urllib.request
from pathlib import Path
from urllib.parse import urlencode

from playwright.sync_api import FrameLocator, Page, expect

from .newsroom import Newsroom

TITLE = "Phường Lam Hạ ra quân trồng cây đầu xuân"
SLUG = "phuong-lam-ha-ra-quan-trong-cay-dau-xuan"


def resolve(running: Newsroom, path: str) -> dict:
    with urllib.request.urlopen(f"{running.cms}/api/v2/resolve/?{urlencode({'path': path})}") as answer:
        return json.load(answer)


def start_article(editor: Page, running: Newsroom) -> None:
    section = resolve(running, "/tin-tuc/doi-song/")["page"]["id"]
    editor.goto(f"{running.cms}/admin/pages/add/news/articlepage/{section}/")


def choose_picture(editor: Page, photo: Path) -> None:
    editor.locator("#id_image-chooser").get_by_role("button").first.click()
    modal = editor.locator(".modal-content")
    modal.locator("#tab-label-upload").click()
    modal.locator("input[type=file]").set_input_files(photo)
    modal.locator("#tab-upload input[name$=title]").fill("Cây xanh trước trụ sở phường")
    modal.locator("#tab-upload button[type=submit]").click()
    expect(modal).to_have_count(0)


def write_paragraph(editor: Page, text: str) -> None:
    body = editor.locator("[data-contentpath=body]")
    body.locator("button.c-sf-add-button").first.click()
    editor.get_by_role("option", name="Đoạn văn").click()
    paragraph = body.locator("[contenteditable=true]").first
    paragraph.click()
    paragraph.press_sequentially(text)


def open_preview(editor: Page) -> FrameLocator:
    editor.locator("[data-side-panel-toggle=preview]").click()
    return editor.frame_locator("#w-preview-iframe")


def settle(editor: Page) -> None:
    """Wait for autosave: overtaken by another request, it is refused as outdated, which is no fault."""
    editor.wait_for_timeout(600)  # longer than it waits for more
    editor.wait_for_function(
        "document.querySelector('#w-autosave-indicator').dataset.wAutosaveStateValue !== 'saving'"
    )


def publish(editor: Page) -> None:
    settle(editor)
    editor.locator("footer [data-w-dropdown-target=toggle]").click()
    editor.locator("button[name=action-publish]").click()
    editor.wait_for_url(re.compile(r"/admin/pages/\d+/$"))


class TestWriting:
    def test_goes_from_the_first_word_to_the_readers_site(
        self, editor: Page, running: Newsroom, photo: Path, strangers: list[str]
    ):
        start_article(editor, running)
        editor.locator("#id_title").press_sequentially(TITLE)
        editor.locator("#id_lead").fill("Sáng nay, ba tổ dân phố cùng trồng cây.")
        expect(editor.locator("#id_slug")).to_have_value(SLUG)
        choose_picture(editor, photo)
        editor.locator("#id_image_alt").fill("Một tán cây tròn màu xanh")
        editor.locator("#id_image_caption").fill("Cây bà con mới trồng trước trụ sở phường")
        write_paragraph(editor, "Bà con góp cây, góp công từ sáng sớm.")

        shown = open_preview(editor)
        expect(shown.locator("h1")).to_have_text(TITLE)
        expect(shown.get_by_text("Bà con góp cây, góp công từ sáng sớm.")).to_be_visible()
        expect(shown.get_by_alt_text("Một tán cây tròn màu xanh")).to_be_visible()
        editor.locator("#id_lead").fill("Sáng nay, bốn tổ dân phố cùng trồng cây.")
        expect(shown.get_by_text("bốn tổ dân phố")).to_be_visible()

        publish(editor)

        editor.goto(f"{running.reader}/tin-tuc/doi-song/")
        editor.get_by_role("link", name=TITLE).first.click()
        expect(editor).to_have_url(f"{running.reader}/tin-tuc/doi-song/{SLUG}/")
        expect(editor.locator("h1")).to_have_text(TITLE)
        picture = editor.get_by_alt_text("Một tán cây tròn màu xanh")
        expect(picture).to_be_visible()
        assert picture.evaluate("image => image.complete && image.naturalWidth > 0")
        assert strangers == []

    def test_of_an_undescribed_picture_is_kept_but_not_published(
        self, editor: Page, running: Newsroom, photo: Path
    ):
        start_article(editor, running)
        editor.locator("#id_title").press_sequentially("Ảnh chưa có mô tả")
        choose_picture(editor, photo)
        editor.locator("footer [data-w-dropdown-target=toggle]").click()
        editor.locator("button[name=action-publish]").click()

        expect(editor.get_by_text("Ảnh cho thấy ai, làm gì, ở đâu?").first).to_be_visible()
        expect(editor.locator("#id_title")).to_have_value("Ảnh chưa có mô tả")

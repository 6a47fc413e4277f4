"""Blocks a browser has a part in: cells pasted, pictures opened, another site's player asked for."""

import re

from playwright.sync_api import Locator, Page, expect

from .newsroom import Newsroom
from .test_writing import open_preview, publish, start_article

TITLE = "Thử các khối trong bài"
CELLS = 'Tổ\tNgày\tGhi chú\r\nTổ 1\t4/4\t"Mang sổ\nĐeo rọ mõm"\r\nTổ 2\t5/4\t\r\n'
PLAYER = "<meta charset=utf-8><p>Đang phát</p>"
PASTE = """([kind, text]) => {
  const clipboardData = new DataTransfer();
  clipboardData.setData(kind, text);
  document.activeElement.dispatchEvent(
    new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
}"""


def add_block(editor: Page, name: str) -> Locator:
    """Return the new block, the last of the body."""
    body = editor.locator("[data-contentpath=body]")
    body.locator("button.c-sf-add-button:not(.bulk-upload__open)").last.click()
    editor.get_by_role("option", name=name, exact=True).click()
    block = body.locator("> div > div > div > [data-contentpath]").last
    expect(block).to_be_visible()
    return block


def choose_pictures(editor: Page, gallery: Locator) -> None:
    gallery.locator("button.c-sf-add-button:not(.bulk-upload__open)").last.click()
    for place, description in enumerate(("Ảnh một", "Ảnh hai")):
        gallery.get_by_role("button", name="Chọn ảnh").first.click()
        editor.locator(".modal-content a.image-choice").nth(place).click()
        expect(editor.locator(".modal-content")).to_have_count(0)
        gallery.locator("input[name$=value-caption]").nth(place).fill(f"Trồng cây, {description.lower()}")
        gallery.locator("input[name$=alt_text]").nth(place).fill(description)


class TestBlocks:
    def test_go_from_the_editor_to_the_readers(self, editor: Page, running: Newsroom, strangers: list[str]):
        start_article(editor, running)
        editor.locator("#id_title").press_sequentially(TITLE)

        table = add_block(editor, "Bảng")
        table.locator("input[name$=caption]").fill("Lịch tiêm phòng")
        table.locator("input.column-heading").first.focus()
        editor.evaluate(PASTE, ["text/plain", CELLS])
        expect(table.get_by_role("status")).to_have_text("Đã dán 3 hàng, 3 cột.")
        video = add_block(editor, "Video")
        video.locator("input[name$=title]").fill("Trồng cây bên sông")
        video.locator("input[name$=address]").fill("https://youtu.be/vi-du-00001")
        choose_pictures(editor, add_block(editor, "Bộ ảnh"))
        self.are_found_picture_by_picture(editor)
        publish(editor)

        editor.goto(f"{running.reader}/tin-tuc/doi-song/thu-cac-khoi-trong-bai/")
        assert [row.inner_text().split("\t") for row in editor.locator("tbody tr").all()] == [
            ["Tổ 1", "4/4", "Mang sổ\nĐeo rọ mõm"],
            ["Tổ 2", "5/4", ""],
        ]
        self.opens_its_pictures(editor)
        assert strangers == []
        self.plays_when_asked(editor, strangers)

    def are_found_picture_by_picture(self, editor: Page) -> None:
        captions = editor.locator("input[name$=value-caption]")
        places = open_preview(editor).locator(".gallery-grid li")
        expect(places).to_have_count(2)
        captions.first.focus()
        captions.nth(1).focus()
        expect(places.nth(1).locator("[data-edit-shown]")).to_have_text(re.compile("ảnh hai"))
        places.first.locator("figcaption").click()
        expect(captions.first).to_be_focused()

    def opens_its_pictures(self, reader: Page) -> None:
        reader.get_by_role("link", name="Ảnh một").click()
        lightbox = reader.get_by_role("dialog")
        expect(lightbox.get_by_role("status")).to_have_text("Ảnh 1 trên 2")
        reader.keyboard.press("ArrowRight")
        expect(lightbox.get_by_role("status")).to_have_text("Ảnh 2 trên 2")
        expect(lightbox.get_by_alt_text("Ảnh hai")).to_be_in_viewport()
        reader.keyboard.press("Escape")
        expect(lightbox).to_have_count(0)
        expect(reader.get_by_role("link", name="Ảnh hai")).to_be_focused()

    def plays_when_asked(self, reader: Page, strangers: list[str]) -> None:
        player = "https://www.youtube-nocookie.com/embed/vi-du-00001?autoplay=1"
        reader.route(
            re.compile("youtube"), lambda route: route.fulfill(body=PLAYER, content_type="text/html")
        )
        reader.get_by_role("button", name="Phát video từ YouTube").click()

        expect(
            reader.frame_locator("iframe[title='Trồng cây bên sông']").get_by_text("Đang phát")
        ).to_be_visible()
        assert strangers == [player]

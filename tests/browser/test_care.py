"""Text care beside the writing: pointed out, changed by a click, taken back by another."""

import zlib
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.seed import SEED_PARAGRAPHS

from .newsroom import Newsroom
from .test_bulk_upload import choose_files, titles
from .test_writing import start_article

SENTENCE = "Bà con ba tổ dân phố cùng trồng cây xanh từ sáng sớm."


def paste_paragraph(editor: Page, text: str) -> None:
    """Write a paragraph in one go, as pasting does."""
    body = editor.locator("[data-contentpath=body]")
    body.locator("button.c-sf-add-button").first.click()
    editor.get_by_role("option", name="Đoạn văn").click()
    body.locator("[contenteditable=true]").first.click()
    editor.keyboard.insert_text(text)


def open_panel(editor: Page) -> Locator:
    editor.locator("[data-side-panel-toggle=care]").press("Enter")
    return editor.locator("[data-side-panel=care]")


def item(panel: Locator, sentence: str) -> Locator:
    return panel.get_by_role("listitem").filter(has_text=sentence)


@pytest.fixture
def writing(editor: Page, running: Newsroom, request: pytest.FixtureRequest) -> Page:
    start_article(editor, running)
    # Another for each test: they are saved as they are written, and two pages cannot have one address.
    editor.locator("#id_title").fill(f"Phường trồng cây {zlib.crc32(request.node.name.encode())}")
    return editor


class TestCare:
    def test_points_out_and_changes_only_what_is_clicked(self, writing: Page, strangers: list[str]):
        paste_paragraph(writing, SEED_PARAGRAPHS[4])
        toggle = writing.locator("[data-side-panel-toggle=care]")
        expect(toggle.locator("[data-side-panel-toggle-counter]")).to_have_text("2")
        toggle.click()
        panel = writing.locator("[data-side-panel=care]")
        expect(panel.get_by_role("status")).to_have_text("Có 2 chỗ nên xem lại.")
        paragraph = writing.locator("[data-contentpath=body] [contenteditable=true]").first
        expect(paragraph).to_contain_text("../.")

        panel.get_by_role("button", name="Sửa thành “.”").click()
        expect(paragraph).to_have_text(SEED_PARAGRAPHS[4].replace("../.", "."))
        panel.get_by_role("button", name="Hoàn tác").click()
        expect(paragraph).to_have_text(SEED_PARAGRAPHS[4])

        panel.get_by_role("button", name="Lấy câu đầu làm sa-pô").click()
        expect(writing.locator("#id_lead")).to_have_value(SEED_PARAGRAPHS[4])
        expect(panel.get_by_role("listitem")).to_have_count(2)
        assert not strangers

    def test_leads_there_changes_and_takes_back_by_keyboard_alone(self, writing: Page, strangers: list[str]):
        writing.locator("#id_lead").fill("Sáng nay, phường trồng cây.")
        paste_paragraph(writing, f"{SENTENCE} {SENTENCE} Nhiều điển hình tiến tiến. {SEED_PARAGRAPHS[1]}")
        panel = open_panel(writing)
        paragraphs = writing.locator("[data-contentpath=body] [contenteditable=true] [data-block=true]")

        item(panel, "tiên tiến").get_by_role("button", name="Đến chỗ đó").press("Enter")
        assert writing.evaluate("getSelection().toString()") == "tiến tiến"

        item(panel, "tiên tiến").get_by_role("button", name="Sửa thành “tiên tiến”").press("Enter")
        expect(paragraphs).to_contain_text("điển hình tiên tiến")
        undo = panel.get_by_role("button", name="Hoàn tác")
        expect(undo).to_be_focused()
        undo.press("Enter")
        expect(paragraphs).to_contain_text("điển hình tiến tiến")

        item(panel, "đã có ở trên").get_by_role("button", name="Bỏ").press("Enter")
        expect(paragraphs).to_contain_text(f"{SENTENCE} Nhiều")
        expect(item(panel, "đã có ở trên")).to_have_count(0)

        item(panel, "âm tiết").get_by_role("button", name="Tách đoạn").press("Enter")
        expect(paragraphs).to_have_count(2)
        undo.press("Enter")
        expect(paragraphs).to_have_count(1)
        assert not strangers

    def test_makes_one_gallery_of_the_stills_of_a_clip(
        self, writing: Page, stills: list[Path], strangers: list[str]
    ):
        body = writing.locator("[data-contentpath=body]")
        choose_files(writing, body, stills[:3])
        body.get_by_role("button", name="Từng ảnh riêng").click()
        expect(body.get_by_text("Đã chèn 3 ảnh")).to_be_visible()
        body.locator("[data-contentpath=caption] input").first.fill("Bà con tổ 3 trồng cây")
        gallery = body.locator("[data-contentpath=pictures]:visible")
        panel = open_panel(writing)

        panel.get_by_role("button", name="Gộp thành một bộ ảnh").press("Enter")
        expect(gallery.locator(".chooser__title")).to_have_count(3)
        assert titles(gallery) == sorted(still.stem for still in stills[:3])
        expect(gallery.locator("[data-contentpath=caption] input").first).to_have_value(
            "Bà con tổ 3 trồng cây"
        )

        panel.get_by_role("button", name="Hoàn tác").press("Enter")
        expect(gallery).to_have_count(0)
        expect(body.locator(".chooser__title:visible")).to_have_count(3)
        assert not strangers

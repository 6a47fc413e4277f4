"""Text care beside the writing: pointed out, changed by a click, taken back by another."""

import pytest
from playwright.sync_api import Page, expect

from tests.seed import SEED_PARAGRAPHS

from .newsroom import Newsroom
from .test_writing import start_article


def paste_paragraph(editor: Page, text: str) -> None:
    """Write a paragraph in one go, as pasting does."""
    body = editor.locator("[data-contentpath=body]")
    body.locator("button.c-sf-add-button").first.click()
    editor.get_by_role("option", name="Đoạn văn").click()
    body.locator("[contenteditable=true]").first.click()
    editor.keyboard.insert_text(text)


@pytest.fixture
def writing(editor: Page, running: Newsroom) -> Page:
    start_article(editor, running)
    editor.locator("#id_title").fill("Phường ra quân trồng cây")
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

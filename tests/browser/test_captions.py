"""The seed article goes out once somebody has said who does what on its seven pictures, and where."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.seed import SEED_SLUG, SEED_STILLS

from .newsroom import Newsroom
from .test_writing import publish, resolve

WHO = "Ai, làm gì, ở đâu?"
SECTION = "/tin-tuc/an-ninh-quoc-phong"
SLUG = "bai-goc-voi-chu-thich-goc"


@pytest.fixture
def seed(editor: Page, running: Newsroom) -> Iterator[Page]:
    """The editor of a draft of the seed article, whose captions are those it was first published with.

    It is deleted in the end: with the same headline, it would be found beside the seed article.
    """
    page = resolve(running, f"{SECTION}/{SEED_SLUG}/")["page"]["id"]
    editor.goto(f"{running.cms}/admin/pages/{page}/copy/")
    editor.locator("#id_new_slug").fill(SLUG)
    editor.locator("form[action$='/copy/'] [type=submit]").click()
    editor.locator(".messages .success").get_by_role("link").click()
    for block, caption in zip(pictures(editor), SEED_STILLS, strict=True):
        caption_of(block).fill(caption)
    copy = editor.url.removesuffix("edit/")
    yield editor
    editor.goto(f"{copy}delete/")
    editor.get_by_role("button", name="Xoá").click()
    editor.wait_for_url(f"{running.cms}/admin/pages/*/")


def pictures(editor: Page) -> list[Locator]:
    body = editor.locator("[data-contentpath=body]")
    expect(body.locator("input[value=image][name$='-type']")).to_have_count(len(SEED_STILLS))
    return body.locator("[data-streamfield-child]:has(> input[value=image][name$='-type'])").all()


def caption_of(block: Locator) -> Locator:
    return block.locator("[data-contentpath=caption] input")


def press_publish(editor: Page) -> None:
    editor.locator("footer [data-w-dropdown-target=toggle]").click()
    editor.locator("button[name=action-publish]").click()


class TestSeedArticle:
    def test_is_asked_seven_questions_and_goes_out_with_their_answers(
        self, seed: Page, running: Newsroom, strangers: list[str]
    ):
        press_publish(seed)

        expect(seed.locator(".messages")).to_contain_text("7 ảnh đang chờ lời")
        expect(seed.locator(".error-message", has_text=WHO)).to_have_count(7)
        for block, still in zip(pictures(seed), SEED_STILLS, strict=True):
            caption = caption_of(block)
            expect(block.locator(".error-message")).to_have_text(
                f"“{still}” là tên tệp, chưa nói điều gì. {WHO}"
            )
            expect(caption).to_have_value(still)
            expect(caption).to_have_attribute("aria-invalid", "true")
        seed.get_by_role("button", name="Đến lỗi đầu tiên").press("Enter")
        first = pictures(seed)[0]
        expect(first.locator(".error-message")).to_be_focused()
        expect(caption_of(first)).to_be_in_viewport()
        seed.keyboard.press("Tab")
        expect(caption_of(first)).to_be_focused()

        answers = [f"Đại biểu thứ {number} phát biểu tại hội trường" for number in range(1, 8)]
        for block, answer in zip(pictures(seed), answers, strict=True):
            caption_of(block).fill(answer)
        publish(seed)

        seed.goto(f"{running.reader}{SECTION}/{SLUG}/")
        for answer in answers:
            expect(seed.locator("figcaption", has_text=answer)).to_be_visible()
        assert not strangers

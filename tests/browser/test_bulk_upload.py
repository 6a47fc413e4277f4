"""Seven stills come into a story at once, from a computer and from a phone."""

import base64
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

from tests.seed import SEED_STILLS

from .newsroom import Newsroom
from .test_writing import start_article, write_paragraph


def choose_files(editor: Page, within: Locator, files: list[Path]) -> None:
    with editor.expect_file_chooser() as opened:
        within.get_by_role("button", name="Chèn nhiều ảnh ở đây").first.click()
    opened.value.set_files(files)


def drop_files(editor: Page, control: Locator, files: list[Path]) -> None:
    """Let files fall on the gap between two blocks, as a mouse does."""
    contents = [[file.name, base64.b64encode(file.read_bytes()).decode()] for file in files]
    control.evaluate(
        """(control, contents) => {
            const dataTransfer = new DataTransfer();
            for (const [name, text] of contents) {
                const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
                dataTransfer.items.add(new File([bytes], name, { type: "image/jpeg" }));
            }
            const { x, y } = control.getBoundingClientRect();
            const at = { dataTransfer, bubbles: true, cancelable: true, clientX: x + 5, clientY: y + 5 };
            for (const kind of ["dragover", "drop"]) control.dispatchEvent(new DragEvent(kind, at));
        }""",
        contents,
    )


def titles(within: Locator) -> list[str]:
    return [title.strip() for title in within.locator(".chooser__title").all_inner_texts()]


class TestDroppingManyFiles:
    def test_makes_a_gallery_in_the_order_of_the_clip(
        self, editor: Page, running: Newsroom, stills: list[Path], strangers: list[str]
    ):
        start_article(editor, running)
        body = editor.locator("[data-contentpath=body]")

        choose_files(editor, body, stills)
        body.get_by_role("button", name="Thành một bộ ảnh").click()

        expect(body.get_by_text("Đã chèn 7 ảnh")).to_be_visible()
        assert titles(body) == sorted(SEED_STILLS)

        body.get_by_role("button", name="Hoàn tác").click()
        expect(body.locator(".chooser__title:visible")).to_have_count(0)
        assert strangers == []

    def test_between_two_blocks_puts_each_picture_there(
        self, editor: Page, running: Newsroom, stills: list[Path], strangers: list[str]
    ):
        start_article(editor, running)
        body = editor.locator("[data-contentpath=body]")
        write_paragraph(editor, "Đoạn đầu.")
        body.locator("button.c-sf-add-button:not(.bulk-upload__open)").nth(1).click()
        editor.get_by_role("option", name="Tiêu đề mục").click()

        drop_files(editor, body.locator(".bulk-upload__gap").nth(1), stills[:2])
        body.get_by_role("button", name="Từng ảnh riêng").click()

        expect(body.get_by_text("Đã chèn 2 ảnh")).to_be_visible()
        kinds = body.locator("[data-streamfield-child] > input[name$='-type']")
        assert kinds.evaluate_all("(inputs) => inputs.map(({ value }) => value)") == [
            "paragraph",
            "image",
            "image",
            "heading",
        ]
        assert strangers == []

    def test_among_which_one_is_refused_puts_in_the_others(
        self, editor: Page, running: Newsroom, stills: list[Path], tmp_path: Path, strangers: list[str]
    ):
        broken = tmp_path / "hong.jpg"
        broken.write_bytes(b"no picture")
        start_article(editor, running)
        body = editor.locator("[data-contentpath=body]")

        choose_files(editor, body, [*stills[:2], broken])
        body.get_by_role("button", name="Thành một bộ ảnh").press("Enter")

        refused = body.get_by_role("listitem").filter(has_text="hong.jpg")
        expect(refused).to_contain_text("Không tải được. Tệp này không phải ảnh")
        expect(refused.get_by_role("button")).to_have_text(["Bỏ"])  # trying again would change nothing
        body.get_by_role("button", name="Chèn các ảnh đã tải được").press("Enter")

        expect(body.get_by_text("Đã chèn 2 ảnh. 2 ảnh chỉ có tên tệp")).to_be_visible()
        expect(body.get_by_role("button", name="Hoàn tác")).to_be_focused()
        assert titles(body) == sorted(SEED_STILLS[:2])
        assert strangers == []

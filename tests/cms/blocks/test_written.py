"""Blocks, as an editor writes them: what publishing asks for, and that a draft is kept whatever is missing."""

import html
import re

import pytest
from django.core.files.base import ContentFile

from news.models import ArticlePage
from tests.cms.entry.desk import draft_of, write
from tests.cms.media.library import DocumentFactory
from tests.factories import ArticleFactory, ImageFactory
from tests.news.bodies import body

from . import posted, stored

PUBLISH = {"action-publish": "1"}
FAULTS = {
    "gallery of one": lambda: (("gallery", posted.gallery(ImageFactory())), "Bộ ảnh cần ít nhất 2 ảnh"),
    "gallery of many": lambda: (("gallery", posted.gallery(*[ImageFactory()] * 61)), "nhiều nhất là 60"),
    "table without a name": lambda: (
        ("table", posted.table([["Tổ 1"]], ["Tổ"], caption=" ")),
        "Bảng cần có tên",
    ),
    "table without a word": lambda: (("table", posted.table([["", ""]], ["", ""])), "chưa có ô nào có chữ"),
    "table of many rows": lambda: (
        ("table", posted.table([["a"]] * 201, ["Tổ"])),
        "Bảng có 201 hàng, 1 cột; nhiều nhất là 200 hàng, 20 cột",
    ),
    "video of nothing": lambda: (("video", posted.video()), "Cần địa chỉ của video, hoặc một tệp video."),
    "video of both": lambda: (
        ("video", posted.video("https://youtu.be/vi-du-00001", named("cay.mp4"))),
        "Chọn một trong hai",
    ),
    "video of nobody": lambda: (("video", posted.video("https://example.vn")), "Không nhận ra video"),
    "video of Facebook": lambda: (("video", posted.video("fb.watch/abc")), "video của Facebook"),
    "video that is a picture": lambda: (
        ("video", posted.video(file=named("cay.mov"))),
        "“cay.mov” không phải là tệp video",
    ),
    "audio that is a text": lambda: (
        ("audio", posted.audio(named("bai.docx"))),
        "không phải là tệp âm thanh",
    ),
}


def named(name):
    return DocumentFactory(file=ContentFile(b"...", name=name)).pk


def readable(text):
    """Return a page with the letters in its scripts as they are read."""
    return re.sub(r"\\+u([0-9a-f]{4})", lambda found: chr(int(found[1], 16)), html.unescape(text))


class TestPublishing:
    @pytest.mark.parametrize("fault", FAULTS)
    def test_is_refused_with_a_sentence_and_the_draft_is_kept(self, desk, section, fault):
        block, sentence = FAULTS[fault]()

        refused = write(desk, section, blocks=[block], **PUBLISH)
        assert refused.status_code == 200
        assert sentence in readable(refused.content.decode())
        assert not ArticlePage.objects.exists()

        assert write(desk, section, blocks=[block]).status_code == 302
        assert draft_of(ArticlePage.objects.get())["body"][0]["type"] == block[0]

    def test_takes_what_is_whole(self, desk, section):
        blocks = [
            ("gallery", posted.gallery(ImageFactory(), ImageFactory())),
            ("table", posted.table([["Tổ 1", ""]], ["Tổ", "Ngày"])),
            ("video", posted.video("https://youtu.be/vi-du-00001")),
            ("video", posted.video(file=named("cay.MP4"))),
            ("audio", posted.audio(named("ban-tin.mp3"))),
        ]

        write(desk, section, blocks=blocks, **PUBLISH)

        page = ArticlePage.objects.get()
        assert page.live
        assert [item.block_type for item in page.body] == ["gallery", "table", "video", "video", "audio"]

    def test_takes_the_largest_table(self, desk, section):
        rows = [[f"Ô {row}.{column}" for column in range(20)] for row in range(200)]

        write(desk, section, blocks=[("table", posted.table(rows, ["Cột"] * 20))], **PUBLISH)

        assert (
            ArticlePage.objects.get().body.raw_data[0]["value"]["cells"]["rows"][199]["values"] == rows[199]
        )


class TestTable:
    def test_is_repaired_in_every_cell_heading_and_name(self, section):
        decomposed = "Đe\u0323p"
        article = ArticleFactory(
            parent=section, body=body(stored.table([[decomposed, ""]], [decomposed, "x"], caption=decomposed))
        )

        cells = ArticlePage.objects.get(pk=article.pk).body.raw_data[0]["value"]["cells"]

        assert cells["caption"] == cells["columns"][0]["heading"] == "Đẹp"
        assert cells["rows"] == [{"values": ["Đẹp", ""]}]

    @pytest.mark.parametrize("cells", [None, {}, {"caption": "A", "columns": [], "rows": []}])
    def test_that_was_never_filled_in_is_shown_as_nothing(self, api, section, cells):
        unfinished = stored.block("table", {"cells": cells, "header_column": False})

        story = ArticleFactory(parent=section, body=body(unfinished))

        assert api.get(f"pages/{story.pk}/")["body"][0]["value"]["rows"] == []


class TestEditor:
    def test_opens_with_every_block(self, desk, section):
        plan = DocumentFactory()
        story = ArticleFactory(
            parent=section,
            body=body(
                stored.gallery(ImageFactory()),
                stored.callout("<p>A</p>"),
                stored.table([["a"]]),
                stored.document(plan),
                stored.video(file=plan, poster=ImageFactory()),
                stored.audio(plan),
            ),
        )

        page = desk.get(f"/admin/pages/{story.pk}/edit/").content.decode()

        assert "cms.blocks.tables.CellsBlock" in page
        assert "cms/tables.js" in page
        assert "Thêm hàng" in readable(page)

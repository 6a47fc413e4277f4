"""Blocks of two versions of a story, as “So sánh” shows them."""

import re

import pytest
from django.core.files.base import ContentFile
from django.urls import reverse

from tests.cms.media.library import DocumentFactory
from tests.factories import ArticleFactory, ImageFactory
from tests.news.bodies import block, body, image, paragraph, story_link

from .stored import audio, callout, document, gallery, table, video


@pytest.fixture
def compare(desk, section):
    """Save two versions of a body, and return how the second differs from the first, as HTML."""

    def compare(before, after):
        story = ArticleFactory(parent=section, live=False)
        saved = []
        for blocks in (before, after):
            story.body = body(*({**one, "id": f"khoi-{place}"} for place, one in enumerate(blocks)))
            saved.append(str(story.save_revision().pk))
        answer = desk.get(reverse("wagtailadmin_pages:revisions_compare", args=[story.pk, *saved]))
        assert answer.status_code == 200
        html = answer.content.decode().split('<td class="comparison">')[1].split("</tbody>")[0]
        return re.sub(r"\s*\n\s*", "", html)

    return compare


def gone(text):
    return f'<span class="deletion">{text}</span>'


def new(text):
    return f'<span class="addition">{text}</span>'


class TestComparing:
    def test_says_a_choice_in_the_editors_words(self, compare):
        shown = compare([callout("<p>Hạn nộp</p>")], [callout("<p>Hạn nộp</p>", kind="warning")])

        assert f"{gone('Thông tin')}{new('Lưu ý')}" in shown

    def test_says_yes_and_no(self, compare):
        shown = compare([table([["1"]])], [table([["1"]], header_column=True)])

        assert f"{gone('Không')}{new('Có')}" in shown

    def test_shows_a_table_by_its_cells(self, compare):
        before = table([["Tổ 1", "5/6"], ["Tổ 2", "6/6"], ["Tổ 3", "7/6"]], ["Tổ", "Ngày"])
        after = table(
            [["Tổ 1", "5/6"], ["Tổ 2", "9/6"], ["Tổ 3", "7/6"], ["<b>", "8/6"]],
            ["Tổ", "Ngày"],
            caption="Lịch mới",
        )

        shown = compare([before], [after])

        assert f"<caption>Lịch {gone('trực')}{new('mới')}</caption>" in shown
        assert '<tr class=""><td>Tổ</td><td>Ngày</td></tr>' in shown
        assert f"<tr><td>Tổ 2</td><td>{gone('6/6')}{new('9/6')}</td></tr>" in shown
        assert '<tr class="addition"><td>&lt;b&gt;</td><td>8/6</td></tr>' in shown

    def test_shows_a_row_that_is_gone_and_another_number_of_columns(self, compare):
        shown = compare([table([["a"], ["b"]])], [table([["a"]])])
        assert '<tr class="deletion"><td>b</td></tr>' in shown

        shown = compare([table([["a"]])], [table([["a", "b"]])])
        assert '<tr class="deletion"><td>a</td></tr><tr class="addition"><td>a</td><td>b</td></tr>' in shown

    def test_shows_a_new_gallery_by_its_pictures_and_their_words(self, compare):
        shown = compare([], [gallery(ImageFactory(), ImageFactory(), alt="Hàng cây xanh")])

        assert shown.count("<img") == shown.count('alt="Hàng cây xanh"') == 2
        assert shown.count("<dt>Chú thích</dt>") == 2

    def test_shows_no_broken_picture_where_there_is_none(self, compare):
        shown = compare([], [video(), image(None)])

        assert "<img" not in shown

    def test_shows_a_picture_chosen_at_last(self, compare):
        shown = compare([image(None, alt=None)], [image(ImageFactory(), alt="Hàng cây xanh")])

        assert shown.count("<img") == 1
        assert new("Hàng cây xanh") in shown

    def test_shows_no_programs_words_whatever_came_or_went(self, compare, section):
        def everything(mark):
            file = DocumentFactory(title=f"Bản ghi {mark}", file=ContentFile(b"...", name="a.mp3"))
            picture = ImageFactory()
            return [
                block("heading", mark),
                paragraph(f"<p>{mark}</p>"),
                image(picture, decorative=mark == "sau"),
                block("quote", {"text": mark, "attribution": ""}),
                story_link(ArticleFactory(parent=section, title=f"Bài {mark}")),
                gallery(picture, None, title=mark),
                callout(f"<p>{mark}</p>"),
                table([[mark]]),
                document(file, mark),
                video("https://vimeo.com/1" if mark == "sau" else "", poster=picture),
                audio(file, transcript=f"<p>{mark}</p>"),
            ]

        before, after = everything("trước"), everything("sau")
        for shown in (compare(before, after), compare([], after), compare(before, [])):
            assert not re.search(
                r"\b(True|False|None|info|caption|credit)\b|[{}]", re.sub("<[^>]+>", " ", shown)
            )

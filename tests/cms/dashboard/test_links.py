"""Links of ours that lead nowhere any more; links to others are nobody's business here."""

import socket

import pytest
from django.core.cache import cache
from django.core.files.base import ContentFile
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cms.media.models import CustomDocument
from tests.factories import ArticleFactory, ImageFactory, SectionFactory
from tests.news.bodies import block, body, image

from .conftest import limited_to, linking, panel, text_of

REPORT = "/admin/reports/broken-links/"
QUERIES = 10


@pytest.fixture
def commit(django_capture_on_commit_callbacks):
    return lambda: django_capture_on_commit_callbacks(execute=True)


@pytest.fixture
def document(db):
    return CustomDocument.objects.create(title="Kế hoạch", file=ContentFile(b"%PDF-1.7", "ke-hoach.pdf"))


class TestLink:
    def test_to_a_page_unpublished_or_deleted_is_told(self, desk, section, commit):
        gone, deleted, there = ArticleFactory.create_batch(3, parent=section)
        linking(section, gone, title="Dẫn tới bài gỡ")
        linking(section, deleted, title="Dẫn tới bài xoá")
        linking(section, there, title="Dẫn tới bài còn")
        gone.unpublish()
        with commit():
            deleted.delete()

        told = panel(desk, "broken-links")

        assert f"Dẫn tới bài gỡ dẫn tới “{gone.title}”, đã gỡ xuống" in told
        assert "Dẫn tới bài xoá dẫn tới trang đã bị xoá" in told
        assert "bài còn" not in told
        assert "không gọi tới bên thứ ba" in told

    def test_to_a_page_taken_down_in_the_admin_is_told(self, desk, section):
        target = ArticleFactory(parent=section, title="Viết sai")
        linking(section, target, title="Dẫn tới bài sai")

        desk.post(f"/admin/pages/{target.pk}/takedown/", {"cause": "wrong"})

        assert not type(target).objects.get(pk=target.pk).live
        assert "Dẫn tới bài sai Nội dung → Đoạn văn Viết sai đã gỡ xuống" in text_of(desk, REPORT)

    def test_to_a_page_deleted_with_its_section_is_told(self, desk, section, home, commit):
        doomed = SectionFactory(parent=home, title="Mục cũ")
        linking(section, ArticleFactory(parent=doomed), title="Dẫn vào mục cũ")
        linking(doomed, ArticleFactory(parent=doomed, live=False), title="Xoá cùng mục")
        with commit():
            desk.post(f"/admin/pages/{doomed.pk}/delete/", {"wagtailadmin_page_delete_confirm": "yes"})

        assert "Dẫn vào mục cũ" in text_of(desk, REPORT)
        assert "Xoá cùng mục" not in text_of(desk, REPORT)

    def test_to_a_document_or_picture_deleted_is_told(self, desk, section, document, commit):
        picture = ImageFactory()
        linking(section, document, "document", title="Dẫn tới kế hoạch")
        ArticleFactory(parent=section, body=body(image(picture)), title="Có ảnh")
        with commit():
            document.delete()
            picture.delete()

        text = text_of(desk, REPORT)

        assert "Dẫn tới kế hoạch" in text
        assert "Có ảnh" in text

    def test_that_was_mended_is_told_no_more(self, desk, section):
        story = linking(section, ArticleFactory(parent=section, live=False))
        story.body = body(block("paragraph", "<p>Không dẫn đi đâu</p>"))
        story.save_revision().publish()

        assert "Không có liên kết nào trong trang bị hỏng." in text_of(desk, REPORT)

    def test_leads_to_the_very_field(self, desk, section):
        story = linking(section, ArticleFactory(parent=section, live=False))

        page = desk.get(REPORT).content.decode()

        assert f"/admin/pages/{story.pk}/edit/#:w:contentpath=body.7d0f6c0e" in page

    def test_to_another_site_is_never_tried(self, desk, section, monkeypatch):
        tried = []
        monkeypatch.setattr(socket.socket, "connect", lambda *address: tried.append(address))
        ArticleFactory(
            parent=section, body=body(block("paragraph", '<p><a href="https://a.invalid/">a</a></p>'))
        )

        assert "Không có liên kết nào trong trang bị hỏng." in text_of(desk, REPORT)
        assert "Không có liên kết nào trong trang bị hỏng." in panel(desk, "broken-links")
        assert tried == []


class TestReport:
    @pytest.mark.parametrize("count", [1, 20])
    def test_costs_the_same_whatever_the_number_of_links(self, desk, section, count):
        for _ in range(count):
            linking(section, ArticleFactory(parent=section, live=False))
        desk.get(REPORT)
        cache.clear()

        with CaptureQueriesContext(connection) as made:
            desk.get(REPORT)

        assert len(made) == QUERIES

    def test_shows_somebody_of_one_section_only_that_section(self, section, home):
        other = SectionFactory(parent=home, title="Kinh tế")
        draft = ArticleFactory(parent=other, live=False)
        linking(other, draft, title="Của ban khác")
        linking(section, draft, title="Của ban này")
        person = limited_to(section)

        for text in (
            text_of(person, REPORT),
            text_of(person, REPORT, export="csv"),
            text_of(person, REPORT, section=other.pk),
            panel(person, "broken-links"),
        ):
            assert "Của ban khác" not in text
        assert "Của ban này" in text_of(person, REPORT)
        assert "Kinh tế" not in text_of(person, REPORT)

    def test_is_narrowed_to_a_section_with_those_below(self, desk, section, home):
        other, below = SectionFactory(parent=home), SectionFactory(parent=section)
        draft = ArticleFactory(parent=other, live=False)
        linking(other, draft, title="Ở mục khác")
        linking(below, draft, title="Ở mục con")

        text = text_of(desk, REPORT, section=section.pk)

        assert "Ở mục con" in text
        assert "Ở mục khác" not in text

    def test_is_narrowed_to_a_kind_of_target(self, desk, section, document, commit):
        picture, page = ImageFactory(), ArticleFactory(parent=section)
        links = {
            "unpublished": linking(section, ArticleFactory(parent=section, live=False), title="Tới bài gỡ"),
            "page": linking(section, page, title="Tới bài xoá"),
            "document": linking(section, document, "document", title="Tới tài liệu"),
            "image": ArticleFactory(parent=section, body=body(image(picture)), title="Tới ảnh"),
        }
        with commit():
            for target in (page, document, picture):
                target.delete()

        for kind in links:
            text = text_of(desk, REPORT, kind=kind)
            assert [other for other in links if links[other].title in text] == [kind]

    @pytest.mark.parametrize(
        "query", [{"kind": "banana"}, {"section": "999999"}, {"section": "\0"}, {"p": "99"}]
    )
    def test_survives_a_filter_that_is_none(self, desk, section, query):
        linking(section, ArticleFactory(parent=section, live=False))

        assert desk.get(REPORT, query).status_code in {200, 404}

    def test_says_so_where_nothing_fits(self, desk, section):
        linking(section, ArticleFactory(parent=section, live=False), title="Tới bài gỡ")

        assert "Không có mục nào khớp với bộ lọc." in text_of(desk, REPORT, kind="image")

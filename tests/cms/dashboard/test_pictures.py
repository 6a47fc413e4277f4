"""Pictures of published stories that say nothing to those who cannot see them: found where they stand."""

from importlib import import_module

import pytest
from django.apps import apps
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cms.dashboard.models import WordlessPicture
from news.models import ArticlePage
from tests.factories import ArticleFactory, EventFactory, ImageFactory, SectionFactory
from tests.news.bodies import block, body, image

from .conftest import limited_to, panel, text_of

REPORT = "/admin/reports/undescribed/"
QUERIES = 9


def gallery(*pictures):
    items = [{"type": "item", "value": shown["value"], "id": shown["id"]} for shown in pictures]
    return block("gallery", {"title": "", "pictures": items})


@pytest.fixture
def silent(db):
    """A picture whose own description is empty too."""
    return ImageFactory(title="Ảnh câm", description="")


def places():
    return list(WordlessPicture.objects.order_by("pk").values_list("path", flat=True))


class TestWordlessPicture:
    def test_is_found_as_lead_between_paragraphs_and_in_a_gallery(self, desk, section, silent):
        between, first, second = image(silent, alt=""), image(silent, alt="  "), image(silent, alt="Cây")
        story = ArticleFactory(
            parent=section, image=silent, body=body(between, gallery(first, second)), title="Trồng cây"
        )
        page = desk.get(REPORT).content.decode()
        edit = f"/admin/pages/{story.pk}/edit/#:w:contentpath="

        found = places()

        assert len(found) == 3
        assert found[:2] == ["image_alt", f"body.{between['id']}.image.alt_text"]
        assert found[2].startswith("body.")
        assert found[2].endswith(f".pictures.{first['id']}.image.alt_text")
        assert all(f'href="{edit}{path}"' in page for path in found)
        for where in ("Ảnh đại diện", "Giữa bài", "Trong bộ ảnh"):
            assert where in page

    def test_stands_in_the_panel_with_its_place(self, desk, section, silent):
        shown = image(silent, alt="")
        story = ArticleFactory(parent=section, body=body(shown), title="Trồng cây")

        assert "1 ảnh trong các bài đã đăng" in panel(desk, "undescribed")
        assert "Trồng cây Giữa bài: Ảnh câm" in panel(desk, "undescribed")
        assert f"/admin/pages/{story.pk}/edit/#:w:contentpath=body.{shown['id']}" in str(
            desk.get("/admin/").content
        )

    def test_is_none_that_has_words_or_only_decorates(self, desk, section, silent):
        described = ImageFactory(description="Hàng cây")
        ArticleFactory(parent=section, image=silent, image_alt="Hàng cây")
        ArticleFactory(parent=section, image=described, body=body(image(described, alt="")))
        ArticleFactory(parent=section, body=body(image(silent, alt=""), image(silent, alt="")), live=False)
        ArticleFactory(parent=section, body=body(image(silent, alt="", decorative=True), image(None, alt="")))

        assert "Mọi ảnh đã đăng đều có mô tả." in text_of(desk, REPORT)

    def test_is_one_again_when_the_librarys_description_goes(self, desk, section):
        described = ImageFactory(description="Hàng cây")
        ArticleFactory(parent=section, body=body(image(described, alt="")), title="Trồng cây")
        described.description = ""
        described.save()

        assert "Trồng cây" in text_of(desk, REPORT)

    def test_goes_when_it_is_described_and_comes_with_what_is_published(self, section, silent):
        story = ArticleFactory(parent=section, body=body(image(silent, alt="")))
        assert len(places()) == 1

        story.body = body(image(silent, alt="Hàng cây"))
        draft = story.save_revision()
        assert len(places()) == 1  # readers still have the former

        draft.publish()
        assert places() == []

    def test_goes_with_its_story_and_with_its_picture(self, section, silent):
        ArticleFactory(parent=section, body=body(image(silent, alt=""))).delete()
        assert places() == []

        story = EventFactory(parent=section, body=body(image(silent, alt="")))
        assert len(places()) == 1
        silent.delete()
        assert places() == []
        story.save()  # its text still names the picture
        assert places() == []

    def test_costs_one_query_where_a_story_is_saved_as_it_was(self, section, silent):
        story = ArticlePage.objects.get(
            pk=ArticleFactory(parent=section, body=body(image(silent, alt=""))).pk
        )

        with CaptureQueriesContext(connection) as made:
            story.save()

        about = [query["sql"] for query in made if "dashboard_wordlesspicture" in query["sql"]]
        assert len(about) == 1
        assert about[0].startswith("SELECT")

    def test_of_stories_saved_before_is_written_down_by_the_migration(self, section, silent):
        ArticleFactory(parent=section, image=silent, body=body(gallery(image(silent, alt=""))))
        known = places()
        WordlessPicture.objects.all().delete()

        import_module("cms.dashboard.migrations.0002_pictures_of_saved_stories").record_all(apps, None)

        assert places() == known
        assert len(known) == 2


class TestReport:
    @pytest.mark.parametrize("count", [1, 20])
    def test_costs_the_same_whatever_the_number_of_pictures(self, desk, section, silent, count):
        for _ in range(count):
            ArticleFactory(parent=section, image=silent, body=body(image(silent, alt="")))
        desk.get(REPORT)
        cache.clear()

        with CaptureQueriesContext(connection) as made:
            desk.get(REPORT)

        assert len(made) == QUERIES

    def test_shows_somebody_of_one_section_only_that_section(self, section, home, silent):
        other = SectionFactory(parent=home, title="Kinh tế")
        ArticleFactory(parent=other, title="Của ban khác", body=body(image(silent, alt="")))
        ArticleFactory(parent=section, title="Của ban này", body=body(image(silent, alt="")))
        person = limited_to(section)

        for text in (text_of(person, REPORT), text_of(person, REPORT, export="csv")):
            assert "Của ban khác" not in text
        assert "Của ban này" in text_of(person, REPORT)
        assert "Của ban khác" not in panel(person, "undescribed")
        assert "Kinh tế" not in text_of(person, REPORT)

    def test_is_narrowed_to_a_section_and_searched(self, desk, section, home, silent):
        other = SectionFactory(parent=home, title="Kinh tế")
        below = SectionFactory(parent=section, title="Phường đội")
        ArticleFactory(parent=other, title="Chợ mới", image=silent)
        ArticleFactory(parent=below, title="Trồng cây", image=silent)

        narrowed = text_of(desk, REPORT, section=section.pk)
        assert "Trồng cây" in narrowed
        assert "Chợ mới" not in narrowed
        assert "Trồng cây" not in text_of(desk, REPORT, q="Chợ")
        assert "Không có mục nào khớp với bộ lọc." in text_of(desk, REPORT, q="không có")
        assert desk.get(REPORT, {"section": "banana"}).status_code == 200

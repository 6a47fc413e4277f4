"""The admin's search boxes: a word may be only begun, and needs no mark."""

import pytest
from django.core.files.base import ContentFile
from django.urls import reverse
from wagtail.documents import get_document_model

from tests.factories import AuthorFactory, ImageFactory, SectionFactory, TopicFactory

CLUSTER = "Cụm thi đua số 3"
BEGUN = ["cum thi d", "CỤM THI Đ", "thi đua", "so 3", "cu\u0323m", "th\u00adi dua"]


class TestPages:
    PATHS = ["pages/search/", "pages/search/results/", "choose-page/search/"]

    @pytest.mark.parametrize("q", [*BEGUN, '"thi đua"', "'thi dua'", 'cum "thi dua"', '"thi'])
    @pytest.mark.parametrize("path", PATHS)
    def test_are_found(self, write, shown, path, q):
        write(CLUSTER)
        write("Tin khác")

        page = shown(path, q)
        assert CLUSTER in page
        assert "Tin khác" not in page

    def test_are_found_in_their_section(self, write, shown, section):
        write(CLUSTER)
        write("Tin khác")

        page = shown(f"pages/{section.pk}/", "cum thi d")
        assert CLUSTER in page
        assert "Tin khác" not in page

    def test_are_counted_by_type(self, write, shown, home):
        write(CLUSTER)
        SectionFactory(parent=home, title="Thi đua khen thưởng")

        page = shown("pages/search/", "thi d", content_type="news.articlepage")
        assert CLUSTER in page
        assert "Thi đua khen thưởng" not in page
        assert "content_type=news.newsindexpage" in page.lower()

    def test_are_found_by_their_state(self, write, shown):
        write("Thi đua a")
        write("Thi đua b", live=False)

        assert "Thi đua b" not in shown("pages/search/", "dua live:true")
        assert "Thi đua a" not in shown("pages/search/", "dua live:false")

    def test_are_put_in_order(self, write, shown):
        write("Thi đua b")
        write("Thi đua a")

        page = shown("pages/search/results/", "dua", ordering="title")
        assert page.index("Thi đua a") < page.index("Thi đua b")

    def test_are_not_found_by_a_phrase_that_is_not_theirs(self, write, shown):
        write(CLUSTER)

        assert CLUSTER not in shown("pages/search/", '"đua thi"')


class TestPictures:
    @pytest.mark.parametrize("q", BEGUN)
    @pytest.mark.parametrize("path", ["images/", "images/results/", "images/chooser/results/"])
    def test_are_found(self, shown, db, path, q):
        ImageFactory(title=CLUSTER)
        ImageFactory(title="Lũ lụt")

        page = shown(path, q)
        assert CLUSTER in page
        assert "Lũ lụt" not in page

    def test_are_found_by_their_tags(self, shown, db):
        picture = ImageFactory(title="Hàng cây")
        picture.tags.add("Đảng uỷ")
        picture.save()

        assert "Hàng cây" in shown("images/", "dang uy")


class TestDocuments:
    @pytest.mark.parametrize("q", BEGUN)
    @pytest.mark.parametrize("path", ["documents/", "documents/results/", "documents/chooser/results/"])
    def test_are_found(self, shown, db, path, q):
        for title in (CLUSTER, "Kế hoạch"):
            get_document_model().objects.create(title=title, file=ContentFile(b"x", name="x.txt"))

        page = shown(path, q)
        assert CLUSTER in page
        assert "Kế hoạch" not in page


class TestSnippets:
    @pytest.mark.parametrize("q", ["nguyen van d", "ĐỨC", "Nguyễn Văn Đức", "Nguye\u0302\u0303n"])
    @pytest.mark.parametrize("name", ["list", "list_results"])
    def test_of_authors_are_found(self, shown, db, name, q):
        AuthorFactory(name="Nguyễn Văn Đức")
        AuthorFactory(name="Lê An")

        page = shown(reverse(f"wagtailsnippets_news_author:{name}").removeprefix("/admin/"), q)
        assert "Nguyễn Văn Đức" in page
        assert "Lê An" not in page

    @pytest.mark.parametrize("q", BEGUN)
    def test_of_topics_are_found(self, shown, db, q):
        TopicFactory(title=CLUSTER)
        TopicFactory(title="Lũ lụt")

        page = shown(reverse("wagtailsnippets_news_topic:list").removeprefix("/admin/"), q)
        assert CLUSTER in page
        assert "Lũ lụt" not in page

    def test_of_topics_are_found_in_the_chooser(self, shown, db):
        TopicFactory(title=CLUSTER)
        TopicFactory(title="Lũ lụt")

        page = shown(
            reverse("wagtailsnippetchoosers_news_topic:choose_results").removeprefix("/admin/"), "thi d"
        )
        assert CLUSTER in page
        assert "Lũ lụt" not in page

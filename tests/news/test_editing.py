"""What an editor is asked for, and when."""

import pytest
from django.test import Client
from wagtail.test.utils.form_data import inline_formset, nested_form_data, querydict_from_html

from news.models import ArticlePage
from tests.factories import AdministratorFactory, ArticleFactory, AuthorFactory, ImageFactory, SectionFactory


@pytest.fixture
def desk(db):
    client = Client()
    client.force_login(AdministratorFactory())
    return client


def save(desk, section, *, publish, bylines=(), attachments=None, corrections=None, **changes):
    """Post the form of a new article; return the answer."""
    address = f"/admin/pages/add/news/articlepage/{section.pk}/"
    form = querydict_from_html(desk.get(address).content.decode(), form_id="page-edit-form").dict()
    form = {
        name: value
        for name, value in form.items()
        if not name.startswith(("bylines-", "further", "topics")) and "__prefix__" not in name
    }
    form |= {"title": "Trồng cây", "slug": "trong-cay", "body-count": "0"} | changes
    rows = {"bylines": inline_formset(list(bylines)), "attachments": attachments, "corrections": corrections}
    form |= nested_form_data({name: given for name, given in rows.items() if given})
    return desk.post(address, form | ({"action-publish": "1"} if publish else {}))


class TestPublishing:
    def test_asks_what_an_undescribed_picture_shows(self, desk, section):
        image = ImageFactory(description="")

        answer = save(desk, section, publish=True, image=image.pk)

        assert "Ảnh cho thấy ai" in answer.content.decode()
        assert not ArticlePage.objects.filter(live=True).exists()

    def test_takes_the_description_of_the_library(self, desk, section):
        save(desk, section, publish=True, image=ImageFactory(caption="Ra quân trồng cây").pk)

        assert ArticlePage.objects.get().live

    def test_asks_for_the_name_of_an_empty_byline(self, desk, section):
        empty = {"author": "", "name": " ", "role": "write"}

        answer = save(desk, section, publish=True, bylines=[empty])

        assert "Chọn một tác giả hoặc gõ một tên." in answer.content.decode()

    def test_refuses_an_author_and_another_name_at_once(self, desk, section):
        both = {"author": AuthorFactory().pk, "name": "Xuân Hoà", "role": "write"}

        answer = save(desk, section, publish=True, bylines=[both])

        assert "không cả hai" in answer.content.decode()

    def test_keeps_the_order_of_its_authors(self, desk, section):
        names = [{"author": "", "name": name, "role": "write"} for name in ("Xuân Hoà", "Anh Đào")]

        save(desk, section, publish=True, bylines=names)

        assert [str(byline) for byline in ArticlePage.objects.get().bylines.all()] == ["Xuân Hoà", "Anh Đào"]


class TestDraft:
    def test_is_saved_whatever_is_still_missing(self, desk, section):
        empty = {"author": "", "name": "", "role": "write"}

        save(desk, section, publish=False, image=ImageFactory(description="").pk, bylines=[empty])

        draft = ArticlePage.objects.get()
        assert not draft.live
        assert draft.get_latest_revision_as_object().bylines.count() == 1


class TestSlug:
    def test_keeps_the_letter_d_with_stroke(self, section):
        article = ArticlePage(title="Đơn vị đạt giải – “Ðúng” hẹn")
        section.add_child(instance=article)

        assert article.slug.startswith("don-vi-dat-giai")

    def test_of_the_same_title_gets_a_number(self, section):
        for _ in range(2):
            section.add_child(instance=ArticlePage(title="Đảng uỷ"))

        assert {page.slug for page in ArticlePage.objects.all()} == {"dang-uy", "dang-uy-2"}

    def test_of_a_decomposed_title_is_that_of_the_composed_one(self, section):
        section.add_child(instance=ArticlePage(title="Đa\u0309ng uy\u0309"))

        assert ArticlePage.objects.get().slug == "dang-uy"


class TestPublishedAt:
    def test_can_be_set_to_a_day_long_past(self, desk, section):
        save(desk, section, publish=True, published_at="15/03/2024 19:50")

        assert ArticlePage.objects.get().published_at.isoformat() == "2024-03-15T12:50:00+00:00"


class TestMoving:
    def test_a_copy_stands_in_its_own_section(self, section, home):
        other = SectionFactory(parent=home, slug="khac")
        copy = ArticleFactory(parent=section).copy(to=other)

        assert copy.section_id == other.pk

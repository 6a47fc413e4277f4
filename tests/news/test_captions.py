"""Pictures go out with words somebody wrote."""

import html

import pytest
from django.test import Client
from wagtail.test.utils.form_data import (
    inline_formset,
    nested_form_data,
    querydict_from_html,
    rich_text,
    streamfield,
)

from news.captions import SHOWS, WHO
from news.models import ArticlePage
from tests.factories import AdministratorFactory, ImageFactory
from tests.seed import SEED_PARAGRAPHS, SEED_STILLS, SEED_TITLE

TITLE = "Phường Lam Hạ trồng cây đầu xuân"


@pytest.fixture
def desk(db):
    client = Client()
    client.force_login(AdministratorFactory())
    return client


@pytest.fixture
def photo(db):
    return ImageFactory(title="IMG_2024", description="", caption="")


def picture(image, alt="Hàng cây xanh trước trụ sở", caption="Bà con tổ 3 trồng cây", decorative=False):
    marked = {"decorative": "on"} if decorative else {}
    return (
        "image",
        {"image": {"image": image.pk, "alt_text": alt} | marked, "caption": caption, "credit": ""},
    )


def save(desk, section, *blocks, action="publish", **changes):
    """Post the form of a new article; return the answer."""
    address = f"/admin/pages/add/news/articlepage/{section.pk}/"
    form = querydict_from_html(desk.get(address).content.decode(), form_id="page-edit-form").dict()
    form = {
        name: value
        for name, value in form.items()
        if not name.startswith(("bylines-", "body-", "further", "topics"))
    }
    form |= {"title": TITLE, "slug": "trong-cay"} | changes
    form |= nested_form_data({"bylines": inline_formset([]), "body": streamfield(list(blocks))})
    return desk.post(address, form | ({f"action-{action}": "1"} if action else {}))


def errors(answer):
    """Return the body's errors, by place: "0.caption"; and those of the page's own fields."""
    form = answer.context["form"]
    found = {name: " ".join(said) for name, said in form.errors.items() if name != "body"}
    if "body" in form.errors:
        found |= dict(places(form.errors.as_data()["body"][0]))
    return found


def places(error, path=""):
    for key, inner in getattr(error, "block_errors", {}).items():
        if hasattr(inner, "block_errors"):
            yield from places(inner, f"{path}{key}.")
        else:
            yield f"{path}{key}", inner.message


class TestPublishing:
    def test_asks_at_the_caption_that_is_a_file_name(self, desk, section, photo):
        asked = errors(save(desk, section, picture(photo, caption="Zalo_1710500000000")))

        assert asked["0.caption"] == f"“Zalo_1710500000000” là tên tệp, chưa nói điều gì. {WHO}"
        assert set(asked) == {"0.caption", "__all__"}

    def test_asks_at_the_alt_text_that_is_a_file_name(self, desk, section, photo):
        asked = errors(save(desk, section, picture(photo, alt="DSC_0001")))

        assert asked["0.image.alt_text"].endswith(SHOWS)

    def test_asks_for_what_is_empty_in_all_pictures_at_once(self, desk, section, photo):
        asked = errors(save(desk, section, picture(photo, alt=""), picture(photo, caption=" ")))

        assert set(asked) == {"0.image.alt_text", "1.caption", "__all__"}
        assert asked["__all__"].startswith("2 ảnh")

    def test_asks_where_a_caption_repeats_its_neighbours(self, desk, section, photo):
        other = ImageFactory()

        asked = errors(
            save(
                desk,
                section,
                picture(photo, alt="Hai người trồng cây", caption="Trồng cây ở tổ 3."),
                picture(other, alt="Một tán cây", caption="“Trồng cây” ở tổ 3"),
            )
        )

        assert "lặp lại" in asked["1.caption"]
        assert set(asked) == {"1.caption", "__all__"}

    def test_asks_where_a_caption_repeats_the_headline(self, desk, section, photo):
        asked = errors(save(desk, section, picture(photo, caption=f"{TITLE.upper()}.")))

        assert "tiêu đề" in asked["0.caption"]

    def test_asks_at_the_lead_picture_too(self, desk, section, photo):
        asked = errors(save(desk, section, image=photo.pk, image_caption="image(3)"))

        assert WHO in asked["image_caption"]
        assert asked["image_alt"] == SHOWS

    def test_tells_nothing_in_english(self, desk, section, photo):
        page = save(desk, section, picture(photo, caption=""), image=photo.pk).content.decode()

        assert "2 ảnh đang chờ lời" in page
        assert "Validation error" not in page

    def test_asks_no_caption_of_a_decorative_picture(self, desk, section, photo):
        save(desk, section, picture(photo, alt="", caption="", decorative=True))

        assert ArticlePage.objects.get().live

    def test_takes_the_librarys_own_words(self, desk, section):
        kept = ImageFactory(description="Cờ hoa trên phố", caption="Phố phường ngày hội")

        save(desk, section, picture(kept, alt="Cờ hoa", caption=""), image=kept.pk)

        assert ArticlePage.objects.get().live

    def test_lets_one_picture_lead_and_stand_in_the_text_with_the_same_words(self, desk, section, photo):
        save(
            desk,
            section,
            picture(photo),
            image=photo.pk,
            image_alt="Hàng cây xanh trước trụ sở",
            image_caption="Bà con tổ 3 trồng cây",
        )

        assert ArticlePage.objects.get().live


class TestSubmitting:
    def test_asks_like_publishing(self, desk, section, photo):
        asked = errors(save(desk, section, picture(photo, caption="IMG_2024"), action="submit"))

        assert WHO in asked["0.caption"]


class TestDraft:
    def test_is_saved_with_every_file_name(self, desk, section, photo):
        save(desk, section, picture(photo, alt="IMG_2024", caption="IMG_2024"), action="")

        draft = ArticlePage.objects.get().get_latest_revision_as_object()
        assert draft.body[0].value["caption"] == "IMG_2024"


class TestSeedArticle:
    def blocks(self, captions):
        paragraphs = [("paragraph", rich_text(f"<p>{html.escape(text)}</p>")) for text in SEED_PARAGRAPHS]
        shown = [
            picture(ImageFactory(title=still), alt=alt, caption=caption)
            for still, (alt, caption) in zip(SEED_STILLS, captions, strict=True)
        ]
        return [*paragraphs, *shown]

    def test_with_its_stills_names_is_asked_seven_questions(self, desk, section):
        captions = [(f"Đại biểu thứ {number}", still) for number, still in enumerate(SEED_STILLS)]

        answer = save(desk, section, *self.blocks(captions), title=SEED_TITLE)

        questions = [said for place, said in errors(answer).items() if place.endswith("caption")]
        assert len(questions) == 7
        assert all(WHO in question for question in questions)
        assert "7 ảnh" in errors(answer)["__all__"]
        assert not ArticlePage.objects.filter(live=True).exists()

    def test_with_its_questions_answered_is_published(self, desk, section):
        captions = [
            (f"Đại biểu thứ {number}", f"Đại biểu thứ {number} phát biểu tại hội trường")
            for number in range(7)
        ]

        save(desk, section, *self.blocks(captions), title=SEED_TITLE)

        assert ArticlePage.objects.get().live

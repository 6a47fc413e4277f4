"""Whatever the way in, what is stored is NFC and repaired, and display text is not otherwise rewritten."""

import json
import unicodedata

import pytest
from django.apps import apps
from django.contrib.auth.models import Group
from django.core.management import call_command
from django.db import models
from wagtail.contrib.redirects.models import Redirect
from wagtail.contrib.search_promotions.models import Query, SearchPromotion
from wagtail.fields import StreamField
from wagtail.models import Collection, Comment, PageViewRestriction, Site

from cms.accounts.models import User
from cms.entry.columns import Care, care_for
from home.models import SiteSettings
from news.models import ArticlePage, Author, Byline, ContentPoint, Tag, Topic
from tests.factories import ArticleFactory, EventFactory, ImageFactory, MovementFactory, UnitFactory, get_home

from .desk import draft_of, to_paragraph, write

ROW_1 = "Đảng uỷ thành phố Phủ Lý"
ROW_14 = [
    "Đảng uỷ",
    "Xuân Hoà",
    "Xuân Hòa",
    "“Ba đột phá”",
    "số 3 – Ban",
    "1 - 2 — 3",
    "R’lấp … 🌳👩‍🌾",
    "a & b < c",
]
ROW_16 = ["§¶ng uû thi ®ua", "\u00adu tó cña §¶ng uû"]


def nfd(text: str) -> str:
    return unicodedata.normalize("NFD", text)


ENTERED = [
    (nfd(ROW_1), ROW_1),
    ("Ðảng uỷ", "Đảng uỷ"),
    ("th\u00adi\u00a0đua\u200b", "thi đua"),
    *((text, text) for text in ROW_14),
    *((text, text) for text in ROW_16),
]


@pytest.mark.parametrize(("text", "stored"), ENTERED)
class TestText:
    def test_of_a_row_is_repaired(self, db, text, stored):
        author = Author.objects.create(name=text)

        assert author.name == Author.objects.get().name == stored

    def test_of_a_form_is_repaired(self, desk, section, text, stored):
        write(desk, section, title=text, lead=text)

        page = ArticlePage.objects.get()
        draft = draft_of(page)
        assert (page.title, page.draft_title, page.lead) == (stored, stored, stored)
        assert (draft["title"], draft["lead"]) == (stored, stored)
        assert page.get_latest_revision().object_str == stored

    def test_of_a_draft_made_by_a_program_is_repaired(self, section, text, stored):
        article = ArticleFactory(parent=section)
        article.title = text
        article.body = [("heading", text), ("quote", {"text": text, "attribution": ""})]
        article.bylines.add(Byline(name=text))

        article.save_revision(clean=False)

        draft = draft_of(article)
        assert (draft["title"], draft["bylines"][0]["name"]) == (stored, stored)
        assert [draft["body"][0]["value"], draft["body"][1]["value"]["text"]] == [stored, stored]
        assert ArticlePage.objects.get().draft_title == stored


class TestRowOne:
    def test_has_24_characters(self, section):
        section.add_child(instance=ArticlePage(title=nfd(ROW_1)))

        assert len(nfd(ROW_1)) == 31
        assert len(ArticlePage.objects.get().title) == 24

    def test_is_as_long_as_it_looks(self, desk, section):
        write(desk, section, title=nfd("ế" * 255))

        assert ArticlePage.objects.get().title == "ế" * 255


class TestBody:
    @pytest.mark.parametrize(
        ("text", "stored"), [(nfd(ROW_1), ROW_1), ("Ðảng th\u00adi\u00a0đua", "Đảng thi đua")]
    )
    def test_is_repaired_whatever_its_blocks(self, desk, section, text, stored):
        image = ImageFactory()
        blocks = [
            ("heading", text),
            ("paragraph", to_paragraph(f"{text} <b>{text}</b>")),
            ("quote", {"text": text, "attribution": text}),
            (
                "image",
                {"image-image": str(image.pk), "image-alt_text": text, "caption": text, "credit": text},
            ),
        ]
        write(desk, section, blocks=blocks, bylines=[text])

        page = ArticlePage.objects.get()
        for body in (page.body.get_prep_value(), draft_of(page)["body"]):
            heading, paragraph, quote, picture = (block["value"] for block in body)
            assert heading == stored
            assert paragraph.count(stored) == 2
            assert quote == {"text": stored, "attribution": stored}
            assert picture["image"]["alt_text"] == picture["caption"] == picture["credit"] == stored
        assert draft_of(page)["bylines"][0]["name"] == Byline.objects.get().name == stored

    def test_keeps_markup_entities_and_links(self, section):
        source = '<p data-block-key="a1b2c">a &amp; b <a href="/e\u0301">e\u0301</a> &lt;c&gt;</p>'
        article = ArticleFactory(
            parent=section, body=json.dumps([{"type": "paragraph", "value": source, "id": "x"}])
        )

        stored = ArticlePage.objects.get(pk=article.pk).body[0].value.source
        assert stored == source.replace(">e\u0301<", ">é<")

    def test_keeps_the_numbers_of_its_blocks(self, section):
        body = [{"type": "heading", "value": "e\u0301", "id": "3f1c0e0e-0000-4000-8000-000000000001"}]

        ArticleFactory(parent=section, body=json.dumps(body))

        assert ArticlePage.objects.get().body[0].id == body[0]["id"]

    def test_of_nested_lists_is_repaired(self, home):
        link = {"page": home.pk, "url": "", "text": "e\u0301"}
        navigation = [
            {"type": "entry", "value": link | {"children": [link, {"type": "item", "value": link}]}}
        ]
        settings = SiteSettings.for_site(Site.objects.get())
        settings.navigation = json.dumps(navigation)
        settings.footer_text = "<p>e\u0301</p>"
        settings.save()

        settings = SiteSettings.objects.get()
        assert settings.footer_text == "<p>é</p>"
        assert "e\u0301" not in json.dumps(settings.navigation.get_prep_value(), ensure_ascii=False)


class TestEverywhere:
    """Not only what editors type most."""

    TEXT, STORED = "Ðảng u\u0079\u0309", "Đảng uỷ"

    def test_a_text_is_repaired(self, home, section):
        text = self.TEXT
        image = ImageFactory(title=text, description=text, caption=text)
        collection = Collection.get_first_root_node().add_child(name=text)
        user = User.objects.create_user("an", first_name=text, last_name=text)
        comment = Comment.objects.create(page=home, user=user, text=text, contentpath="title")
        promotion = SearchPromotion.objects.create(query=Query.get("an"), page=home, description=text)
        event = EventFactory(parent=section)
        point = ContentPoint.objects.create(event=event, text=text, source_quote=text)
        stored = [
            *(image.title, image.description, image.caption),
            *(collection.name, user.first_name, user.last_name, comment.text, promotion.description),
            *(point.text, point.source_quote),
            Group.objects.create(name=text).name,
            Topic.objects.create(title=text).title,
            Tag.objects.create(name=text).name,
            UnitFactory(official_name=text).official_name,
            MovementFactory(name=text, aliases=f"{text}\n{text}").name,
        ]
        home.seo_title = home.search_description = text
        home.save()
        home.refresh_from_db()

        assert {*stored, home.seo_title, home.search_description} == {self.STORED}

    def test_secrets_and_addresses_stay_what_they_are(self, home):
        restriction = PageViewRestriction.objects.create(
            page=home, restriction_type=PageViewRestriction.PASSWORD, password=self.TEXT
        )
        user = User(username="an", email="Ðe\u0301@example.vn")
        user.set_password(self.TEXT)
        user.save()
        redirect = Redirect.objects.create(old_path="/Ðe\u0301", redirect_link="/")

        assert restriction.password == self.TEXT
        assert user.check_password(self.TEXT)
        assert (user.email, redirect.old_path) == ("Ðé@example.vn", "/Ðé")

    def test_a_tag_typed_decomposed_is_the_one_there_is(self, desk, section):
        Tag.objects.create(name=ROW_1)

        write(desk, section, tags=f'"{nfd(ROW_1)}"')

        assert Tag.objects.get().name == ROW_1
        assert [tag.name for tag in ArticlePage.objects.get().tags.all()] == [ROW_1]

    def test_a_tag_of_a_picture_typed_decomposed_is_the_one_there_is(self, desk):
        for form in (ROW_1, nfd(ROW_1)):
            image = ImageFactory()
            address = f"/admin/images/{image.pk}/"
            answer = desk.post(
                address, {"title": "Ảnh", "collection": image.collection_id, "tags": f'"{form}"'}
            )
            assert answer.status_code == 302
            assert [tag.name for tag in image.tags.all()] == [ROW_1]

    def test_a_preview_is_repaired_before_anything_is_stored(self, desk, section):
        from frontend_contract.models import PreviewDraft

        from .desk import form_of

        address = f"/admin/pages/add/news/articlepage/{section.pk}/"
        form = form_of(desk, address) | {"title": nfd(ROW_1), "slug": "x", "body-count": "1"}
        form |= {
            "body-0-type": "heading",
            "body-0-order": "0",
            "body-0-deleted": "",
            "body-0-value": nfd(ROW_1),
        }
        preview = f"/admin/pages/add/news/articlepage/{section.pk}/preview/"
        desk.post(preview, form)
        desk.get(f"{preview}?mode=")

        content = PreviewDraft.objects.get().content
        assert content["title"] == ROW_1
        assert json.loads(content["body"])[0]["value"] == ROW_1

    def test_a_fixture_is_repaired(self, db, tmp_path):
        row = {"model": "news.author", "pk": 9, "fields": {"name": nfd(ROW_1), "slug": "an", "note": ""}}
        path = tmp_path / "authors.json"
        path.write_text(json.dumps([row]), encoding="utf-8")

        call_command("loaddata", str(path), verbosity=0)

        assert Author.objects.get().name == ROW_1

    @pytest.mark.parametrize("app", ["home", "news", "emulation", "media"])
    def test_no_column_of_ours_is_forgotten(self, app):
        texts = [
            field
            for model in apps.get_app_config(app).get_models()
            for field in model._meta.local_concrete_fields
            if isinstance(field, (models.CharField, models.TextField)) and not field.choices
        ]
        left = {field.name for field in texts if care_for(field) is Care.NOTHING}

        assert left <= {"slug", "source_url", "link_url", "filter_spec", "focal_point_key"}


class TestDemo:
    def test_is_stored_composed_and_without_hidden_characters(self, home):
        call_command("load_demo", verbosity=0)

        for model in apps.get_models():
            for field in model._meta.local_concrete_fields:
                if care_for(field) is Care.REPAIR or isinstance(field, StreamField):
                    for row in model._default_manager.all():
                        text = str(field.value_to_string(row))
                        assert unicodedata.is_normalized("NFC", text), (model, field)
                        assert not set(text) & set("\u00ad\u00a0\u200b\u00d0"), (model, field, text)
        assert get_home().draft_title

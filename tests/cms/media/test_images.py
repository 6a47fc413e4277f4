"""Pictures, from upload to the wire."""

from django.db import transaction

from cms.media.models import CustomRendition
from cms.media.recipes import AT_ONCE
from cms.media.tasks import cut_the_rest
from tests.factories import ArticleFactory, ImageFactory, picture
from tests.news.bodies import body, image


class TestPicture:
    def test_is_cut_in_jpeg_by_every_recipe_when_it_is_stored(self, db):
        stored = ImageFactory(file=picture(1800, 1200))

        assert {cut.filter_spec for cut in stored.renditions.all()} == set(AT_ONCE)

    def test_is_cut_although_an_upload_that_failed_left_its_cuts_in_the_cache(self, db):
        with transaction.atomic():
            lost = ImageFactory().pk
            transaction.set_rollback(True)

        stored = ImageFactory(pk=lost)  # SQLite gives the key again by itself

        assert {cut.filter_spec for cut in stored.renditions.all()} == set(AT_ONCE)

    def test_knows_its_file_however_it_was_made(self, db):
        assert ImageFactory().file_hash

    def test_is_cut_again_when_its_focal_point_moves(self, db, section, api):
        stored = ImageFactory(file=picture(1800, 1200))
        story = ArticleFactory(parent=section, image=stored)
        before = api.get(f"pages/{story.pk}/")["seo"]["image"]["src"]

        stored.focal_point_x, stored.focal_point_y = 300, 300
        stored.focal_point_width = stored.focal_point_height = 200
        stored.save()

        after = api.get(f"pages/{story.pk}/")["seo"]["image"]
        assert after["focal_point"] == {"x": round(300 / 1800, 4), "y": 0.25}
        assert CustomRendition.objects.filter(image=stored, focal_point_key="").exists()
        assert before

    def test_comes_with_its_files_smallest_first(self, api, section):
        stored = ImageFactory(file=picture(1800, 1200))
        cut_the_rest.call(stored.pk)
        story = ArticleFactory(parent=section, image=stored, image_alt="Hàng cây")

        shown = api.get(f"pages/{story.pk}/")["image"]

        assert shown["alt"] == "Hàng cây"
        assert [source["type"] for source in shown["sources"]] == ["image/avif", "image/webp"]
        widths = [file["width"] for file in shown["sources"][0]["srcset"]]
        assert widths == sorted(widths)
        assert shown["width"] == widths[-1] == 1600

    def test_smaller_than_its_recipe_gives_each_width_once(self, api, section):
        stored = ImageFactory(file=picture(300, 200))
        cut_the_rest.call(stored.pk)
        story = ArticleFactory(parent=section, image=stored)

        sources = api.get(f"pages/{story.pk}/")["image"]["sources"]

        assert [[file["width"] for file in source["srcset"]] for source in sources] == [[300], [300]]

    def test_has_no_other_formats_until_they_are_cut(self, api, section):
        story = ArticleFactory(parent=section, image=ImageFactory())

        shown = api.get(f"pages/{story.pk}/")["image"]

        assert shown["src"].endswith(".jpg")
        assert shown["sources"] == []

    def test_marked_decorative_has_no_alt_text(self, api, section):
        story = ArticleFactory(
            parent=section, body=body(image(ImageFactory(), alt="Bỏ qua", decorative=True))
        )

        shown = api.get(f"pages/{story.pk}/")["body"][0]["value"]

        assert (shown["alt"], shown["decorative"]) == ("", True)

    def test_used_twice_keeps_the_words_of_each_use(self, api, section):
        stored = ImageFactory()
        story = ArticleFactory(parent=section, body=body(image(stored, alt="Một"), image(stored, alt="Hai")))

        assert [item["value"]["alt"] for item in api.get(f"pages/{story.pk}/")["body"]] == ["Một", "Hai"]

    def test_takes_caption_and_credit_of_the_library_where_a_page_gives_none(self, api, section):
        stored = ImageFactory(caption="Chú thích kho", credit="Kho ảnh")
        story = ArticleFactory(parent=section, body=body(image(stored, caption="", credit="")))

        shown = api.get(f"pages/{story.pk}/")["body"][0]["value"]

        assert (shown["caption"], shown["credit"]) == ("Chú thích kho", "Kho ảnh")

    def test_in_a_private_collection_is_nowhere(self, api, section, private_collection):
        secret = ImageFactory(collection=private_collection)
        story = ArticleFactory(parent=section, image=secret, body=body(image(secret)))

        page = api.get(f"pages/{story.pk}/")

        assert page["image"] is None
        assert page["body"][0]["value"] is None
        assert page["seo"]["image"] is None
        assert page["json_ld"]["image"] == []
        assert "anh" not in str(api.get("pages/", type="news.Story")["items"][0]["image"])

    def test_is_never_cut_by_a_readers_request(self, api, section):
        stored = ImageFactory()
        story = ArticleFactory(parent=section, image=stored)
        stored.renditions.all().delete()

        assert api.get(f"pages/{story.pk}/")["image"] is None
        assert not stored.renditions.exists()


class TestFiles:
    def test_of_recipes_are_served_and_originals_are_not(self, client, db):
        stored = ImageFactory()

        assert client.get(stored.renditions.first().url).status_code == 200
        assert client.get(stored.file.url).status_code in {302, 404}

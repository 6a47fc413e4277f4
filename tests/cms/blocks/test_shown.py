"""Blocks, as `pages/<id>/` shows them."""

import pytest
from django.core.files.base import ContentFile
from pydantic import TypeAdapter

from cms.media.tasks import cut_the_rest
from frontend_contract.shapes.blocks import Block
from tests.cms.media.library import DocumentFactory
from tests.factories import ArticleFactory, ImageFactory, picture
from tests.news.bodies import body

from .stored import audio, callout, document, gallery, table, video

WATCH = "https://www.youtube.com/watch?v=vi-du-00001"


@pytest.fixture
def show(api, section):
    """Publish a body and return its blocks' values."""

    def show(*blocks):
        story = ArticleFactory(parent=section, body=body(*blocks))
        shown = api.get(f"pages/{story.pk}/")["body"]
        TypeAdapter(list[Block]).validate_python(shown, strict=True, extra="forbid")
        return [item["value"] for item in shown]

    return show


@pytest.fixture
def private(private_collection):
    return DocumentFactory(
        collection=private_collection, file=ContentFile(b"...", name="mat.mp3"), title="Danh sách mật"
    )


class TestGallery:
    def test_has_its_pictures_in_order_with_the_words_of_each_use(self, show):
        stored = ImageFactory(file=picture(2000, 1000))
        cut_the_rest.call(stored.pk)
        (shown,) = show(
            gallery(stored, ImageFactory(), title="Bên sông", alt="Hàng cây", caption="Sáng 10/3")
        )

        assert shown["title"] == "Bên sông"
        assert [one["alt"] for one in shown["pictures"]] == ["Hàng cây", "Hàng cây"]
        assert shown["pictures"][0]["caption"] == "Sáng 10/3"
        assert shown["pictures"][0]["id"] == stored.pk
        assert [file["width"] for file in shown["pictures"][0]["sources"][0]["srcset"]] == [640, 1600]

    def test_leaves_out_what_is_private_uncut_or_gone(self, show, private_collection):
        uncut, gone = ImageFactory(), ImageFactory()
        uncut.renditions.all().delete()
        seen = ImageFactory()
        blocks = gallery(ImageFactory(collection=private_collection), uncut, seen, gone, None)
        gone.delete()

        assert [one["id"] for one in show(blocks)[0]["pictures"]] == [seen.pk]

    def test_cuts_nothing_that_is_not_cut_for_another_place(self, db):
        stored = ImageFactory(file=picture(2000, 1000))
        cut_the_rest.call(stored.pk)

        assert stored.renditions.filter(filter_spec__startswith="max-640x1200|format-webp").count() == 1
        assert stored.renditions.filter(filter_spec__startswith="max-1600x1200|format-webp").count() == 1


class TestCallout:
    def test_says_its_kind_in_both_languages(self, show):
        (shown,) = show(callout("<p>Trước <b>20/3</b></p>", kind="important", title="Hạn cuối"))

        assert shown == {
            "kind": "important",
            "kind_label": "Quan trọng",
            "title": "Hạn cuối",
            "text": "<p>Trước <b>20/3</b></p>",
        }

    @pytest.mark.parametrize("kind", ["", None, "recipe"])
    def test_of_no_kind_is_information(self, show, kind):
        assert show(callout("<p>A</p>", kind=kind))[0]["kind"] == "info"

    def test_lets_no_script_through(self, show):
        assert show(callout("<p onclick='x()'>A<script>alert(1)</script></p>"))[0]["text"] == "<p>A</p>"


class TestTable:
    def test_has_rows_of_text(self, show):
        (shown,) = show(table([["Tổ 1", "4/4"], ["Tổ 2", ""]], ["Tổ", "Ngày"], header_column=True))

        assert shown == {
            "caption": "Lịch trực",
            "header": ["Tổ", "Ngày"],
            "header_column": True,
            "rows": [["Tổ 1", "4/4"], ["Tổ 2", ""]],
        }

    def test_without_headings_has_no_row_of_them(self, show):
        assert show(table([["Tổ 1", None]]))[0] | {"caption": ""} == {
            "caption": "",
            "header": [],
            "header_column": False,
            "rows": [["Tổ 1", ""]],
        }


class TestDocument:
    def test_comes_under_the_title_it_is_given_or_its_own(self, show):
        plan = DocumentFactory(title="Kế hoạch", file_size=1234)
        named, own = show(document(plan, title="Tải kế hoạch"), document(plan))

        assert named == {
            "title": "Tải kế hoạch",
            "href": f"http://cms.example.vn{plan.url}",
            "filename": plan.filename,
            "content_type": "application/pdf",
            "size": 1234,
        }
        assert own["title"] == "Kế hoạch"

    def test_that_readers_may_not_have_is_nothing(self, show, private):
        gone = DocumentFactory()
        stored = [document(private, title="Danh sách"), document(gone), document(None)]
        gone.delete()

        assert show(*stored) == [None, None, None]


class TestVideo:
    def test_at_an_address_is_told_from_it_alone(self, show):
        poster = ImageFactory(credit="Anh Đào")
        (shown,) = show(video("https://youtu.be/vi-du-00001", poster=poster, transcript="<p>Lời</p>"))

        assert shown["embed"]["video_id"] == "vi-du-00001"
        assert shown["embed"]["page_url"] == WATCH
        assert shown["poster"]["id"] == poster.pk
        assert (shown["file"], shown["transcript"]) == (None, "<p>Lời</p>")

    def test_of_our_own_is_a_file(self, show):
        file = DocumentFactory(file=ContentFile(b"...", name="tuoi-cay.mp4"))
        (shown,) = show(video(file=file))

        assert (shown["embed"], shown["poster"]) == (None, None)
        assert shown["file"]["content_type"] == "video/mp4"

    def test_is_nothing_where_there_is_nothing_to_play(self, show, private):
        assert show(video(), video("https://example.vn/"), video(file=private)) == [None, None, None]


class TestAudio:
    def test_is_a_file_with_what_is_said_in_it(self, show):
        file = DocumentFactory(file=ContentFile(b"...", name="ban-tin.m4a"))
        (shown,) = show(audio(file, transcript="<p>Kính thưa quý vị</p>"))

        assert shown["file"]["content_type"] == "audio/mp4"
        assert (shown["title"], shown["transcript"]) == ("Bản tin sáng", "<p>Kính thưa quý vị</p>")

    def test_that_readers_may_not_have_is_nothing(self, show, private):
        assert show(audio(private), audio(None)) == [None, None]


class TestBody:
    @pytest.mark.parametrize("count", [1, 10])
    def test_costs_the_same_however_many_blocks_there_are(
        self, client, section, count, django_assert_num_queries
    ):
        """Three more than an empty one: pictures, documents, private collections."""
        kinds = [
            gallery(*[ImageFactory() for _ in range(count)]),
            *(document(DocumentFactory()) for _ in range(count)),
            *(video(WATCH, poster=ImageFactory()) for _ in range(count)),
            *(audio(DocumentFactory()) for _ in range(count)),
            *(table([["a", "b"]]) for _ in range(count)),
            *(callout("<p>A</p>") for _ in range(count)),
        ]
        empty = ArticleFactory(parent=section)
        story = ArticleFactory(parent=section, body=body(*kinds))
        client.get("/api/v2/site/")

        with django_assert_num_queries(14):
            client.get(f"/api/v2/pages/{empty.pk}/")
        with django_assert_num_queries(17):
            shown = client.get(f"/api/v2/pages/{story.pk}/").json()["body"]

        assert all(item["value"] for item in shown)

    def test_is_found_by_every_word_readers_see(self, api, section, private):
        ArticleFactory(
            parent=section,
            title="Tin",
            body=body(
                gallery(ImageFactory(), title="Sầu riêng", caption="Măng cụt"),
                callout("<p>Chôm chôm</p>", title="Mít tố nữ"),
                table([["Vú sữa"]], ["Thanh long"], caption="Nhãn lồng"),
                document(DocumentFactory(title="Bưởi da xanh"), title="Cam sành"),
                video(WATCH, title="Dâu tây", transcript="<p>Ổi xá lị</p>"),
                audio(DocumentFactory(), title="Mãng cầu", transcript="<p>Cóc non</p>"),
                document(private),
            ),
        )
        words = (
            "sầu riêng|măng cụt|chôm chôm|mít tố nữ|vú sữa|thanh long|nhãn lồng|bưởi da xanh|cam sành|dâu tây"
        )
        hidden = ["youtube", "danh sách mật", "thông tin"]

        for word in [*words.split("|"), "ổi xá lị", "mãng cầu", "cóc non"]:
            assert api.get("search/", q=f'"{word}"')["meta"]["total_count"] == 1, word
        for word in hidden:
            assert api.get("search/", q=f'"{word}"')["meta"]["total_count"] == 0, word

"""An article, as `pages/<id>/` and `resolve/` show it."""

import pytest
from pydantic import TypeAdapter

from frontend_contract.shapes.answers import Resolved
from news.models import RelatedStory
from tests.factories import (
    ArticleFactory,
    AuthorFactory,
    EventFactory,
    ImageFactory,
    SectionFactory,
    TopicFactory,
    sign,
)

from .bodies import block, body, image, paragraph, story_link


@pytest.fixture
def full_article(section):
    """Everything an article can hold at once."""
    other = ArticleFactory(parent=section, image=ImageFactory(), title="Tin được dẫn")
    article = ArticleFactory(
        parent=section,
        title="Trồng cây đầu xuân",
        slug="trong-cay",
        event=EventFactory(parent=section),
        image=ImageFactory(),
        image_caption="Hàng cây mới trồng",
        source_name="Văn phòng phường",
        source_url="https://example.vn/tin",
        body=body(
            block("heading", "Ba tổ dân phố"),
            paragraph(f'<p>Chào <b>bà con</b>, xem <a linktype="page" id="{other.pk}">tin trước</a>.</p>'),
            image(ImageFactory()),
            block("quote", {"text": "Cây nào cũng có người chăm.", "attribution": "Đại diện tổ dân phố"}),
            story_link(other),
        ),
    )
    article.topics = [TopicFactory(title="Tết trồng cây")]
    article.further_sections = [
        SectionFactory(parent=section.get_parent(), title="Đời sống", slug="doi-song")
    ]
    article.tags.add("Đảng uỷ", "cây xanh")
    article.bylines.create(author=AuthorFactory(name="Anh Đào"), role="write")
    article.bylines.create(name="Xuân Hoà", role="photo")
    RelatedStory.objects.create(story=article, target=other)
    article.save()
    return article


class TestArticle:
    @pytest.mark.parametrize("count", [1, 40])
    def test_costs_the_same_whatever_the_number_of_images(
        self, client, full_article, count, django_assert_num_queries
    ):
        pictures = [image(ImageFactory()) for _ in range(count)]
        full_article.body = body(*full_article.body.raw_data[:], *pictures)
        full_article.save()
        path = {"path": "/an-ninh-quoc-phong/trong-cay/"}
        client.get("/api/v2/resolve/", path)

        with django_assert_num_queries(16):
            page = client.get("/api/v2/resolve/", path).json()["page"]

        assert len([item for item in page["body"] if item["type"] == "image" and item["value"]]) == count + 1

    def test_needs_no_second_request(self, api, full_article):
        page = api.get(f"pages/{full_article.pk}/")

        assert page["type"] == "news.ArticlePage"
        assert page["section"]["path"] == "/an-ninh-quoc-phong/"
        assert [crumb["href"] for crumb in page["breadcrumbs"]] == ["/", "/an-ninh-quoc-phong/"]
        assert [item["type"] for item in page["body"]] == [
            "heading",
            "paragraph",
            "image",
            "quote",
            "story_link",
        ]
        assert page["body"][2]["value"]["alt"] == "Hàng cây"
        assert page["body"][2]["value"]["src"].startswith("http://cms.example.vn/media/images/")
        assert page["body"][4]["value"]["title"] == "Tin được dẫn"
        assert page["event"]["type"] == "news.EmulationEventPage"
        assert [topic["slug"] for topic in page["topics"]] == ["tet-trong-cay"]
        assert [tag["slug"] for tag in page["tags"]] == ["cay-xanh", "dang-uy"]
        assert [section["slug"] for section in page["further_sections"]] == ["doi-song"]
        assert page["source"] == {"name": "Văn phòng phường", "url": "https://example.vn/tin"}
        assert page["seo"]["canonical"] == "http://tin.example.vn/an-ninh-quoc-phong/trong-cay/"
        assert page["json_ld"]["@type"] == "NewsArticle"
        assert page["json_ld"]["datePublished"] == page["published_at"]

    def test_names_its_authors_in_order_with_their_roles(self, api, full_article):
        page = api.get(f"pages/{full_article.pk}/")

        assert [(byline["name"], byline["role_label"]) for byline in page["bylines"]] == [
            ("Anh Đào", "Viết"),
            ("Xuân Hoà", "Ảnh"),
        ]
        assert page["bylines"][0]["author"]["path"] == "/tac-gia/anh-dao/"
        assert page["bylines"][1]["author"] is None
        assert page["byline"] == "Anh Đào"

    def test_is_the_shape_the_contract_says(self, api, full_article):
        TypeAdapter(Resolved).validate_python(
            api.get("resolve/", path="/an-ninh-quoc-phong/trong-cay/"), strict=True, extra="forbid"
        )

    def test_of_the_fewest_words_is_the_shape_the_contract_says(self, api, section):
        ArticleFactory(parent=section, slug="ngan", lead="")

        TypeAdapter(Resolved).validate_python(
            api.get("resolve/", path="/an-ninh-quoc-phong/ngan/"), strict=True, extra="forbid"
        )

    def test_shows_the_time_readers_know_it_by(self, api, full_article):
        full_article.published_at = "2024-03-15T12:50:00Z"
        full_article.save()

        assert api.get(f"pages/{full_article.pk}/")["published_at"] == "2024-03-15T19:50:00+07:00"

    def test_links_in_text_lead_to_the_readers_site(self, api, full_article):
        html = api.get(f"pages/{full_article.pk}/")["body"][1]["value"]

        assert 'href="/an-ninh-quoc-phong/' in html
        assert "<b>bà con</b>" in html

    def test_a_link_to_an_unpublished_page_is_no_link(self, api, full_article, section):
        draft = ArticleFactory(parent=section, live=False)
        full_article.body = body(
            paragraph(
                f'<p>Xem <a linktype="page" id="{draft.pk}">tin</a> và <a linktype="page" id="999">tin</a>.</p>'
            ),
            story_link(draft),
        )
        full_article.save()

        text, card = api.get(f"pages/{full_article.pk}/")["body"]

        assert "href" not in text["value"]
        assert card["value"] is None

    def test_choosers_of_what_was_deleted_give_nothing(self, api, full_article, section):
        gone, lost = ArticleFactory(parent=section), ImageFactory()
        full_article.body = body(story_link(gone), image(lost), image(None))
        full_article.save()
        gone.delete()
        lost.delete()

        assert [item["value"] for item in api.get(f"pages/{full_article.pk}/")["body"]] == [None, None, None]

    def test_script_in_stored_text_never_leaves(self, api, section):
        article = ArticleFactory(
            parent=section,
            body=body(
                paragraph('<p onclick="x()">A<script>alert(1)</script><a href="javascript:x()">b</a></p>')
            ),
        )

        html = api.get(f"pages/{article.pk}/")["body"][0]["value"]

        assert html == '<p>A<a rel="noopener">b</a></p>'


class TestRelatedStories:
    def test_are_those_picked_by_hand_then_of_the_topic_then_of_the_section(self, api, section):
        topic = TopicFactory()
        elsewhere = SectionFactory(parent=section.get_parent(), slug="khac")
        picked, same_topic = ArticleFactory(parent=elsewhere), ArticleFactory(parent=elsewhere)
        neighbour, story = ArticleFactory(parent=section), ArticleFactory(parent=section)
        for tale in (same_topic, story):
            tale.topics = [topic]
            tale.save()
        RelatedStory.objects.create(story=story, target=picked)

        related = api.get(f"pages/{story.pk}/")["related"]

        assert [teaser["id"] for teaser in related] == [picked.pk, same_topic.pk, neighbour.pk]

    def test_leave_out_what_readers_cannot_reach(self, api, section):
        story = ArticleFactory(parent=section)
        RelatedStory.objects.create(story=story, target=ArticleFactory(parent=section, live=False))

        assert api.get(f"pages/{story.pk}/")["related"] == []


class TestByline:
    def test_falls_back_to_everybody_where_no_writer_is_named(self, api, section):
        story = ArticleFactory(parent=section)
        sign(story, "Tổ tuyên truyền", role="edit")

        assert api.get(f"pages/{story.pk}/")["byline"] == "Tổ tuyên truyền"

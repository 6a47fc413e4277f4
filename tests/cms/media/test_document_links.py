"""Links to documents in rich text."""

import pytest
from pydantic import TypeAdapter
from wagtail.rich_text import expand_db_html

from cms.blocks.text import ParagraphBlock
from frontend_contract.shapes.answers import Site as SiteShape
from home.models import SiteSettings
from tests.factories import ArticleFactory, ImageFactory
from tests.news.bodies import body, image

from .library import DocumentFactory, document_link


def words(api, story):
    return [item["value"] for item in api.get(f"pages/{story.pk}/")["body"]]


class TestDocumentLink:
    def test_leads_to_the_file_on_the_cms(self, api, section):
        document = DocumentFactory()
        story = ArticleFactory(parent=section, body=body(document_link(document)))

        assert words(api, story) == [
            f'<p>Xem <a href="http://cms.example.vn{document.url}" rel="noopener">kế hoạch</a>.</p>'
        ]

    def test_to_what_was_deleted_is_no_link(self, api, section):
        document = DocumentFactory()
        story = ArticleFactory(parent=section, body=body(document_link(document)))
        document.delete()

        assert words(api, story) == ['<p>Xem <a rel="noopener">kế hoạch</a>.</p>']

    def test_to_a_private_collection_is_no_link(self, api, section, private_collection):
        secret, plain = DocumentFactory(collection=private_collection), DocumentFactory()
        story = ArticleFactory(parent=section, body=body(document_link(secret), document_link(plain)))

        hidden, shown = words(api, story)

        assert hidden == '<p>Xem <a rel="noopener">kế hoạch</a>.</p>'
        assert plain.url in shown
        assert secret.filename not in str(api.get(f"pages/{story.pk}/"))

    @pytest.mark.parametrize("key", ["", "nope", "-1", "9223372036854775808", "²"])
    def test_to_what_is_no_key_is_no_link(self, api, section, key):
        document = DocumentFactory.build(pk=key)
        story = ArticleFactory(parent=section, body=body(document_link(document)))

        assert words(api, story) == ['<p>Xem <a rel="noopener">kế hoạch</a>.</p>']

    @pytest.mark.parametrize(("pictures", "cost"), [(0, 2), (1, 1)])
    @pytest.mark.parametrize("count", [1, 20])
    def test_costs_one_query_however_many_there_are(
        self, client, section, count, pictures, cost, django_assert_num_queries
    ):
        """And one for the private collections, where no picture has asked for them."""
        shown = [image(ImageFactory()) for _ in range(pictures)]
        without = ArticleFactory(parent=section, body=body(*shown))
        story = ArticleFactory(
            parent=section, body=body(*shown, *(document_link(DocumentFactory()) for _ in range(count)))
        )
        client.get("/api/v2/site/")
        plain = 14 + 2 * pictures

        with django_assert_num_queries(plain):
            client.get(f"/api/v2/pages/{without.pk}/")
        with django_assert_num_queries(plain + cost):
            page = client.get(f"/api/v2/pages/{story.pk}/").json()

        assert all("href" in item["value"] for item in page["body"] if item["type"] == "paragraph")

    def test_in_the_foot_of_every_page_leads_to_the_file(self, api, home):
        document = DocumentFactory()
        settings = SiteSettings.for_site(home.get_site())
        settings.footer_text = document_link(document)["value"]
        settings.save()

        site = api.get("site/")

        TypeAdapter(SiteShape).validate_python(site, strict=True, extra="forbid")
        assert f'href="http://cms.example.vn{document.url}"' in site["footer"]["text"]

    def test_is_offered_to_editors(self, db):
        assert "document-link" in ParagraphBlock().features

    def test_outside_an_answer_is_wagtails(self, db):
        document = DocumentFactory()

        assert expand_db_html(document_link(document)["value"]) == (
            f'<p>Xem <a href="{document.url}">kế hoạch</a>.</p>'
        )

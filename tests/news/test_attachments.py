"""Files under a story."""

import pytest
from django.test import Client
from wagtail.test.utils.form_data import inline_formset

from news.models import ArticlePage, Attachment
from tests.cms.media.library import DocumentFactory
from tests.factories import AdministratorFactory, ArticleFactory, EventFactory

from .test_editing import save


def attach(story, *documents, **fields):
    for place, document in enumerate(documents):
        Attachment.objects.create(story=story, document=document, sort_order=place, **fields)


class TestAttachments:
    def test_stand_in_the_editors_order_with_all_a_link_needs(self, api, section):
        story = ArticleFactory(parent=section)
        plan, form = DocumentFactory(title="Kế hoạch"), DocumentFactory(title="Mẫu đơn")
        attach(story, form, plan)
        Attachment.objects.filter(document=plan).update(title="Kế hoạch đã ký")

        first, second = api.get(f"pages/{story.pk}/")["attachments"]

        assert first == {
            "title": "Mẫu đơn",
            "filename": form.filename,
            "content_type": "application/pdf",
            "size": 8,
            "href": f"http://cms.example.vn{form.url}",
        }
        assert second["title"] == "Kế hoạch đã ký"

    def test_of_an_event_are_like_those_of_an_article(self, api, section):
        event = EventFactory(parent=section)
        attach(event, DocumentFactory(title="Giao ước"))

        assert [file["title"] for file in api.get(f"pages/{event.pk}/")["attachments"]] == ["Giao ước"]

    def test_leave_out_what_became_private_and_what_was_deleted(self, api, section, private_collection):
        story = ArticleFactory(parent=section)
        secret, lost, plain = DocumentFactory(), DocumentFactory(), DocumentFactory(title="Còn lại")
        attach(story, secret, lost, plain)
        secret.collection = private_collection
        secret.save()
        lost.delete()

        answer = api.client.get(f"/api/v2/pages/{story.pk}/")

        assert [file["title"] for file in answer.json()["attachments"]] == ["Còn lại"]
        assert secret.filename not in answer.content.decode()

    def test_have_no_size_where_the_file_is_lost(self, api, section):
        story, document = ArticleFactory(parent=section), DocumentFactory()
        attach(story, document)
        document.file.storage.delete(document.file.name)
        type(document).objects.update(file_size=None)

        assert api.get(f"pages/{story.pk}/")["attachments"][0]["size"] is None

    def test_are_documents_a_public_page_mentions(self, api, section):
        story = ArticleFactory(parent=section, live=False)
        story.attachments.create(document=DocumentFactory())
        story.save_revision()
        assert api.get("documents/")["items"] == []

        story.get_latest_revision().publish()

        assert len(api.get("documents/")["items"]) == 1

    def test_that_are_pdf_open_in_the_browser(self, client, db):
        answer = client.get(DocumentFactory().url)

        assert answer["Content-Type"] == "application/pdf"
        assert answer["Content-Disposition"].startswith("inline")

    @pytest.mark.parametrize("count", [1, 20])
    def test_cost_the_same_whatever_their_number(self, client, section, count, django_assert_num_queries):
        story = ArticleFactory(parent=section)
        attach(story, *DocumentFactory.create_batch(count))
        client.get(f"/api/v2/pages/{story.pk}/")

        with django_assert_num_queries(14):
            client.get(f"/api/v2/pages/{story.pk}/")


class TestAttaching:
    @pytest.fixture
    def desk(self, db):
        client = Client()
        client.force_login(AdministratorFactory())
        return client

    def rows(self, *documents):
        return inline_formset([{"document": document.pk, "title": ""} for document in documents])

    def test_the_same_file_twice_is_refused(self, desk, section):
        document = DocumentFactory(title="Kế hoạch")

        answer = save(desk, section, publish=True, attachments=self.rows(document, document))

        assert "“Kế hoạch” đã có trong danh sách tệp đính kèm." in answer.content.decode()
        assert not ArticlePage.objects.exists()

    def test_keeps_the_order_of_the_rows(self, desk, section):
        first, second = DocumentFactory.create_batch(2)

        save(desk, section, publish=True, attachments=self.rows(second, first))

        assert [row.document for row in ArticlePage.objects.get().attachments.all()] == [second, first]

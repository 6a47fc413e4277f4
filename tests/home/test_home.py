"""The front page and what surrounds every page."""

import json

import pytest
from django.core.management import call_command
from pydantic import TypeAdapter
from wagtail.models import Site

from frontend_contract.shapes import answers
from home.models import SiteSettings
from tests.factories import ArticleFactory, EventFactory, ImageFactory, SectionFactory


class TestHomePage:
    def test_shows_a_lead_story_sections_and_events(self, api, home, section):
        story, event = ArticleFactory(parent=section), EventFactory(parent=section)
        latest = ArticleFactory(parent=section, image=ImageFactory())
        home.lead_story = story
        home.sections.create(section=section, count=2)
        home.save()

        answer = api.get("resolve/", path="/")

        TypeAdapter(answers.Resolved).validate_python(answer, strict=True, extra="forbid")
        page = answer["page"]
        assert page["lead_story"]["id"] == story.pk
        assert [item["id"] for item in page["sections"][0]["items"]] == [latest.pk, event.pk]
        assert [item["id"] for item in page["events"]] == [event.pk]

    def test_leads_with_the_latest_where_nothing_is_chosen(self, api, home, section):
        story = ArticleFactory(parent=section)
        home.lead_story = ArticleFactory(parent=section, live=False)
        home.save()

        assert api.get("resolve/", path="/")["page"]["lead_story"]["id"] == story.pk

    def test_of_an_empty_site_is_whole(self, api, home):
        answer = api.get("resolve/", path="/")

        TypeAdapter(answers.Resolved).validate_python(answer, strict=True, extra="forbid")
        assert answer["page"]["lead_story"] is None

    def test_shows_the_next_events_first(self, api, home, section):
        days = ["2024-01-10", "2024-09-02", "2024-05-19"]
        for day in days:
            EventFactory(parent=section, date=day)

        assert [item["event_date"] for item in api.get("resolve/", path="/")["page"]["events"]] == sorted(
            days
        )[::-1]

    @pytest.mark.parametrize("count", [1, 12])
    def test_costs_the_same_whatever_it_shows(self, client, home, section, count, django_assert_num_queries):
        for _ in range(count):
            ArticleFactory(parent=section, image=ImageFactory())
            EventFactory(parent=section, image=ImageFactory())
        home.sections.create(section=section, count=12)
        home.save()
        client.get("/api/v2/resolve/?path=/")

        with django_assert_num_queries(16):
            client.get("/api/v2/resolve/?path=/")


class TestSite:
    @pytest.fixture
    def settings_of_site(self, home, section):
        draft = SectionFactory(parent=home, live=False)

        def item(page=None, text="", url="", children=()):
            value = {"page": page and page.pk, "text": text, "url": url}
            return value | {
                "children": [
                    {"type": "item", "value": child, "id": str(i)} for i, child in enumerate(children)
                ]
            }

        return SiteSettings.objects.create(
            site=Site.objects.get(),
            name="Bản Tin phường",
            footer_text=f'<p>Xem <a linktype="page" id="{section.pk}">tin</a></p>',
            navigation=json.dumps(
                [
                    {"type": "item", "id": "1", "value": item(section)},
                    {"type": "item", "id": "2", "value": item(draft, text="Nháp")},
                    {
                        "type": "item",
                        "id": "3",
                        "value": item(
                            text="Liên kết", children=[item(url="https://example.vn/", text="Ngoài")]
                        ),
                    },
                ]
            ),
            contacts=json.dumps(
                [{"type": "contact", "id": "4", "value": {"label": "Văn phòng", "phone": "0000"}}]
            ),
        )

    def test_has_a_name_trees_and_contacts(self, api, settings_of_site):
        site = api.get("site/")

        TypeAdapter(answers.Site).validate_python(site, strict=True, extra="forbid")
        assert site["name"] == "Bản Tin phường"
        assert site["root_url"] == "http://tin.example.vn"
        assert site["contacts"] == [{"label": "Văn phòng", "address": "", "phone": "0000", "email": ""}]
        assert 'href="/an-ninh-quoc-phong/"' in site["footer"]["text"]

    def test_leaves_out_entries_that_lead_nowhere(self, api, settings_of_site):
        tree = api.get("site/")["navigation"]

        assert [item["text"] for item in tree] == ["An ninh – Quốc phòng", "Liên kết"]
        assert tree[0]["link"] == {
            "href": "/an-ninh-quoc-phong/",
            "text": "An ninh – Quốc phòng",
            "kind": "page",
        }
        assert tree[1]["link"] is None
        assert tree[1]["children"][0]["link"]["href"] == "https://example.vn/"

    def test_is_whole_before_anything_is_set(self, api, home):
        TypeAdapter(answers.Site).validate_python(api.get("site/"), strict=True, extra="forbid")

    def test_costs_the_same_whatever_its_trees(self, client, settings_of_site, django_assert_num_queries):
        client.get("/api/v2/site/")
        with django_assert_num_queries(6):
            client.get("/api/v2/site/")

    def test_follows_the_environment(self, home, settings):
        settings.FRONTEND_BASE_URL = "https://moi.example.vn"
        call_command("migrate", verbosity=0)

        assert Site.objects.get().root_url == "https://moi.example.vn"

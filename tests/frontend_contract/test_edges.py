"""Faults a fresh pair of eyes found; none comes back."""

import base64
import datetime
import json

import pytest
from django.core.management import call_command
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import PageViewRestriction

from news.models import Byline
from tests.factories import ArticleFactory, AuthorFactory, EventFactory, SectionFactory, TopicFactory


def cursor(ordering, values):
    return base64.urlsafe_b64encode(json.dumps([ordering, values]).encode()).decode().rstrip("=")


class TestDraftOfSomethingDeleted:
    def test_is_published_without_it_and_blocks_nobody(self, api, section):
        author, event = AuthorFactory(), EventFactory(parent=section, live=False)
        event.bylines = [Byline(author=author, role="write"), Byline(name="Xuân Hoà", role="write")]
        ago = timezone.now() - datetime.timedelta(minutes=1)
        event.save_revision(approved_go_live_at=ago)
        author.delete()
        other = ArticleFactory(parent=section, live=False)
        other.save_revision(approved_go_live_at=ago)

        call_command("publish_scheduled")

        for story in (event, other):
            story.refresh_from_db()
            assert story.live
        bylines = api.get(f"pages/{event.pk}/")["bylines"]
        assert [byline["name"] for byline in bylines] == ["Xuân Hoà"]


class TestAlias:
    def test_does_not_name_a_restricted_original(self, api, home, section):
        hidden = SectionFactory(parent=home)
        alias = ArticleFactory(parent=hidden, title="Tin kín").create_alias(
            parent=section, update_slug="bi-danh"
        )
        assert api.get(f"pages/{alias.pk}/")["meta"]["alias_of"]["title"] == "Tin kín"

        PageViewRestriction.objects.create(page=hidden, restriction_type="login")

        assert api.get(f"pages/{alias.pk}/")["meta"]["alias_of"] is None


class TestEdgeOfTheCalendar:
    @pytest.mark.parametrize(
        ("parameter", "value"),
        [
            ("published_after", "0001-01-01"),
            ("published_before", "9999-12-31T23:59:59-14:00"),
            ("published_at", "0001-01-01T00:00:00+14:00"),
            ("first_published_at", "9999-12-31T23:59:59-14:00"),
        ],
    )
    def test_is_a_problem_not_a_failure(self, api, section, parameter, value):
        assert api.problem("pages/", type="news.Story", **{parameter: value}) == [parameter]


class TestCursor:
    @pytest.mark.parametrize(
        ("order", "forged"),
        [
            ("-published_at", cursor(["-published_at", "-pk"], ["2024-01-01T00:00:00Z", 2**63])),
            ("title", cursor(["title", "pk"], ["\ud800", 1])),
            ("title", cursor(["title", "pk"], ["\0", 1])),
            ("title", cursor(["title", "pk"], [{}, []])),
        ],
    )
    def test_that_is_forged_is_a_problem(self, api, section, order, forged):
        assert api.problem("pages/", type="news.Story", order=order, after=forged) == ["after"]

    def test_is_not_offered_in_an_order_some_items_have_no_place_in(self, api, section):
        for _ in range(3):
            EventFactory(parent=section)

        listing = api.get("pages/", type="news.EmulationEventPage", order="start_time", limit=2)

        assert listing["meta"] == {"total_count": 3, "total_is_exact": True, "next": None}


class TestResolve:
    @pytest.mark.parametrize("path", ["//[x", "//a]b/", "//℀.com/", "/\t/[x"])
    def test_of_what_only_looks_like_an_address_finds_nothing(self, api, home, path):
        api.problem("resolve/", status=404, path=path)

    def test_ignores_the_query_of_a_path(self, api, section):
        assert api.get("resolve/", path="/an-ninh-quoc-phong/?utm=1")["kind"] == "page"

    def test_follows_no_redirect_to_itself(self, api, home):
        Redirect.add_redirect("/a", redirect_to="/a/")

        api.problem("resolve/", status=404, path="/a/")

    def test_names_a_bad_limit_on_any_page(self, api, home):
        assert api.problem("resolve/", path="/", limit="banana") == ["limit"]


class TestRelated:
    def test_is_full_though_newer_stories_are_hidden(self, api, home, section):
        topics = [TopicFactory() for _ in range(3)]
        hidden = SectionFactory(parent=home)
        story = ArticleFactory(parent=section)
        shown = [ArticleFactory(parent=SectionFactory(parent=home)) for _ in range(6)]
        for tale in [story, *shown, *(ArticleFactory(parent=hidden) for _ in range(15))]:
            tale.topics = topics
            tale.save()
        PageViewRestriction.objects.create(page=hidden, restriction_type="login")

        related = api.get(f"pages/{story.pk}/")["related"]

        assert {teaser["id"] for teaser in related} == {tale.pk for tale in shown}


class TestHiddenSection:
    def test_is_not_named_to_search_engines(self, api, section):
        story = ArticleFactory(parent=section)
        section.unpublish()

        page = api.get(f"pages/{story.pk}/")

        assert (page["section"], page["json_ld"]["articleSection"]) == (None, None)


class TestListing:
    @pytest.mark.parametrize("query", ["fields=*", "type=home.HomePage,news.ArticlePage&fields=*"])
    @pytest.mark.parametrize("count", [2, 20])
    def test_of_mixed_types_costs_the_same_with_every_key(
        self, client, section, query, count, django_assert_max_num_queries
    ):
        for _ in range(count):
            ArticleFactory(parent=section)
        client.get("/api/v2/site/")

        with django_assert_max_num_queries(13):
            client.get(f"/api/v2/pages/?{query}")


class TestWords:
    def test_typed_decomposed_are_found(self, api, section):
        ArticleFactory(parent=section, title="Hoàng hôn")

        assert api.get("search/", q="hoa\u0300ng")["meta"]["total_count"] == 1

    def test_that_are_digits_may_be_a_topic(self, api, section):
        story = ArticleFactory(parent=section)
        story.topics = [TopicFactory(title="2024")]
        story.save()

        assert api.get("pages/", topic="2024")["items"][0]["id"] == story.pk


class TestFormat:
    @pytest.mark.parametrize("headers", [{"accept": "text/html"}, {"accept": "application/xml"}])
    def test_is_json_whatever_is_accepted(self, client, home, headers):
        assert client.get("/api/v2/site/", headers=headers)["Content-Type"] == "application/json"

    def test_is_no_parameter(self, api, home):
        assert api.problem("site/", format="xml") == ["format"]

    def test_of_too_many_parameters_is_a_problem(self, client, home):
        response = client.get("/api/v2/site/?" + "&".join(f"a{n}=1" for n in range(1100)))

        assert response.status_code == 400
        assert response["Content-Type"] == "application/problem+json"

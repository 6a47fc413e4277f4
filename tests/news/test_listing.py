"""`pages/` as a list of stories."""

import pytest

from tests.factories import ArticleFactory, EventFactory, ImageFactory, sign

TEASER = {
    "id",
    "type",
    "meta",
    "title",
    "path",
    "lead",
    "image",
    "published_at",
    "section",
    "byline",
    "event_date",
}


def publish_mixed(section, count):
    for number in range(count):
        make = EventFactory if number % 2 else ArticleFactory
        sign(make(parent=section, image=ImageFactory()), "Anh Đào")


class TestStoryListing:
    @pytest.mark.parametrize("count", [1, 20])
    @pytest.mark.parametrize(
        ("query", "queries"),
        [
            ("type=news.Story", 7),
            ("type=news.ArticlePage,news.EmulationEventPage", 7),
            ("type=news.ArticlePage", 7),
            ("type=news.Story&section=an-ninh-quoc-phong", 8),
            ("", 8),
        ],
    )
    def test_costs_the_same_whatever_the_number_of_items(
        self, client, section, count, query, queries, django_assert_num_queries
    ):
        publish_mixed(section, count)
        client.get("/api/v2/pages/")  # fills Wagtail's cache of site roots

        with django_assert_num_queries(queries):
            items = client.get(f"/api/v2/pages/?limit=22&{query}").json()["items"]

        assert len([item for item in items if item["image"]]) in {count, (count + 1) // 2}

    @pytest.mark.parametrize("count", [2, 20])
    def test_costs_the_same_with_every_key_asked_for(self, client, section, count, django_assert_num_queries):
        publish_mixed(section, count)
        client.get("/api/v2/pages/")

        with django_assert_num_queries(13):
            items = client.get("/api/v2/pages/?type=news.Story&fields=*").json()["items"]

        assert len(items) == count

    def test_carries_the_teaser_keys_whatever_types_are_asked_for(self, api, section):
        publish_mixed(section, 2)

        for query in (
            {},
            {"type": "news.Story"},
            {"type": "news.ArticlePage"},
            {"type": "news.NewsIndexPage"},
        ):
            for item in api.get("pages/", **query)["items"]:
                assert item.keys() == TEASER

    def test_names_each_item_by_its_own_type(self, api, section):
        publish_mixed(section, 2)

        items = api.get("pages/", type="news.Story")["items"]

        assert {item["type"] for item in items} == {"news.ArticlePage", "news.EmulationEventPage"}
        assert all(item["type"] == item["meta"]["type"] for item in items)

    def test_shows_the_latest_first(self, api, section):
        first, second = ArticleFactory(parent=section), EventFactory(parent=section)

        items = api.get("pages/", type="news.Story")["items"]

        assert [item["id"] for item in items] == [second.pk, first.pk]

    def test_tells_the_day_of_an_event_and_of_nothing_else(self, api, section):
        publish_mixed(section, 2)

        days = {item["type"]: item["event_date"] for item in api.get("pages/", type="news.Story")["items"]}

        assert days == {"news.ArticlePage": None, "news.EmulationEventPage": "2024-03-15"}

    def test_adds_the_keys_that_are_asked_for(self, api, section):
        ArticleFactory(parent=section)

        item = api.get("pages/", type="news.ArticlePage", fields="body,tags")["items"][0]

        assert item.keys() == TEASER | {"body", "tags"}

    def test_gives_addresses_on_the_readers_host(self, api, section):
        ArticleFactory(parent=section, slug="trong-cay")

        item = api.get("pages/", type="news.ArticlePage")["items"][0]

        assert item["path"] == "/an-ninh-quoc-phong/trong-cay/"
        assert item["meta"]["html_url"] == "http://tin.example.vn/an-ninh-quoc-phong/trong-cay/"
        assert item["meta"]["detail_url"] == f"http://cms.example.vn/api/v2/pages/{item['id']}/"


class TestPaging:
    def test_walks_by_cursor_without_missing_or_repeating_a_story(self, api, section):
        published = [ArticleFactory(parent=section).pk for _ in range(7)]
        seen, query = [], {}
        while True:
            answer = api.get("pages/", type="news.Story", limit=3, **query)
            seen += [item["id"] for item in answer["items"]]
            if answer["meta"]["next"] is None:
                break
            query = {"after": answer["meta"]["next"]}

        assert seen == published[::-1]
        assert answer["meta"]["total_count"] == 7

    def test_keeps_its_place_while_stories_are_published(self, api, section):
        older = [ArticleFactory(parent=section).pk for _ in range(4)]
        first = api.get("pages/", type="news.Story", limit=2)
        ArticleFactory(parent=section)

        second = api.get("pages/", type="news.Story", limit=2, after=first["meta"]["next"])

        assert [item["id"] for item in second["items"]] == [older[1], older[0]]

    def test_tells_stories_of_the_same_minute_apart(self, api, section):
        when = ArticleFactory(parent=section).published_at
        for _ in range(3):
            ArticleFactory(parent=section, published_at=when)
        first = api.get("pages/", type="news.Story", limit=2)
        second = api.get("pages/", type="news.Story", limit=2, after=first["meta"]["next"])

        assert len({item["id"] for item in first["items"] + second["items"]}) == 4

    def test_walks_by_title_too(self, api, section):
        for _ in range(3):
            ArticleFactory(parent=section)
        first = api.get("pages/", type="news.Story", limit=2, order="-title")
        second = api.get("pages/", type="news.Story", limit=2, order="-title", after=first["meta"]["next"])

        titles = [item["title"] for item in first["items"] + second["items"]]
        assert titles == sorted(titles, reverse=True)
        assert len(titles) == 3

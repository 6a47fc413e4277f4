"""Topics, tags and authors by their addresses."""

import pytest

from news.models import Byline, Tag
from tests.factories import ArticleFactory, AuthorFactory, EventFactory, SectionFactory, TopicFactory


@pytest.fixture
def topic(section):
    topic = TopicFactory(title="Đại hội thi đua", lead="Từ cơ sở đến toàn quốc.")
    story = ArticleFactory(parent=section, title="Phát động đợt thi đua cao điểm")
    story.topics.add(topic)
    story.save()
    return topic


class TestTopic:
    def test_answers_with_its_stories(self, api, topic):
        answer = api.get("resolve/", path="/chu-de/dai-hoi-thi-dua/")

        assert answer["kind"] == "collection"
        assert answer["collection"] == {
            "type": "topic",
            "id": topic.pk,
            "title": "Đại hội thi đua",
            "slug": "dai-hoi-thi-dua",
            "path": "/chu-de/dai-hoi-thi-dua/",
            "lead": "Từ cơ sở đến toàn quốc.",
        }
        assert [item["title"] for item in answer["items"]] == ["Phát động đợt thi đua cao điểm"]
        assert answer["meta"] == {"total_count": 1, "total_is_exact": True, "next": None}

    @pytest.mark.parametrize("path", ["/chu-de/dai-hoi-thi-dua", "/chu-de/dai-hoi-thi-dua/?trang=2"])
    def test_is_found_without_the_last_slash_and_with_a_query(self, api, topic, path):
        assert api.get("resolve/", path=path)["kind"] == "collection"

    @pytest.mark.parametrize(
        "path", ["/chu-de/", "/chu-de//", "/chu-de/khong-co/", "/chu-de/dai-hoi-thi-dua/x/"]
    )
    def test_is_nowhere_else(self, api, topic, path):
        assert api.problem("resolve/", 404, path=path) == ["path"]

    def test_is_not_named_before_a_story_of_it_is_public(self, api, section):
        topic = TopicFactory(title="Tin ngày mai")
        story = ArticleFactory(parent=section, live=False)
        story.topics.add(topic)
        story.save()

        assert api.problem("resolve/", 404, path="/chu-de/tin-ngay-mai/") == ["path"]

    def test_leaves_its_address_to_a_page_that_has_it(self, api, home, topic):
        page = SectionFactory(parent=home, slug="chu-de")

        assert api.get("resolve/", path="/chu-de/")["page"]["id"] == page.pk

    def test_is_paged_by_cursor(self, api, section, topic):
        for _ in range(4):
            story = EventFactory(parent=section)
            story.topics.add(topic)
            story.save()
        path = "/chu-de/dai-hoi-thi-dua/"
        first = api.get("resolve/", path=path, limit=3)
        second = api.get("resolve/", path=path, limit=3, after=first["meta"]["next"])

        assert len({item["id"] for item in first["items"] + second["items"]}) == 5
        assert second["meta"] == {"total_count": 5, "total_is_exact": True, "next": None}

    @pytest.mark.parametrize("count", [1, 20])
    def test_costs_the_same_whatever_the_number_of_stories(
        self, client, section, topic, count, django_assert_num_queries
    ):
        for _ in range(count - 1):
            story = ArticleFactory(parent=section)
            story.topics.add(topic)
            story.save()
        query = {"path": "/chu-de/dai-hoi-thi-dua/"}
        client.get("/api/v2/resolve/", query)

        with django_assert_num_queries(8):
            client.get("/api/v2/resolve/", query)

    def test_of_symbols_alone_still_has_an_address(self, api, section):
        topic = TopicFactory(title="★★★")
        story = ArticleFactory(parent=section)
        story.topics.add(topic)
        story.save()
        [ref] = api.get(f"pages/{story.pk}/")["topics"]

        assert api.get("resolve/", path=ref["path"])["collection"]["title"] == "★★★"


class TestTag:
    def test_answers_with_its_stories(self, api, section):
        story = ArticleFactory(parent=section)
        story.tags.add("Đường phố")
        story.save()

        answer = api.get("resolve/", path="/the/duong-pho/")

        assert (answer["collection"]["type"], answer["collection"]["title"]) == ("tag", "Đường phố")
        assert [item["id"] for item in answer["items"]] == [story.pk]

    def test_without_stories_is_not_there(self, api, home):
        Tag.objects.create(name="Chưa dùng")

        api.problem("resolve/", 404, path="/the/chua-dung/")


class TestAuthor:
    def test_answers_with_all_they_had_a_part_in(self, api, section):
        author = AuthorFactory(name="Anh Đào", note="Đài truyền thanh phường")
        story = ArticleFactory(parent=section)
        Byline.objects.create(story=story, author=author, role="photo")

        answer = api.get("resolve/", path="/tac-gia/anh-dao/")

        assert answer["collection"] == {
            "type": "author",
            "id": author.pk,
            "title": "Anh Đào",
            "slug": "anh-dao",
            "path": "/tac-gia/anh-dao/",
            "lead": "Đài truyền thanh phường",
        }
        assert [item["id"] for item in answer["items"]] == [story.pk]

    def test_is_where_a_byline_says(self, api, section):
        story = ArticleFactory(parent=section)
        Byline.objects.create(story=story, author=AuthorFactory(name="Xuân Hoà"))
        byline = api.get(f"pages/{story.pk}/")["bylines"][0]

        assert api.get("resolve/", path=byline["author"]["path"])["collection"]["title"] == byline["name"]

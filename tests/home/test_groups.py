"""Featured groups of the front page."""

import pytest
from pydantic import TypeAdapter

from frontend_contract.shapes import answers
from news.models import NewsIndexPage
from tests.factories import ArticleFactory, EventFactory, ImageFactory, SectionFactory, TopicFactory

from .front_page import feature, group, save, sentences, submitted


def titles(api):
    return [
        [story["title"] for story in shown["stories"]]
        for shown in api.get("resolve/", path="/")["page"]["groups"]
    ]


@pytest.fixture
def stories(section):
    return [ArticleFactory(parent=section, title=title) for title in ("Một", "Hai", "Ba")]


class TestGroups:
    def test_stand_in_the_editors_order_as_their_stories_do(self, api, home, stories):
        one, two, three = stories
        feature(home, group(three, one, title="Tiêu điểm", layout="list"), group(two, title="Dòng chảy"))

        answer = api.get("resolve/", path="/")

        TypeAdapter(answers.Resolved).validate_python(answer, strict=True, extra="forbid")
        groups = answer["page"]["groups"]
        assert [(shown["title"], shown["layout"]) for shown in groups] == [
            ("Tiêu điểm", "list"),
            ("Dòng chảy", "cards"),
        ]
        assert titles(api) == [["Ba", "Một"], ["Hai"]]

    def test_hold_articles_and_events(self, api, home, section, stories):
        feature(home, group(EventFactory(parent=section, title="Ký giao ước"), stories[0]))

        assert titles(api) == [["Ký giao ước", "Một"]]

    def test_close_up_where_a_story_is_gone(self, api, home, stories):
        one, two, three = stories
        feature(home, group(one, two, three, count=2))
        assert titles(api) == [["Một", "Hai"]]

        one.unpublish()
        two.delete()

        assert titles(api) == [["Ba"]]

    def test_of_drafts_only_are_empty(self, api, home, section):
        feature(home, group(ArticleFactory(parent=section, live=False)))

        assert titles(api) == [[]]

    def test_are_filled_up_with_the_latest_of_a_section_none_twice(self, api, home, section, stories):
        feature(home, group(stories[1], section=section.pk, count=3))

        assert titles(api) == [["Hai", "Ba", "Một"]]

    def test_are_filled_up_with_the_latest_of_a_topic(self, api, home, stories):
        topic = TopicFactory()
        for story in stories[:2]:
            story.topics = [topic]
            story.save()
        feature(home, group(topic=topic.pk))

        assert titles(api) == [["Hai", "Một"]]

    def test_are_filled_up_with_the_latest_of_a_tag(self, api, home, stories):
        stories[0].tags.add("cây xanh")
        stories[0].save()
        feature(home, group(stories[2], tag=stories[0].tags.get().pk))

        assert titles(api) == [["Ba", "Một"]]

    def test_are_not_filled_up_from_what_is_gone_or_hidden(self, api, home, section, stories):
        hidden = SectionFactory(parent=section, live=False)
        ArticleFactory(parent=hidden)
        feature(home, group(stories[0], section=hidden.pk), group(section=9999), group(topic=9999, tag=9999))

        assert titles(api) == [["Một"], [], []]

    def test_of_an_unfinished_draft_are_whole(self, api, home):
        unfinished = {"type": "group", "id": "x", "value": {"title": None, "count": None, "stories": [None]}}
        feature(home, unfinished)

        assert api.get("resolve/", path="/")["page"]["groups"] == [
            {"title": "", "layout": "cards", "stories": []}
        ]

    @pytest.mark.parametrize("count", [1, 8])
    def test_cost_the_same_whatever_their_number(
        self, client, home, section, count, django_assert_num_queries
    ):
        topic = TopicFactory()
        stories = [ArticleFactory(parent=section, image=ImageFactory()) for _ in range(count)]
        sources = [{"section": section.pk}, {"topic": topic.pk}, {"tag": 1}, {}]
        feature(home, *(group(*stories, title=f"{n}", **sources[n % 4]) for n in range(count)))
        client.get("/api/v2/resolve/?path=/")

        with django_assert_num_queries(16):
            client.get("/api/v2/resolve/?path=/")


class TestEditing:
    def test_keeps_the_order_the_stories_were_dragged_into(self, api, desk, home, stories):
        one, two, three = stories

        save(desk, home, groups=[submitted(three, one, two)])

        assert titles(api) == [["Ba", "Một", "Hai"]]

    def test_refuses_a_story_twice(self, api, desk, home, stories):
        answer = save(desk, home, groups=[submitted(stories[0], stories[1], stories[0])])

        assert "“Một” đã có trong nhóm này." in sentences(answer)
        assert titles(api) == []

    def test_refuses_two_sources(self, api, desk, home, section):
        both = submitted(section=section.pk, topic=TopicFactory().pk)

        answer = save(desk, home, groups=[both])

        assert "bỏ bớt một nguồn" in sentences(answer)

    def test_refuses_a_group_of_nothing(self, desk, home):
        answer = save(desk, home, groups=[submitted()])

        assert "cần ít nhất một tin hoặc một nguồn tự bổ sung" in sentences(answer)

    def test_refuses_more_stories_than_fit(self, desk, home, stories):
        answer = save(desk, home, groups=[submitted(stories[0], count="13")])

        assert "12" in sentences(answer)
        assert not home.get_latest_revision()

    def test_saves_a_draft_all_the_same(self, api, desk, home, stories):
        save(desk, home, publish=False, groups=[submitted(stories[0], stories[0])])

        home.refresh_from_db()
        assert len(home.get_latest_revision_as_object().featured[0].value["stories"]) == 2
        assert titles(api) == []


class TestTagChooser:
    def test_finds_a_tag_by_its_name(self, desk, stories):
        stories[0].tags.add("cây xanh", "đường phố")
        stories[0].save()

        answer = desk.get("/admin/chooser/tags/results/", {"q": "Cay"}).content.decode()

        assert "cây xanh" in answer
        assert "đường phố" not in answer

    def test_is_for_those_who_may_enter_the_admin(self, client, db):
        for address in ("", "results/", "chosen/1/", "chosen-multiple/"):
            assert client.get(f"/admin/chooser/tags/{address}").status_code == 302

    def test_makes_no_tags(self, desk, db):
        assert desk.post("/admin/chooser/tags/create/", {"name": "lạ"}).status_code in {404, 405}


def test_a_deleted_section_leaves_the_front_page_whole(api, home, section):
    """A stream holds no foreign key: nothing cleans it up."""
    feature(home, group(section=section.pk))
    NewsIndexPage.objects.get(pk=section.pk).delete()

    assert titles(api) == [[]]

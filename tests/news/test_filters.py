"""What narrows a listing of stories."""

import pytest

from tests.factories import (
    ArticleFactory,
    AuthorFactory,
    ClusterMemberFactory,
    ClusterYearFactory,
    EventFactory,
    SectionFactory,
    TopicFactory,
    UnitFactory,
)


def ids(api, **query):
    return {item["id"] for item in api.get("pages/", **query)["items"]}


class TestSection:
    @pytest.fixture
    def stories(self, home, section):
        inner = SectionFactory(parent=section, slug="dan-quan")
        other = SectionFactory(parent=home, slug="doi-song")
        own, nested, filed, apart = (
            ArticleFactory(parent=parent) for parent in (section, inner, other, other)
        )
        filed.further_sections = [inner]
        filed.save()
        return own, nested, filed, apart

    def test_takes_subsections_and_what_is_also_filed_there(self, api, section, stories):
        own, nested, filed, _ = stories

        assert ids(api, section="an-ninh-quoc-phong") == {own.pk, nested.pk, filed.pk}
        assert ids(api, section=section.pk) == {own.pk, nested.pk, filed.pk}

    def test_of_a_subsection_leaves_out_its_parent(self, api, stories):
        assert ids(api, section="dan-quan") == {stories[1].pk, stories[2].pk}

    def test_of_two_sections_with_one_slug_asks_for_the_key(self, api, home, section):
        SectionFactory(parent=section, slug="tin")
        SectionFactory(parent=home, slug="tin")

        assert api.problem("pages/", section="tin") == ["section"]

    def test_follows_a_story_that_moves(self, api, home, section, stories):
        stories[3].move(section, pos="last-child")

        assert stories[3].pk in ids(api, section=section.pk)


class TestFiling:
    def test_by_topic_tag_and_author(self, api, section):
        story, _ = ArticleFactory(parent=section), ArticleFactory(parent=section)
        topic, author = TopicFactory(title="Tết trồng cây"), AuthorFactory(name="Anh Đào")
        story.topics = [topic]
        story.tags.add("Đảng uỷ")
        story.bylines.create(author=author, role="write")
        story.save()

        for query in (
            {"topic": "tet-trong-cay"},
            {"topic": topic.pk},
            {"tag": "dang-uy"},
            {"author": "anh-dao"},
            {"author": author.pk, "topic": topic.pk},
        ):
            assert ids(api, **query) == {story.pk}

    def test_by_unit_finds_events_of_its_command_too(self, api, section):
        ward = UnitFactory(official_name="phường Lam Hạ", gov_code="13303")
        command = UnitFactory(official_name="Ban CHQS phường Lam Hạ", kind="military_command", parent=ward)
        year = ClusterYearFactory()
        ClusterMemberFactory(cluster_year=year, unit=command)
        event = EventFactory(parent=section, cluster_year=year)
        EventFactory(parent=section)

        assert ids(api, unit=ward.pk) == {event.pk}
        assert ids(api, unit="phuong-lam-ha") == {event.pk}
        assert ids(api, unit=command.slug) == {event.pk}


class TestTime:
    @pytest.fixture
    def new_year(self, section):
        """Half past midnight on New Year's Day in Việt Nam, still the old year in UTC."""
        return ArticleFactory(parent=section, published_at="2023-12-31T17:30:00Z")

    def test_knows_the_year_of_việt_nam(self, api, new_year):
        assert ids(api, year=2024) == {new_year.pk}
        assert ids(api, year=2023) == set()

    @pytest.mark.parametrize(
        ("parameter", "value", "found"),
        [
            ("published_after", "2024-01-01", True),
            ("published_after", "2024-01-02", False),
            ("published_after", "2024-01-01T00:30:00+07:00", True),
            ("published_after", "2024-01-01T00:31:00+07:00", False),
            ("published_before", "2024-01-01", True),
            ("published_before", "2023-12-31", False),
            ("published_before", "2023-12-31T17:30:00Z", True),
            ("published_before", "2023-12-31T17:29:00Z", False),
        ],
    )
    def test_reads_days_as_they_are_in_việt_nam(self, api, new_year, parameter, value, found):
        assert ids(api, type="news.Story", **{parameter: value}) == ({new_year.pk} if found else set())


class TestTree:
    def test_lists_children_and_descendants(self, api, home, section):
        story = ArticleFactory(parent=section)

        assert ids(api, child_of=section.pk) == {story.pk}
        assert ids(api, child_of="root") == {section.pk}
        assert ids(api, descendant_of=home.pk) == {section.pk, story.pk}
        assert ids(api, ancestor_of=story.pk) == {home.pk, section.pk}
        assert ids(api, locale="vi", slug=story.slug) == {story.pk}


class TestSearch:
    def test_finds_words_of_title_lead_and_body(self, api, section):
        story = ArticleFactory(parent=section, title="Trồng cây", lead="Sáng nay")
        ArticleFactory(parent=section, title="Hiến máu", lead="Chiều qua")

        assert ids(api, type="news.Story", search="trồng") == {story.pk}

"""Wagtail's documented ways to ask, of the models themselves."""

import pytest
from wagtail.models import Page
from wagtail.search.backends import get_search_backend
from wagtail.search.query import MATCH_ALL, MATCH_NONE, And, Fuzzy, Not, Or, Phrase, PlainText

from news.models import ArticlePage, Author, Story, Topic
from search.backends.queries import fold_query
from tests.factories import AuthorFactory, TopicFactory

DUA, KHEN, CA = PlainText("dua"), PlainText("khen"), PlainText("ca")


@pytest.fixture
def titles(write):
    """Return the titles a query finds, sorted, of four stories."""
    for title in ("Thi đua", "Thi đua, khen thưởng", "Khen thưởng", "Ca hát"):
        write(title)

    def titles(query, **options):
        return sorted(page.title for page in Story.objects.search(query, **options))

    return titles


class TestACombination:
    @pytest.mark.parametrize(
        ("query", "expected"),
        [
            (DUA & KHEN, ["Thi đua, khen thưởng"]),
            (DUA | KHEN, ["Khen thưởng", "Thi đua", "Thi đua, khen thưởng"]),
            (DUA & ~KHEN, ["Thi đua"]),
            (~DUA, ["Ca hát", "Khen thưởng"]),
            (~~DUA, ["Thi đua", "Thi đua, khen thưởng"]),
            (~(DUA | KHEN), ["Ca hát"]),
            (~(DUA & KHEN), ["Ca hát", "Khen thưởng", "Thi đua"]),
            (~PlainText("dua khen"), ["Ca hát", "Khen thưởng", "Thi đua"]),
            (~PlainText("dua khen", operator="or"), ["Ca hát"]),
            (CA | ~KHEN, ["Ca hát", "Thi đua"]),
            ((CA | ~KHEN) & DUA, ["Thi đua"]),
            (Phrase("dua khen"), ["Thi đua, khen thưởng"]),
            (PlainText("thi") & ~Phrase("đua KHEN"), ["Thi đua"]),
            (Phrase("khen dua"), []),
            (DUA & Phrase('"'), ["Thi đua", "Thi đua, khen thưởng"]),
            (DUA & MATCH_ALL, ["Thi đua", "Thi đua, khen thưởng"]),
            (DUA | MATCH_NONE, ["Thi đua", "Thi đua, khen thưởng"]),
            (DUA & MATCH_NONE, []),
            (PlainText('"') | Phrase("“”"), []),
            (~PlainText('"'), []),
            (And([]), []),
            (Or([Not(MATCH_ALL), CA]), ["Ca hát"]),
            (PlainText("  "), []),
        ],
        ids=repr,
    )
    def test_finds(self, titles, query, expected):
        assert titles(query) == expected
        assert Story.objects.search(query).count() == len(expected)

    def test_of_everything_finds_everything(self, titles):
        assert len(titles(MATCH_ALL)) == len(titles(MATCH_ALL | DUA)) == 4

    def test_takes_an_operator(self, titles):
        assert titles("dua thưởng", operator="and") == ["Thi đua, khen thưởng"]
        assert len(titles("dua thưởng", operator="or")) == 3


class TestFields:
    def test_of_the_title_alone(self, write):
        write("Thi đua")
        write("Tin", lead="Thi đua")

        assert [page.title for page in Story.objects.search("dua", fields=["title"])] == ["Thi đua"]
        assert [page.title for page in Story.objects.autocomplete("du", fields=["title"])] == ["Thi đua"]

    @pytest.mark.parametrize(
        ("query", "fields", "expected"),
        [
            ("dua", ["lead"], ["b"]),
            ("dua", ["lead", "image_caption"], ["b", "c"]),
            ("dua khen", ["lead", "image_caption"], ["b"]),
            (Phrase("đua khen"), ["lead"], ["b"]),
            (Phrase("khen thi"), ["lead"], []),
            (DUA & ~KHEN, ["lead"], []),
            (~DUA, ["lead"], ["a", "c"]),
            (~KHEN, ["lead"], ["a", "c"]),
            ("dua", ["body"], ["a"]),
            ('"', ["lead"], []),
        ],
        ids=repr,
    )
    def test_others_than_the_title(self, write, query, fields, expected):
        write("a", body=[{"type": "paragraph", "value": "<p>thi đua</p>"}])
        write("b", lead="Thi đua, khen thưởng")
        write("c", image_caption="Thi đua")

        assert sorted(page.title for page in Story.objects.search(query, fields=fields)) == expected

    def test_that_a_model_has_no_more_of(self, db):
        AuthorFactory(name="Nguyễn Văn Đức")

        assert get_search_backend().autocomplete("van d", Author, fields=["name"]).count() == 1
        assert get_search_backend().search("van d", Author, fields=("name",)).count() == 0

    def test_that_are_no_columns(self, write, monkeypatch):
        from wagtail.search import index

        monkeypatch.setattr(ArticlePage, "shout", lambda page: [page.title, {"x": "đơn vị"}], raising=False)
        fields = [*ArticlePage.search_fields, index.SearchField("shout")]
        monkeypatch.setattr(ArticlePage, "search_fields", fields)
        write("Thi đua")

        assert ArticlePage.objects.search("dua don vi", fields=["shout"]).count() == 1
        assert ArticlePage.objects.search("don vi").count() == 1
        assert ArticlePage.objects.search("don vi", fields=["lead"]).count() == 0


class TestResults:
    def test_have_scores_the_higher_the_better(self, write):
        write("Tin", lead="thi đua")
        write("Thi đua")

        scores = [page.points for page in Story.objects.search("đua").annotate_score("points")]
        assert len(scores) == 2
        assert scores == sorted(scores, reverse=True)
        assert scores[-1] > 0

    def test_have_scores_where_something_must_not_be(self, titles):
        results = Story.objects.search(PlainText("thi") & ~KHEN).annotate_score("points")

        assert [page.points > 0 for page in results] == [True]

    def test_are_counted_by_a_field(self, titles):
        section = Story.objects.first().section_id

        assert Story.objects.search("thi").facet("section_id") == {section: 2}

    def test_keep_the_order_asked_for(self, titles):
        stories = Story.objects.order_by("-published_at").search("thi", order_by_relevance=False)

        assert [page.title for page in stories] == ["Thi đua, khen thưởng", "Thi đua"]

    def test_are_cut_and_counted(self, titles):
        results = Page.objects.search("thi")

        assert (results.count(), len(results[:1]), len(results[1:5]), len(results[2:])) == (2, 1, 1, 0)

    def test_come_as_specific_pages(self, titles):
        assert {type(page) for page in Page.objects.specific().search("thi")} == {ArticlePage}

    def test_are_those_of_the_model(self, titles):
        TopicFactory(title="Thi đua")

        assert get_search_backend().search("dua", Topic).count() == 1
        assert get_search_backend().search("dua", Page).count() == 2

    def test_can_be_searched_in_a_narrowed_list(self, titles):
        listed = Page.objects.filter(pk__in=Story.objects.filter(title__startswith="K").values("pk"))

        assert [page.title for page in listed.live().search("khen")] == ["Khen thưởng"]

    def test_take_one_query(self, titles, django_assert_num_queries):
        with django_assert_num_queries(1):
            assert len(Story.objects.search("thi")) == 2


class TestAListing:
    def test_of_twenty_hits_takes_five_queries(self, api, write, django_assert_num_queries):
        for number in range(20):
            write(f"Thi đua {number}")
        api.get("site/")

        with django_assert_num_queries(5):
            assert len(api.get("pages/", type="news.Story", search="dua")["items"]) == 20


class TestAFuzzyQuery:
    def test_is_folded_and_needs_no_extension_for_marks(self):
        query = fold_query(Fuzzy("Thi ĐUA", operator="and", unaccent=True))

        assert (query.query_string, query.operator, query.unaccent) == ("thi dua", "and", False)

"""Collections, lists of pages and single pages."""

from tests.contract.examples.asking import Question, Questions
from tests.contract.examples.newsroom import Newsroom

from .asked import resolve


def pages(name: str, title: str, **query: str) -> Question:
    return Question(name, title, "/pages/", query, schema="PageList")


def collection(newsroom: Newsroom) -> Questions:
    yield resolve(
        "collection-topic", "A running topic and its stories.", "/chu-de/phong-trao-thi-dua-quyet-thang/"
    )
    yield resolve("collection-tag", "A tag and its stories.", "/the/thi-dua-khen-thuong/")
    yield resolve(
        "collection-author", "An author of the house and all they had a part in.", "/tac-gia/anh-dao/"
    )
    first = yield resolve(
        "collection-first-page",
        "The first stories of a topic without a lead; there is more.",
        "/chu-de/phuong-xanh/",
        limit="3",
    )
    yield resolve(
        "collection-last-page",
        "The last page of a topic, by the cursor of the first.",
        "/chu-de/phuong-xanh/",
        limit="3",
        after=first["meta"]["next"],
    )


def listing(newsroom: Newsroom) -> Questions:
    yield from narrowed()
    yield from with_keys()
    yield from paged(str(newsroom.home.pk))


def narrowed() -> Questions:
    yield pages(
        "list-default", "Pages of every type, as asked for without a parameter: twenty, and a cursor."
    )
    yield pages("list-stories", "Articles and events together, latest first.", type="news.Story", limit="5")
    yield pages(
        "list-section",
        "Stories of a section and its subsections, and those also filed there.",
        type="news.Story",
        section="an-ninh-quoc-phong",
        limit="3",
    )
    yield pages(
        "list-topic-year",
        "Stories of a topic in a year.",
        type="news.Story",
        topic="phong-trao-thi-dua-quyet-thang",
        year="2024",
    )
    yield pages("list-empty", "A list that nothing is in.", type="news.Story", year="1999")


def with_keys() -> Questions:
    yield pages(
        "list-articles-all-keys",
        "Articles with every key a list can add.",
        type="news.ArticlePage",
        fields="*",
        limit="2",
        section="tin-tuc",
        topic="501",
    )
    yield pages(
        "list-events-all-keys",
        "Events with every key a list can add.",
        type="news.EmulationEventPage",
        fields="*",
        limit="2",
    )
    yield pages(
        "list-events-some-keys",
        "Events of every type, with some keys added.",
        type="news.EmulationEventPage",
        fields="event_type,event_type_label,form,form_label,part_of_day,part_of_day_label,cluster_year,pledge",
    )
    yield pages(
        "list-sections-all-keys",
        "Sections with every key a list can add.",
        type="news.NewsIndexPage",
        fields="*",
        limit="2",
    )
    yield pages(
        "list-home-all-keys", "Front pages with every key a list can add.", type="home.HomePage", fields="*"
    )
    yield pages(
        "list-aliases",
        "An alias names the page it is one of, where that key is added.",
        type="news.ArticlePage",
        slug="hoi-thao",
        fields="alias_of,event",
    )
    yield pages(
        "list-by-title",
        "Articles by title, with two keys added.",
        type="news.ArticlePage",
        order="title",
        fields="tags,bylines",
        limit="2",
    )


def paged(home: str) -> Questions:
    first = yield pages(
        "list-first-page",
        "Two pages of four sections: the first.",
        type="news.NewsIndexPage",
        child_of=home,
        limit="2",
    )
    yield pages(
        "list-last-page",
        "Two pages of four sections: the last, by the cursor of the first.",
        type="news.NewsIndexPage",
        child_of=home,
        limit="2",
        after=first["meta"]["next"],
    )


def page(newsroom: Newsroom) -> Questions:
    for name, title, pk in (
        ("page-home", "The front page by its id.", newsroom.home.pk),
        ("page-section", "A section by its id.", 110),
        ("page-article", "An article by its id.", 208),
        ("page-event", "An event by its id.", 302),
    ):
        yield Question(name, title, f"/pages/{pk}/", schema="Page")

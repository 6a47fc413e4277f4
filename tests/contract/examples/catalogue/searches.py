"""Searches and suggestions."""

from tests.contract.examples.asking import Question, Questions
from tests.contract.examples.newsroom import Newsroom

QUERY = "thi đua"


def found(name: str, title: str, **query: str) -> Question:
    return Question(name, title, "/search/", query, schema="SearchResults")


def suggested(name: str, title: str, q: str) -> Question:
    return Question(name, title, "/search/suggest/", {"q": q}, schema="Suggestions")


def search(newsroom: Newsroom) -> Questions:
    yield found(
        "search-hits",
        "What a search found, best first, with facets; above it a page and an address the editors chose.",
        q=QUERY,
        limit="5",
    )
    yield found(
        "search-last-page", "The rest of what a search found, by offset.", q=QUERY, limit="5", offset="5"
    )
    yield found("search-without-marks", "The same words typed without their marks.", q="thi dua", limit="2")
    yield found(
        "search-narrowed",
        "A search narrowed to events of a unit in a section and a span of days.",
        q=QUERY,
        type="news.EmulationEventPage",
        section="an-ninh-quoc-phong",
        unit="phuong-lam-ha",
        published_after="2024-03-01",
        published_before="2024-03-15",
    )
    yield found(
        "search-phrase",
        "A phrase, another that must not occur, and a name in the byline.",
        q='"giao ước thi đua" -"trực tuyến" tác giả: Xuân Hoà',
    )
    yield found(
        "search-did-you-mean", "A search that finds nothing, and a query near it that does.", q="trồgn cây"
    )
    yield found("search-empty", "A search that finds nothing, as does whatever is near it.", q="kangaroo")
    yield found("search-narrowed-empty", "A search that finds nothing in a year.", q=QUERY, year="1999")


def suggest(newsroom: Newsroom) -> Questions:
    yield suggested("suggest-stories-and-topics", "Topics and stories that go on as what was typed.", "thi đ")
    yield suggested("suggest-empty", "Nothing goes on as what was typed.", "khủng")

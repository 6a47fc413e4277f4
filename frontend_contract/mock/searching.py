"""What readers' search finds among the made-up stories, and what it suggests."""

import re
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping
from difflib import get_close_matches
from html import escape
from typing import Any

from . import filters, words
from .facts import Facts, PageFacts
from .newsroom import Collection, Entry
from .parameters import Query
from .writer import Writer

PROMOTED_FOR = "thi dua"
SUGGESTIONS, TOPICS, LETTERS = 8, 3, 2
NEAR = 0.7  # how like a word must be to be meant
WORD = re.compile(r"\w+")


def search(query: Query, writer: Writer) -> Any:
    """Raises: Refusal: a filter's value leads to nothing, or there is no word."""
    stories = set(writer.newsroom.stories)
    matches = filters.matcher(query, "q")
    allowed = [story for story in filters.listed(query, writer) if story in stories]
    found = [story for story in allowed if matches(f"{story.title} {story.lead}")]
    return writer.fill("SearchResults", ResultsFacts(writer, query, found))


def suggest(query: Query, writer: Writer) -> Any:
    newsroom, typed = writer.newsroom, words.folded(query["q"])
    topics = [found for found in newsroom.collections.values() if found.type == "topic"]
    near: dict[str, list[Entry] | list[Collection]] = {
        "topic": [topic for topic in topics if _goes_on(topic.title, typed)][:TOPICS],
        "story": [story for story in newsroom.stories if _goes_on(story.title, typed)],
    }
    items = [
        writer.shape(
            component, {"text": one.title, "html": marked(one.title, typed.split()), "path": one.path}
        )
        for kind, component in newsroom.specification.members("Suggestion").items()
        for one in near.get(kind, ())
    ]
    return writer.shape("Suggestions", {"items": items[:SUGGESTIONS]})


def marked(text: str, asked: Iterable[str]) -> str:
    """Return a text as HTML, with its words marked that one of the folded words is a part of."""
    wanted = tuple(asked)
    html = "".join(
        f"<mark>{escape(piece)}</mark>"
        if any(word in words.folded(piece) for word in wanted)
        else escape(piece)
        for piece in re.split(r"(\W+)", text)
    )
    return html.replace("</mark> <mark>", " ")


class ResultsFacts(Facts):
    """What was found, one page of it, and how it divides."""

    def __init__(self, writer: Writer, query: Query, found: list[Entry]) -> None:
        super().__init__(writer)
        self._query, self._found = query, found
        self._asked = words.folded(query["q"]).split()
        self._shown, self._meta = writer.page_of(found, "", by_cursor=False)

    def meta(self) -> Any:
        return self._meta

    def items(self) -> list[Any]:
        return [
            self._writer.fill("SearchHit", HitFacts(self._writer, story, self._asked), story)
            for story in self._shown
        ]

    def facets(self) -> Any:
        found = self._found
        return self._writer.shape(
            "Facets",
            {
                "types": self._counts(
                    "TypeCount",
                    (story.type for story in found),
                    lambda kind: {"type": kind, "label": words.label(kind)},
                ),
                "sections": self._counts(
                    "SectionCount",
                    (above for story in found for above in story.ancestors if above.parent),
                    lambda section: {"section": self._writer.reference("SectionRef", section)},
                ),
                "topics": self._counts(
                    "TopicCount",
                    (topic for story in found for topic in story.gathered("topic")),
                    lambda topic: {"topic": self._writer.reference("TopicRef", topic)},
                ),
                "units": [],
                "years": self._years(),
            },
        )

    def promoted(self) -> list[Any]:
        if " ".join(self._asked) != PROMOTED_FOR or int(self._query.get("offset", 0)):
            return []
        link = self._writer.link(self._writer.newsroom.listed[0])
        values = {"title": link["text"], "href": link["href"], "kind": link["kind"]}
        return [self._writer.shape("Promoted", values)]

    def did_you_mean(self) -> str | None:
        if self._found:
            return None
        stories = self._writer.newsroom.stories
        known = {words.folded(word): word for story in stories for word in WORD.findall(story.title.lower())}
        near = [get_close_matches(word, known, 1, NEAR) for word in self._asked]
        said = " ".join(known[found[0]] for found in near if found)
        matches = filters.matcher({"q": said}, "q") if all(near) and near else None
        return said if matches and any(matches(story.title) for story in stories) else None

    def _years(self) -> list[Any]:
        years = (story.published_at.year for story in self._found if story.published_at)
        counts = self._counts("YearCount", years, lambda year: {"year": year})
        return sorted(counts, key=lambda count: -count["year"])

    def _counts(
        self, component: str, parts: Iterable[Hashable], shown: Callable[[Any], Mapping[str, Any]]
    ) -> list[Any]:
        return [
            self._writer.shape(component, {**shown(part), "count": count})
            for part, count in Counter(parts).most_common()
        ]


class HitFacts(PageFacts):
    """A story that was found."""

    def __init__(self, writer: Writer, story: Entry, asked: list[str]) -> None:
        super().__init__(writer, story)
        self._asked = asked

    def score(self) -> float:
        return float(sum(word in words.folded(self._about.title) for word in self._asked))

    def highlights(self) -> Any:
        values = {
            key: marked(text, self._asked)
            for key, text in (
                ("title", self._about.title),
                ("lead", self._about.lead),
                ("byline", self.byline()),
            )
        }
        return self._writer.shape("Highlights", {**values, "excerpts": []})


def _goes_on(title: str, typed: str) -> bool:
    return len(typed.replace(" ", "")) >= LETTERS and f" {typed}" in f" {words.folded(title)}"

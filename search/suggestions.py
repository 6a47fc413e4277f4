"""Suggestions while one types: titles and topics that go on as what was typed."""

from itertools import islice
from typing import Any

from cms.vietnamese.folding import fold
from frontend_contract.shapes.search import Suggestion
from frontend_contract.wire import Wire
from news.models import Topic
from news.shapes.collections import collection_path

from . import terms
from .beginnings import marked, rank
from .engines import Question, ask
from .models.entry import story_of

LETTERS_MIN = 2
MOST = 8
LOOKED_AT = 60  # newest titles among which the best are chosen
TOPICS, TOPICS_NEAR, TOPICS_MOST = 500, 12, 3  # looked through, asked for, and shown


def suggest(text: str, question: Question, stories: Any, wire: Wire) -> list[Suggestion]:
    """Return at most eight suggestions, those that begin as what was typed first.

    Args:
        question: the site.
        stories: those readers may see.
    """
    words = fold(text).split()
    if len("".join(words)) < LETTERS_MIN:
        return []
    return [*_topics(words, question), *_titles(words, question, stories, wire)][:MOST]


def _titles(words: list[str], question: Question, stories: Any, wire: Wire) -> list[Suggestion]:
    *whole, last = words
    wanted = [terms.beginning(last), *(f"{terms.TITLE}{term}" for term in terms.of_folded(whole))]
    keys = [story_of(position) for position, _ in ask(question.and_terms(wanted), LOOKED_AT)]
    found = [story for story in stories.filter(pk__in=keys) if rank(story.title, words) is not None]
    found.sort(key=lambda story: (rank(story.title, words), -story.published_at.timestamp(), -story.pk))
    return [
        {"kind": "story", "text": story.title, "html": marked(story.title, words), "path": wire.path(story)}
        for story in found
    ]


def _topics(words: list[str], question: Question) -> list[Suggestion]:
    """Return topics some story stands under that readers may see."""
    near = [topic for topic in Topic.objects.order_by("-pk")[:TOPICS] if rank(topic.title, words) is not None]
    near.sort(key=lambda topic: (rank(topic.title, words), -topic.pk))
    public = (
        topic
        for topic in near[:TOPICS_NEAR]
        if ask(question.and_terms([terms.filter_term("topic", topic.pk)]), 1)
    )
    return [
        {
            "kind": "topic",
            "text": topic.title,
            "html": marked(topic.title, words),
            "path": collection_path(topic),
        }
        for topic in islice(public, TOPICS_MOST)
    ]

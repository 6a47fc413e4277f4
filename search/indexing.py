"""Keeping the index: entries are made of stories readers may see, and of no others."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.db import transaction
from django.db.models import QuerySet, prefetch_related_objects
from django.utils import timezone
from wagtail.models import Page

from cms.vietnamese.folding import spell, unspell
from news.models import Story
from news.querysets import StoryQuerySet

from . import terms, texts
from .models import Entry, Word
from .models.entry import position_of

RELATED = ("bylines__author", "topics", "tagged_items__tag", "further_sections")
CHUNK = 200  # stories loaded together
WORDS_MAX, BYTES_MAX = 20_000, 200_000  # of one story; a word is up to four times in its set
WORD_MAX = Word._meta.get_field("word").max_length or 0


def public_stories() -> StoryQuerySet:
    """Return the stories readers may see, on whatever site."""
    stories: StoryQuerySet = Story.objects.live().public()
    return stories


def update(keys: Iterable[int]) -> int:
    """Make the entries of these stories what they ought to be; return how many there are now."""
    keys = sorted(keys)
    with transaction.atomic():
        # Whoever publishes one of them meanwhile waits, and writes after us what we could not read yet.
        list(Page.objects.select_for_update().filter(pk__in=keys).order_by("pk").values_list("pk"))
        return put(keys, load(keys))


def update_all(stories: QuerySet) -> None:
    """Make the entries of many stories what they ought to be."""
    # In one order for all, or two who change many at once would wait for each other.
    keys = sorted(set(stories.values_list("pk", flat=True)))
    for start in range(0, len(keys), CHUNK):
        update(keys[start : start + CHUNK])


def load(keys: list[int]) -> list[Story]:
    """Return those stories among some keys that readers may see, with what is indexed of them."""
    stories = list(public_stories().filter(pk__in=keys).specific())
    for model in {type(story) for story in stories}:
        prefetch_related_objects([story for story in stories if type(story) is model], *RELATED)
    return stories


def put(keys: list[int], stories: list[Story]) -> int:
    """Replace the entries of some keys by those of the stories among them that are public."""
    ancestors = Ancestors(stories)
    entries = [entry_of(story, ancestors) for story in stories]
    words = {word for entry in entries for word in unspell(entry.words).split() if len(word) <= WORD_MAX}
    with transaction.atomic():
        Entry.objects.filter(story_id__in=keys).delete()
        Entry.objects.bulk_create(entries)
        Word.objects.bulk_create([Word(word=word) for word in sorted(words)], ignore_conflicts=True)
    return len(entries)


class Ancestors:
    """The pages above some stories, by one query: those they live under and those they are also filed in."""

    def __init__(self, stories: Iterable[Story]) -> None:
        self.further = {story.pk: list(story.further_sections.all()) for story in stories}
        filed = [section.path for sections in self.further.values() for section in sections]
        parents = [story.path[: -Page.steplen] for story in stories]
        paths = {above for path in (*parents, *filed) for above in _above(path)}
        self.keys = dict(Page.objects.filter(path__in=paths).values_list("path", "pk"))

    def of(self, path: str) -> Iterator[int]:
        return (self.keys[above] for above in _above(path) if above in self.keys)

    def sections_of(self, story: Story) -> set[int]:
        filed = (key for section in self.further[story.pk] for key in self.of(section.path))
        return {*self.of(story.path[: -Page.steplen]), *filed}


def _above(path: str) -> list[str]:
    """Return a path and those above it, the root of all left out."""
    return [path[:end] for end in range(2 * Page.steplen, len(path) + 1, Page.steplen)]


def entry_of(story: Story, ancestors: Ancestors) -> Entry:
    """Return the entry of one story, not saved."""
    passages = texts.passages(story)
    title, lead = spell(story.title), spell(story.lead)
    names = [spell(name) for name in texts.names(story)]
    spelt = list(_within_reason(map(spell, passages)))
    facets = sorted(set(facet_terms(story, ancestors)))
    found = {*facets, *terms.of_title(title)}
    found.update(term for passage in (*names, lead, *spelt) for term in terms.of_passage(passage))
    found.update(term for name in texts.authors(story) for term in terms.of_author(spell(name)))
    return Entry(
        position=position_of(story.published_at, story.pk),
        story_id=story.pk,
        facets=" ".join(facets),
        terms=" ".join(sorted(found)),
        words="\n".join([title, "\t".join(names), lead, *spelt]),
        text="\n".join(passages),
    )


def _within_reason(passages: Iterable[str]) -> Iterator[str]:
    """Yield passages until there are 20,000 words, fewer long ones: a set in PostgreSQL ends at a megabyte."""
    words_left, bytes_left = WORDS_MAX, BYTES_MAX
    for passage in passages:
        words = passage.split()
        for number, word in enumerate(words):
            words_left -= 1
            bytes_left -= len(word.encode()) if len(word) <= terms.WORD_MAX else 0
            if words_left < 0 or bytes_left < 0:
                yield " ".join(words[:number])
                return
        yield passage


def facet_terms(story: Story, ancestors: Ancestors) -> Iterator[str]:
    """Yield what filters ask for."""
    year = timezone.localtime(story.published_at).year
    many: dict[str, Iterable[Any]] = {
        "type": [story._meta.label_lower.replace(".", "_")],
        "under": ancestors.of(story.path[: -Page.steplen]),
        "section": ancestors.sections_of(story),
        "topic": (topic.pk for topic in story.topics.all()),
        "tag": (item.tag_id for item in story.tagged_items.all()),
        "author": (byline.author_id for byline in story.bylines.all() if byline.author_id),
        "unit": (unit.pk for unit in texts.units(story)),
        "year": [year],
    }
    return (terms.filter_term(name, value) for name, values in many.items() for value in values)

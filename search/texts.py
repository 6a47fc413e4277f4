"""What of a story is read by the search: all that its model's `search_fields` say, and the names about it."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest
from wagtail.documents import get_document_model
from wagtail.models import Page
from wagtail.search import index

from frontend_contract.values import KEY_MAX
from news.models import EmulationEventPage, Story

APART = {"title", "lead"}  # they have places of their own


def passages(story: Story) -> list[str]:
    """Return the body block by block, every other text of the story, and its attachments' titles."""
    return [line for text in [*_texts(story), *attachments(story)] if (line := " ".join(text.split()))]


def names(story: Story) -> list[str]:
    """Return who wrote the story and what it is filed under."""
    return [
        *authors(story),
        *(topic.title for topic in story.topics.all()),
        *(item.tag.name for item in story.tagged_items.all()),
        *(str(unit) for unit in units(story)),
    ]


def authors(story: Story) -> list[str]:
    return [name for byline in story.bylines.all() if (name := str(byline))]


def units(story: Story) -> list[Any]:
    """Return the units of an event's cluster, and those whose commands they are."""
    if not isinstance(story, EmulationEventPage) or not story.cluster_year:
        return []
    members = [member.unit for member in story.cluster_year.members.select_related("unit__parent")]
    found = {unit.pk: unit for member in members for unit in (member, member.parent) if unit}
    return list(found.values())


def attachments(story: Story) -> Iterable[str]:
    """Return the titles of the documents the body links to, those in private collections left out."""
    model = get_document_model()
    linked = {key for to, key, *_ in story.body.stream_block.extract_references(story.body) if to is model}
    if not linked:
        return []
    keys = [int(key) for key in linked if str(key).isdecimal() and int(key) <= KEY_MAX]
    documents = model.objects.filter(pk__in=keys)
    return documents.exclude(collection_id__in=private_collections()).values_list("title", flat=True)


def private_collections() -> set[int]:
    # Not at the top: page types import Wagtail's API before it can be imported.
    from wagtail.api.v2.utils import get_restricted_collection_ids

    nobody: Any = HttpRequest()
    nobody.user, nobody.session = AnonymousUser(), {}
    return get_restricted_collection_ids(nobody)


def _texts(story: Story) -> Iterator[str]:
    fields = (field for field in type(story).get_search_fields() if field.field_name not in APART)
    return _values_of(fields, story)


def _values_of(fields: Iterable[Any], row: Any) -> Iterator[str]:
    for field in fields:
        if isinstance(field, index.SearchField):
            yield from _strings(field.get_value(row))
        elif isinstance(field, index.RelatedFields):
            yield from _related(field, row)


def _related(field: index.RelatedFields, row: Any) -> Iterator[str]:
    related = field.get_value(row)
    for one in related.all() if hasattr(related, "all") else filter(None, [related]):
        yield from _values_of(field.fields, one)


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Iterable):
        yield from (part for each in value for part in _strings(each))
    elif value is not None and not isinstance(value, Page):
        yield str(value)

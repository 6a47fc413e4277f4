"""Collections by their paths: "/chu-de/trong-cay/" is a topic and its stories."""

from collections.abc import Callable
from typing import Any, NamedTuple

from django.db.models import Model

from frontend_contract.shapes.collections import Collection

from .models import Author, Tag, Topic
from .querysets import StoryQuerySet
from .shapes import collections as shapes


class Kind(NamedTuple):
    """One kind of collection.

    Attributes:
        narrow: takes the stories of one row.
        shape: writes the row.
    """

    model: type[Model]
    narrow: Callable[[Any, Any], StoryQuerySet]
    shape: Callable[[Any], Collection]


KINDS = {
    shapes.FOLDERS["topic"]: Kind(Topic, StoryQuerySet.about, shapes.topic_collection),
    shapes.FOLDERS["tag"]: Kind(Tag, StoryQuerySet.tagged, shapes.tag_collection),
    shapes.FOLDERS["author"]: Kind(Author, StoryQuerySet.by_author, shapes.author_collection),
}


def find(path: str, stories: Any) -> tuple[Collection, Any] | None:
    """Return the collection at a path and those of the given stories it holds."""
    folder, _, slug = path.strip("/").partition("/")
    kind = KINDS.get(folder)
    row = kind.model._default_manager.filter(slug=slug).first() if kind and slug else None
    return (kind.shape(row), kind.narrow(stories, row)) if kind and row else None

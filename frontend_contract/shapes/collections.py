"""What stories are gathered under besides their section: topics, tags, authors."""

from typing import Annotated, Literal

from pydantic import Field
from typing_extensions import TypeAliasType, TypedDict

from .values import OPEN, Path


class CollectionKeys(TypedDict):
    """What every collection has; it exists for readers while a public story stands under it."""

    id: int
    title: str
    slug: str
    path: Path
    lead: str
    """What it is about; may be empty."""


class TopicCollection(CollectionKeys):
    """A running topic ("theo dòng sự kiện")."""

    type: Literal["topic"]


class TagCollection(CollectionKeys):
    """A tag."""

    type: Literal["tag"]


class AuthorCollection(CollectionKeys):
    """An author; `title` is the name, `lead` what the house says of them."""

    type: Literal["author"]


Collection = TypeAliasType(
    "Collection",
    Annotated[
        TopicCollection | TagCollection | AuthorCollection,
        Field(discriminator="type", json_schema_extra=OPEN),
    ],
)

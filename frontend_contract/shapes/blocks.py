"""The blocks of a body, a union discriminated on `type`. An unknown type is to be rendered as nothing."""

from typing import Annotated, Literal

from pydantic import Field
from typing_extensions import TypeAliasType, TypedDict

from .images import Image
from .teasers import Teaser
from .values import OPEN


class HeadingBlock(TypedDict):
    """A heading inside the story: plain text, one level below the title."""

    type: Literal["heading"]
    id: str
    value: str


class ParagraphBlock(TypedDict):
    """Sanitised HTML: p, b, i, ul, ol, li, a, br. The `href` of `a` is site-relative for a page, absolute for a document
    or another site, or mailto: or tel:; it is missing where readers cannot reach the target."""

    type: Literal["paragraph"]
    id: str
    value: str


class ImageBlock(TypedDict):
    """A picture between paragraphs."""

    type: Literal["image"]
    id: str
    value: Image | None


class Quote(TypedDict):
    """Somebody's words; `attribution` may be empty."""

    text: str
    attribution: str


class QuoteBlock(TypedDict):
    """A quotation."""

    type: Literal["quote"]
    id: str
    value: Quote


class StoryLinkBlock(TypedDict):
    """A card of another story; `None` when readers cannot reach it."""

    type: Literal["story_link"]
    id: str
    value: Teaser | None


Block = TypeAliasType(
    "Block",
    Annotated[
        HeadingBlock | ParagraphBlock | ImageBlock | QuoteBlock | StoryLinkBlock,
        Field(discriminator="type", json_schema_extra=OPEN),
    ],
)

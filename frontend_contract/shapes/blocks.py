"""The blocks of a body, a union discriminated on `type`. An unknown type is to be rendered as nothing."""

from typing import Annotated, Literal

from pydantic import Field
from typing_extensions import TypeAliasType, TypedDict

from .files import Download, Recording, Video
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


class Gallery(TypedDict):
    """Pictures to look through. Those that are missing, private or not yet cut are left out; none may be left."""

    title: str
    """May be empty."""
    pictures: list[Image]
    """Cut by `gallery`."""


class GalleryBlock(TypedDict):
    """Pictures to look through."""

    type: Literal["gallery"]
    id: str
    value: Gallery


CalloutKind = TypeAliasType(
    "CalloutKind", Annotated[Literal["info", "warning", "important"], Field(json_schema_extra=OPEN)]
)


class Callout(TypedDict):
    """What must not be missed, set apart from the story."""

    kind: CalloutKind
    """Show one you do not know as "info"."""
    kind_label: str
    """In Vietnamese, "Lưu ý"."""
    title: str
    """May be empty."""
    text: str
    """Sanitised HTML as in a paragraph."""


class CalloutBlock(TypedDict):
    """What must not be missed."""

    type: Literal["callout"]
    id: str
    value: Callout


class Table(TypedDict):
    """A table of plain text: a list has one entry a column, a cell may be empty and may have several lines."""

    caption: str
    """What the table tells; empty only in the preview of an unfinished draft."""
    header: list[str]
    """The columns' headings, some perhaps empty; `[]` where no column has one."""
    header_column: bool
    """Whether the first cell of a row is its heading."""
    rows: list[list[str]]


class TableBlock(TypedDict):
    """A table."""

    type: Literal["table"]
    id: str
    value: Table


class DocumentBlock(TypedDict):
    """A file to download; `None` where it is deleted or kept in a private collection."""

    type: Literal["document"]
    id: str
    value: Download | None


class VideoBlock(TypedDict):
    """A video; `None` where it is deleted or kept in a private collection."""

    type: Literal["video"]
    id: str
    value: Video | None


class AudioBlock(TypedDict):
    """A recording; `None` where it is deleted or kept in a private collection."""

    type: Literal["audio"]
    id: str
    value: Recording | None


Block = TypeAliasType(
    "Block",
    Annotated[
        HeadingBlock
        | ParagraphBlock
        | ImageBlock
        | QuoteBlock
        | StoryLinkBlock
        | GalleryBlock
        | CalloutBlock
        | TableBlock
        | DocumentBlock
        | VideoBlock
        | AudioBlock,
        Field(discriminator="type", json_schema_extra=OPEN),
    ],
)

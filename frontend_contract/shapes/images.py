"""Pictures."""

from typing import Annotated, Literal

from pydantic import Field
from typing_extensions import TypedDict

from .lists import ListMeta
from .values import DateTime, Url

Fraction = Annotated[float, Field(ge=0, le=1)]
Colour = Annotated[str, Field(pattern="^#[0-9a-f]{6}$")]
Pixels = Annotated[int, Field(ge=1)]


class FocalPoint(TypedDict):
    """The centre of interest, as fractions of width and height in 0..1."""

    x: Fraction
    y: Fraction


class SourceFile(TypedDict):
    """One file of a `srcset`; sizes in CSS pixels."""

    url: Url
    width: Pixels
    height: Pixels


class SourceSet(TypedDict):
    """The files of one format, narrowest first."""

    type: str
    """A MIME type, "image/webp"."""
    srcset: list[SourceFile]


class Image(TypedDict):
    """A picture cut for its place by a named recipe: `card` fills 16:9 in 400 and 800 pixels of width, `hero` and
    `gallery` fit into 1600 × 1200, `inline` into 1200 × 1200; a smaller picture is never enlarged.

    A picture that is deleted or kept in a private collection is `None` wherever this shape is expected.
    """

    id: int
    alt: str
    """Empty when `decorative`, or where nobody has described the picture yet."""
    decorative: bool
    caption: str
    credit: str
    width: Pixels
    """Of `src`, in CSS pixels."""
    height: Pixels
    focal_point: FocalPoint | None
    """In the original, which a card's cut already follows."""
    placeholder: Colour
    """A CSS colour to show until the file is there."""
    src: Url
    """Absolute address of a JPEG every browser shows."""
    sources: list[SourceSet]
    """Better formats first; may be empty while they are being made."""


class ImageRecipes(TypedDict):
    """One picture in every recipe; `None` where it is not cut yet."""

    card: Image | None
    hero: Image | None
    inline: Image | None
    gallery: Image | None


class ImageMeta(TypedDict):
    """Wagtail's envelope of a picture, without the address of the original: that may tell where it was taken."""

    type: Literal["media.CustomImage"]
    detail_url: Url
    tags: list[str]


class ImageDetail(TypedDict):
    """A picture of the library that a public page shows."""

    id: int
    meta: ImageMeta
    title: str
    description: str
    """What it shows, for those who cannot see it; the fallback of `alt`."""
    caption: str
    credit: str
    width: Pixels
    """Of the original, in CSS pixels."""
    height: Pixels
    focal_point: FocalPoint | None
    created_at: DateTime
    recipes: ImageRecipes


class ImageList(TypedDict):
    """A list of pictures, latest first."""

    meta: ListMeta
    items: list[ImageDetail]

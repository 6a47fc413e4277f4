"""Pictures."""

from typing_extensions import TypedDict


class FocalPoint(TypedDict):
    """The centre of interest, as fractions of width and height in 0..1."""

    x: float
    y: float


class SourceFile(TypedDict):
    """One file of a `srcset`; sizes in CSS pixels."""

    url: str
    width: int
    height: int


class SourceSet(TypedDict):
    """The files of one format, narrowest first."""

    type: str
    """A MIME type, "image/webp"."""
    srcset: list[SourceFile]


class Image(TypedDict):
    """A picture cut for its place by a named recipe.

    A picture that is deleted or kept in a private collection is `None` wherever this shape is expected.
    """

    id: int
    alt: str
    """Empty exactly when `decorative`."""
    decorative: bool
    caption: str
    credit: str
    width: int
    """Of `src`, in CSS pixels."""
    height: int
    focal_point: FocalPoint | None
    placeholder: str
    """A CSS colour to show until the file is there."""
    src: str
    """Absolute address of a JPEG every browser shows."""
    sources: list[SourceSet]
    """Better formats first; may be empty while they are being made."""

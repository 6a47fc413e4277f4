"""Pictures, and whatever else an endpoint lists and shows."""

from typing import TYPE_CHECKING, Any, NamedTuple

from . import pictures, words
from .facts import Facts
from .seeds import Seed

if TYPE_CHECKING:
    from .writer import Writer

LIBRARY = 24  # how many there are of a kind


class Shelved(NamedTuple):
    """One of the things of an endpoint that lists and shows them, "/images/"."""

    path: str
    number: int


class ImageFacts(Facts):
    """A picture the mock itself draws."""

    def __init__(self, writer: "Writer", seed: Seed, about: Any) -> None:
        super().__init__(writer, about)
        of_library = isinstance(about, Shelved) and about.path == "/images/"
        self._number = about.number if of_library else seed.number(1, LIBRARY)
        self._picture = pictures.picture(self._number)
        self._seed = seed

    def id(self) -> int:
        return self._number

    def decorative(self) -> bool:
        return (self._seed / "decorative").chance(0.1)

    def alt(self) -> str:
        return "" if self.decorative() else words.for_key("alt", self._seed)

    def width(self) -> int:
        return self._picture.width

    def height(self) -> int:
        return self._picture.height

    def placeholder(self) -> str:
        return self._picture.colour

    def src(self) -> str:
        return self._writer.address(self._picture.path)

    def sources(self) -> list[Any]:
        return [
            self._writer.shape("SourceSet", {"type": kind, "srcset": self._srcset()})
            for kind in ("image/avif", "image/webp")
        ]

    def _srcset(self) -> list[Any]:
        sizes = [self._picture.scaled(self._picture.width // part) for part in (4, 2, 1)]
        return [
            self._writer.shape(
                "SourceFile",
                {"url": self._writer.address(size.path), "width": size.width, "height": size.height},
            )
            for size in sizes
        ]

"""How pictures are cut: named recipes, never raw filter specs on the wire."""

from dataclasses import dataclass
from itertools import chain

AVIF, WEBP = "image/avif", "image/webp"


@dataclass(frozen=True)
class Recipe:
    """A place for a picture, and the widths it is made in.

    Attributes:
        operations: Wagtail resize operations, narrowest first, in CSS pixels.
    """

    name: str
    operations: tuple[str, ...]

    @property
    def src(self) -> str:
        """The filter of the JPEG every browser shows: the widest."""
        return jpeg(self.operations[-1])

    @property
    def sources(self) -> dict[str, list[str]]:
        """The filters of the other formats, by MIME type, the lightest format first, narrowest first."""
        return {
            AVIF: [avif(operation) for operation in self.operations],
            WEBP: [webp(operation) for operation in self.operations],
        }

    @property
    def filters(self) -> list[str]:
        """Every filter of this recipe; the JPEG comes first."""
        return [self.src, *chain.from_iterable(self.sources.values())]


def jpeg(operation: str) -> str:
    return f"{operation}|format-jpeg|jpegquality-80"


def webp(operation: str) -> str:
    return f"{operation}|format-webp|webpquality-75"


def avif(operation: str) -> str:
    return f"{operation}|format-avif|avifquality-55"


RECIPES = {
    recipe.name: recipe
    for recipe in (
        Recipe("card", ("fill-400x225", "fill-800x450")),
        Recipe("hero", ("max-800x1200", "max-1600x1200")),
        Recipe("inline", ("max-640x1200", "max-1200x1200")),
        Recipe("gallery", ("max-640x1200", "max-1600x1200")),  # cut for others already: nothing to cut again
    )
}
FILTERS = list(dict.fromkeys(spec for recipe in RECIPES.values() for spec in recipe.filters))
AT_ONCE = list(
    dict.fromkeys(recipe.src for recipe in RECIPES.values())
)  # cut before anybody can publish the picture

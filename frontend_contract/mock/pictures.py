"""Pictures: a coloured field that says its size, drawn when asked for."""

import re
from typing import Any, NamedTuple

from .seeds import Seed

ADDRESS = re.compile(r"/media/([0-9]{1,9})-([0-9]{1,4})x([0-9]{1,4})\.svg")
SHAPES = ((1600, 900), (1200, 800), (900, 900), (800, 1200))


class Picture(NamedTuple):
    """One picture of the library, in one size."""

    number: int
    width: int
    height: int

    @property
    def colour(self) -> str:
        seed = Seed(self.number)
        return "#" + "".join(f"{(seed / channel).number(70, 200):02x}" for channel in "rgb")

    @property
    def path(self) -> str:
        return f"/media/{self.number}-{self.width}x{self.height}.svg"

    def scaled(self, width: int) -> "Picture":
        return Picture(self.number, width, max(1, self.height * width // self.width))

    def svg(self) -> str:
        width, height = self.width, self.height
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
            f'viewBox="0 0 {width} {height}"><rect width="100%" height="100%" fill="{self.colour}"/>'
            f'<circle cx="{width // 3}" cy="{height // 2}" r="{height // 4}" fill="#fff" fill-opacity=".25"/>'
            f'<text x="50%" y="50%" fill="#fff" font-family="sans-serif" font-size="{max(10, width // 14)}" '
            f'text-anchor="middle" dominant-baseline="middle">{self.number} · {width} × {height}</text></svg>'
        )


def picture(number: int) -> Picture:
    return Picture(number, *Seed(number).choice(SHAPES))


def drawn_at(origin: str, value: Any) -> Any:
    """Return a copy of a recorded answer whose pictures can be seen: those recorded are on another host."""
    if isinstance(value, list):
        return [drawn_at(origin, child) for child in value]
    if not isinstance(value, dict):
        return value
    found = {key: drawn_at(origin, child) for key, child in value.items()}
    if "src" in found and "sources" in found:
        files = [found, *(file for source in found["sources"] for file in source["srcset"])]
        for file, key in zip(files, ["src", *["url"] * len(files)], strict=False):
            file[key] = origin + Picture(found["id"], file["width"], file["height"]).path
    return found


def picture_at(path: str) -> Picture | None:
    found = ADDRESS.fullmatch(path)
    return Picture(*map(int, found.groups())) if found else None

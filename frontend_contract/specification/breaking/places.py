"""Where in a specification something stands."""

from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Place:
    """An address a reader understands: "GET /pages/ 200 items[].title".

    Attributes:
        root: an answer, a parameter, or "components".
        steps: the way from there.
    """

    root: str
    steps: str = ""

    def __str__(self) -> str:
        return f"{self.root} {self.steps}".strip()

    def key(self, name: str) -> "Place":
        return replace(self, steps=f"{self.steps}.{name}" if self.steps else name)

    def items(self) -> "Place":
        return replace(self, steps=f"{self.steps}[]")

    def under(self, word: str) -> "Place":
        """Return a part of an operation or of an answer."""
        return Place(f"{self} {word}")


def component(name: str, section: str = "schemas") -> Place:
    """Return the place of a component: named once, however many places use it."""
    return Place("components" if section == "schemas" else f"components {section}", name)

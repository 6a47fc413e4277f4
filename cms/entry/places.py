"""Where a text stands in a row."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Place:
    """A text's place.

    Attributes:
        path: of keys and numbers: "body.2.text"; the same for the same draft.
        label: in the editor's words: "Nội dung › Trích dẫn 3 › Lời trích"; empty where they see none.
        is_html: whether the text is markup.
    """

    path: str
    label: str
    is_html: bool = False

    def inside(self, key: str, label: str) -> "Place":
        """Return a place in this one; what holds others is no text itself."""
        return Place(f"{self.path}.{key}", f"{self.label} › {label}")


Change = Callable[[Place, str], str]
"""Is asked for a text and returns what is to stand in its place."""

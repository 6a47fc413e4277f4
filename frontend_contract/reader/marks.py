"""Texts in which the CMS has marked what was found."""

import re

from markupsafe import Markup

MARKED = re.compile(r"<mark>([^<>]*)</mark>")
ESCAPED = str.maketrans({"<": "&lt;", ">": "&gt;", '"': "&#34;", "'": "&#39;"})


def only_marks(text: object) -> Markup:
    """Return escaped HTML with its `<mark>`s; any other tag in it becomes text, what is no text becomes nothing."""
    pieces = MARKED.split(text if isinstance(text, str) else "")
    # An ampersand stays: it begins what is escaped already, and alone it can do no harm.
    safe = (piece.translate(ESCAPED) for piece in pieces)
    html = "".join(f"<mark>{piece}</mark>" if place % 2 else piece for place, piece in enumerate(safe))
    return Markup(html)  # noqa: S704 - nothing in it is markup but the marks

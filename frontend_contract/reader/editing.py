"""Where each part of a page comes from, for the editor beside whose form a draft is framed.

Nothing outside that frame: published pages, and drafts in a tab of their own, are free of it.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from markupsafe import Markup

FIRST_TAG = re.compile(r"<[a-z][a-z0-9]*")

# Macros do not see what a page is rendered with.
_is_framed: ContextVar[bool] = ContextVar("is_framed", default=False)


@contextmanager
def framed(is_framed: bool) -> Iterator[None]:
    """Render for the frame beside the editor's form, or not."""
    token = _is_framed.set(is_framed)
    try:
        yield
    finally:
        _is_framed.reset(token)


def edit(path: str) -> Markup:
    """Return the attributes of what shows a field: `title`, `body.<block id>`, or `.caption` of what is around it."""
    if not (path and _is_framed.get()):
        return Markup()
    hint = "Nhấn Enter để sửa trong biểu mẫu"
    return Markup(' data-edit="{}" tabindex="0" aria-description="{}"').format(path, hint)


def editable(html: str, path: str) -> str:
    """Give the outermost element of some HTML, what a macro or a filter block has printed, those attributes."""
    attributes = str(edit(path))
    if not attributes:
        return html
    # As plain text: Markup would escape what is put into it.
    return Markup(FIRST_TAG.sub(lambda tag: tag.group() + attributes, str(html), count=1))  # noqa: S704

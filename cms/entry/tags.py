"""Tags as editors type them."""

from taggit.utils import _parse_tags

from .findings import enter


def parse_tags(text: str) -> list[str]:
    """Return the names in a list of tags; repaired first, or a tag typed decomposed would be made twice."""
    names: list[str] = _parse_tags(enter(text or "", "Thẻ"))
    return names

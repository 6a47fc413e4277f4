"""Rich text as the frontend gets it: links resolved, sanitised."""

import nh3
from wagtail.rich_text import expand_db_html

TAGS = {
    "p",
    "br",
    "b",
    "strong",
    "i",
    "em",
    "ul",
    "ol",
    "li",
    "a",
    "h2",
    "h3",
    "h4",
    "sub",
    "sup",
    "blockquote",
}
ATTRIBUTES = {"a": {"href"}}
SCHEMES = {"http", "https", "mailto", "tel"}


def to_wire(html: str) -> str:
    """Return stored rich text as safe HTML."""
    return nh3.clean(
        expand_db_html(html), tags=TAGS, attributes=ATTRIBUTES, url_schemes=SCHEMES, link_rel="noopener"
    )

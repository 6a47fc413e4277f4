"""What somebody sees or hears of an answer of the admin: text, labels, and the JSON its JavaScript draws from."""

import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any

SPOKEN = {
    "alt",
    "aria-description",
    "aria-label",
    "aria-placeholder",
    "aria-valuetext",
    "label",
    "placeholder",
    "title",
}
BUTTONS = {"submit", "button", "reset"}
HIDDEN = {"script", "style", "svg", "noscript", "code"}
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}

PROSE = re.compile(r"[^\W\d_][^<>{}=#]*\s[^<>{}=#]*[^\W\d_]|[A-ZĐ][^\W\d_]+")
TECHNICAL = re.compile(
    r"^[A-Z]+$|^\w{32,}$|w-[a-z]|->|https?:|^/|^[\w.-]+/[\w./-]+$|^#|^[\w-]*_[\w-]*$|^[a-z]+[A-Z]\w+$|^\w+(?:\.\w+)+$|^[\w]+(?:-[\w]+)+$"
)
IDENTIFIERS = {
    "_type", "accept", "action", "attrs_class", "class", "classname", "className", "collapse_state", "commonClassName",
    "default", "form_classname", "formatters", "group_id", "icon", "icon_name", "iconName", "id", "key",
    "locale", "mode", "name", "pattern", "prefix", "style", "template", "type", "url",
}  # fmt: skip


def of_html(page: str) -> Iterator[str]:
    """Yield each text of an HTML document or fragment."""
    reader = _Reader()
    reader.feed(page)
    reader.close()
    yield from reader.texts


def of_json(value: Any) -> Iterator[str]:
    """Yield what can be prose among the strings of a JSON value, HTML in them opened."""
    if isinstance(value, dict):
        for key, below in value.items():
            if key not in IDENTIFIERS or not isinstance(below, str):
                yield from of_json(below)
    elif isinstance(value, list):
        for below in value:
            yield from of_json(below)
    elif isinstance(value, str):
        yield from of_value(value)


def of_value(value: str) -> Iterator[str]:
    """Yield the prose of a string that may be JSON, HTML, an identifier or a list of classes."""
    if value[:1] in {"{", "["}:
        try:
            yield from of_json(json.loads(value))
        except ValueError:
            pass
        else:
            return
    if "<" in value and ">" in value:
        yield from of_html(value)
    elif PROSE.match(value.strip()) and not TECHNICAL.search(value.strip()):
        yield value


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.texts: list[str] = []
        self.open: list[str] = []
        self.json = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag not in VOID:
            self.open.append(tag)
        self.json = tag == "script" and "json" in given.get("type", "")
        if tag == "input" and given.get("type") in BUTTONS:
            self.texts.append(given.get("value", ""))
        for name, value in given.items():
            if name in SPOKEN:
                self.texts.append(value)
            elif name.startswith("data-"):
                self.texts.extend(of_value(value))

    def handle_endtag(self, tag: str) -> None:
        if tag in self.open:
            while self.open.pop() != tag:
                pass

    def handle_data(self, data: str) -> None:
        if self.json:
            self.texts.extend(of_value(data.strip()))
        elif not HIDDEN.intersection(self.open):
            self.texts.append(data)

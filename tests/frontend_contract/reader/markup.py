"""What a browser would do with a page: fetch addresses, read out pictures."""

from html.parser import HTMLParser


class Markup(HTMLParser):
    """What stands in a page.

    Attributes:
        fetched: (tag, address) of all that a browser asks for by itself or sends a form to.
        pictures: the attributes of each `img`.
        data: the contents of the data blocks for search engines.
    """

    def __init__(self, html: str) -> None:
        super().__init__()
        self.fetched: list[tuple[str, str]] = []
        self.pictures: list[dict[str, str | None]] = []
        self.data: list[str] = []
        self._is_data = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self._is_data = found.get("type") == "application/ld+json"
        if tag == "img":
            self.pictures.append(found)
        names = ["src", "action", "poster", "data"]
        if tag == "link" and found.get("rel") not in ("canonical", "prev", "next"):
            names.append("href")
        self.fetched += [(tag, found[name] or "") for name in names if name in found]
        self.fetched += [(tag, file.split()[0]) for file in (found.get("srcset") or "").split(", ") if file]

    def handle_data(self, data: str) -> None:
        if self._is_data and data.strip():
            self.data.append(data)

    def handle_endtag(self, tag: str) -> None:
        self._is_data = False

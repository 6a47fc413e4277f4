"""Pages of a list: `?trang=2`."""

from dataclasses import dataclass
from urllib.parse import urlencode

PAGE_SIZE = 20
LAST_PAGE = 10_000 // PAGE_SIZE  # the API's largest offset is 10,000


class BadPageNumber(Exception):
    """There can be no such page."""


@dataclass(frozen=True)
class Paging:
    """Where in a list the reader is.

    Attributes:
        number: from 1.
        total: number of items of the whole list.
        path: of the list, without a query.
        query: the other parameters to keep in links.
    """

    number: int
    total: int
    path: str
    query: tuple[tuple[str, str], ...] = ()

    @property
    def last(self) -> int:
        return min(max(-(-self.total // PAGE_SIZE), 1), LAST_PAGE)

    @property
    def previous_href(self) -> str | None:
        return self.href(self.number - 1) if self.number > 1 else None

    @property
    def next_href(self) -> str | None:
        return self.href(self.number + 1) if self.number < self.last else None

    def href(self, number: int) -> str:
        """The first page is the bare path: a list has one canonical address."""
        query = [*self.query, *([("trang", str(number))] if number > 1 else [])]
        return f"{self.path}?{urlencode(query)}" if query else self.path


def parse_page_number(text: str | None) -> int:
    """Raises: BadPageNumber."""
    if text is None:
        return 1
    if not (text.isascii() and text.isdigit() and len(text) <= 4 and 1 <= int(text) <= LAST_PAGE):
        raise BadPageNumber(text)
    return int(text)


def get_offset(number: int) -> int:
    return (number - 1) * PAGE_SIZE

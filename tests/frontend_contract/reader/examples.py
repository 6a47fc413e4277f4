"""The contract's examples: recorded answers, and the address under which this reader asks for each."""

import copy
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode

from frontend_contract.reader.paging import PAGE_SIZE
from frontend_contract.reader.search.asked import FILTERS

EXAMPLES = Path(__file__).parents[3] / "frontend_contract" / "examples"

NOT_RENDERED = {
    "pages": "this reader asks for whole pages by their paths: `resolve/` answers the same shapes",
    "images": "pictures come within the pages that show them",
    "documents": "documents come within the pages that link to them",
    "redirects": "a redirect is followed where `resolve/` answers it",
    "tin-tuc": "no endpoint, but what one gets who asks for one that is not there",
}
"""Why examples of an endpoint are not shown, by the first part of `request.path`."""


@dataclass(frozen=True)
class Example:
    """One file.

    Attributes:
        unknown: JSON pointers to what no reader of this version knows.
    """

    name: str
    method: str
    endpoint: str
    query: dict[str, str]
    status: int
    body: Any
    unknown: list[str]

    @property
    def address(self) -> str:
        """On the readers' site."""
        if self.endpoint == "preview":
            return f"/preview?{urlencode({'token': self.query.get('token') or 'x'})}"
        query = self._page_number()
        if self.endpoint == "search":
            chosen = {one.name: self.query[one.parameter] for one in FILTERS if one.parameter in self.query}
            return f"/tim-kiem/?{urlencode({'q': self.query.get('q') or 'tin'} | chosen | query)}"
        if self.endpoint == "suggest":
            return f"/tim-kiem/goi-y?{urlencode(self.query)}"
        return quote(self.query.get("path") or "/") + (f"?{urlencode(query)}" if query else "")

    @property
    def known(self) -> Any:
        """The body without what is unknown; later members of a list first, so that pointers stay true."""
        body = copy.deepcopy(self.body)
        for pointer in sorted(self.unknown, key=_places, reverse=True):
            *parents, last = _places(pointer)
            holder = body
            for place in parents:
                holder = holder[place]
            del holder[last]
        return body

    def _page_number(self) -> dict[str, int]:
        if self.status != 200:
            return {}  # what is refused need not be a number
        number = int(self.query.get("offset", 0)) // int(self.query.get("limit", PAGE_SIZE)) + 1
        return {"trang": number} if number > 1 else {}


def load_examples() -> list[Example]:
    return [_load(path) for path in sorted(EXAMPLES.glob("*.json"))]


def load_example(name: str) -> Example:
    return _load(EXAMPLES / f"{name}.json")


def _load(path: Path) -> Example:
    envelope = json.loads(path.read_text(encoding="utf-8"))
    request = envelope["request"]
    parts = request["path"].strip("/").split("/")
    return Example(
        name=path.stem,
        method=request["method"],
        endpoint="suggest" if parts[-1] == "suggest" else parts[0],
        query={name: str(value) for name, value in (request.get("query") or {}).items()},
        status=envelope["status"],
        body=envelope["body"],
        unknown=envelope.get("unknown") or [],
    )


def _places(pointer: str) -> list[Any]:
    return [int(place) if place.isdigit() else place for place in pointer.strip("/").split("/")]

"""The examples: answered as they were recorded, and what they tell of pages that nobody recorded."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from .specification import ContractError, load_json

PAGING = {"limit", "offset", "after"}
KINDS = {"topics": "topic", "tags": "tag", "author": "author"}
OF_WHOLE_PAGES = {"meta", "json_ld", "seo", "breadcrumbs", "stories"}
SECTIONS = {"section", "further_sections", "subsections"}


@dataclass(frozen=True)
class Example:
    """One recorded answer.

    Attributes:
        name: of its file, without ".json".
        path: below the API's root.
    """

    name: str
    method: str
    path: str
    pairs: list[tuple[str, str]]
    status: int
    headers: dict[str, str]
    body: Any

    @property
    def key(self) -> tuple[Any, ...]:
        return request_key(self.method, self.path, self.pairs)


def request_key(method: str, path: str, pairs: list[tuple[str, str]]) -> tuple[Any, ...]:
    """Return what tells requests apart: neither the order of their query nor the last slash of a path in it."""
    values = [(name, f"{value.rstrip('/')}/" if name == "path" else value) for name, value in pairs]
    return "GET" if method == "HEAD" else method, path, tuple(sorted(values))


def load_examples(folder: Path) -> list[Example]:
    """Raises: ContractError: the folder is missing, or a file in it is broken."""
    if not folder.is_dir():
        raise ContractError(f"{folder} is missing: it holds the contract's examples.")
    return [_example(path) for path in sorted(folder.glob("*.json"))]


def _example(path: Path) -> Example:
    envelope = load_json(path)
    try:
        request = envelope["request"]
        return Example(
            name=path.stem,
            method=str(request["method"]).upper(),
            path=str(request["path"]),
            pairs=_pairs(request.get("query", {})),
            status=int(envelope["status"]),
            headers={str(name): str(value) for name, value in envelope["headers"].items()},
            body=envelope["body"],
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise ContractError(f"{path} is not an example: {type(error).__name__} {error}.") from error


def _pairs(query: dict[str, Any]) -> list[tuple[str, str]]:
    """Return names and values; a list is a parameter given more than once."""
    given = {name: value if isinstance(value, list) else [value] for name, value in query.items()}
    return [(name, str(value)) for name, values in given.items() for value in values]


class Recording:
    """All examples, by what they answer, and what they tell of what they do not answer.

    Attributes:
        pages: whole pages, by id.
        cards: what is known of pages from cards, menus and the like, by path.
        collections: what is known of topics, tags and authors, by path.
        details: things of lists that show them whole, by the path of their address.
        drafts: the answers to previews, by token.
        cursors: how many items a recorded page of a list had, by the cursor that continues it.
    """

    def __init__(self, examples: list[Example]) -> None:
        self.by_request: dict[tuple[Any, ...], Example] = {}
        self.pages: dict[int, dict[str, Any]] = {}
        self.cards: dict[str, dict[str, Any]] = {}
        self.collections: dict[str, dict[str, Any]] = {}
        self.details: dict[str, dict[str, Any]] = {}
        self.drafts: dict[str, Example] = {}
        self.cursors: dict[str, int] = {}
        # Where two sites have a path, it is the default site's.
        for example in sorted(examples, key=lambda example: "site" in dict(example.pairs)):
            self.by_request.setdefault(example.key, example)
            if token := dict(example.pairs).get("token"):
                self.drafts.setdefault(token, example)
            elif example.status == 200:
                self._learn(example.body)

    def find(self, method: str, path: str, pairs: list[tuple[str, str]]) -> Example | None:
        return self.by_request.get(request_key(method, path, pairs))

    def redirect_at(self, path: str) -> dict[str, Any] | None:
        return next((found for found in self.details.values() if found.get("old_path") == path), None)

    def _learn(self, body: Any) -> None:
        # First what tells most of a page: a name in a menu may be another than the title.
        objects = sorted(_objects("", body), key=lambda found: "lead" not in found[1])
        for key, found in objects:
            meta = found.get("meta")
            if isinstance(meta, dict):
                self._learn_from_envelope(found, meta)
            path = found.get("path") or found.get("href")
            if isinstance(path, str) and path.startswith("/") and not {"#", "?"} & set(path):
                self._learn_of_path(path, key, found)

    def _learn_from_envelope(self, found: dict[str, Any], meta: dict[str, Any]) -> None:
        if meta.get("next"):
            self.cursors[meta["next"]] = len(found.get("items", ()))
        if "breadcrumbs" in found and isinstance(found.get("id"), int):
            self.pages.setdefault(found["id"], found)
        elif meta.get("detail_url") and "path" not in found and "html_url" not in meta:
            self.details.setdefault(urlsplit(meta["detail_url"]).path, found)

    def _learn_of_path(self, path: str, key: str, found: dict[str, Any]) -> None:
        title = found.get("title") or found.get("name") or found.get("text")
        if key in KINDS or key == "collection":
            kind = found.get("type") or KINDS[key]
            self.collections.setdefault(path, {**found, "type": kind, "title": title})
        elif {"id", "type", "title", "lead"} <= found.keys():
            known = {name: value for name, value in found.items() if name not in OF_WHOLE_PAGES}
            self.cards[path] = {**known, **self.cards.get(path, {})}
        elif key in SECTIONS or "href" in found:
            known = {"id": found.get("id"), "title": title}
            self.cards[path] = {**{k: v for k, v in known.items() if v}, **self.cards.get(path, {})}


def _objects(key: str, value: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield every object in a body, with the nearest key above it."""
    if isinstance(value, list):
        for child in value:
            yield from _objects(key, child)
    elif isinstance(value, dict):
        yield key, value
        for name, child in value.items():
            yield from _objects(name, child)

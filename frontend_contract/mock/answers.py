"""What each operation answers; those the mock does not know are made from their schemas."""

import datetime
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from . import filters, searching
from .generator import NOON
from .library import LIBRARY, Shelved
from .lists import list_name
from .newsroom import GONE, Newsroom
from .parameters import Query
from .problems import Refusal, bad
from .recorded import PAGING
from .specification import Operation
from .writer import CARD_KEYS, Writer

REDIRECTS = "/redirects/"
DRAFT = "mock"  # the token of the newest story's preview


@dataclass
class Answer:
    """What is sent.

    Attributes:
        body: JSON, or text where it is a string.
    """

    body: Any
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Question:
    """A request whose parameters the specification allows.

    Attributes:
        path: below the API's root.
        in_path: the values in it, by name.
        origin: scheme and host the request came to.
    """

    newsroom: Newsroom
    operation: Operation
    path: str
    in_path: dict[str, str]
    query: Query
    origin: str

    @cached_property
    def writer(self) -> Writer:
        return Writer(self.newsroom, self.origin, self.query)

    def answer(self) -> Answer:
        """Raises: Refusal: there is nothing there, or not in this way."""
        body = HANDLERS.get(self.operation.path, _made)(self)
        return body if isinstance(body, Answer) else Answer(body, self.operation.status)


def _list_pages(asked: Question) -> Any:
    query = asked.query
    if "token" in query and query["token"] not in {DRAFT, *asked.newsroom.recording.drafts}:
        raise bad("token", "This token does not open the page of child_of.")
    wanted = filters.added_keys(query, asked.writer)
    found = filters.listed(query, asked.writer)
    writer = Writer(asked.newsroom, asked.origin, query, wanted)
    pages, meta = writer.page_of(found, list_name(asked.path, query), "search" not in query)
    return writer.shape(
        "PageList", {"meta": meta, "items": [writer.page("PageItem", page) for page in pages]}
    )


def _get_page(asked: Question) -> Any:
    filters.added_keys(asked.query, asked.writer)
    key = int(asked.in_path["id"])
    if key in asked.newsroom.recording.pages:
        return asked.newsroom.recording.pages[key]
    entry = asked.newsroom.by_id.get(key)
    if entry is None:
        raise Refusal(404, "There is nothing here.")
    return asked.writer.page("Page", entry)


def _find_page(asked: Question) -> Any:
    query = asked.query
    if not {"id", "html_path"} & query.keys():
        raise bad("html_path", "Give a path.")
    if "id" in query:
        entry = asked.newsroom.by_id.get(int(query["id"]))
    else:
        entry = asked.newsroom.page_at(f"/{query['html_path'].strip('/')}")
    if entry is None:
        raise Refusal(404, "There is nothing here.")
    return _redirect(asked, f"/pages/{entry.id}/")


def _find_redirect(asked: Question) -> Any:
    for number, moved in enumerate(asked.newsroom.redirects, 1):
        if moved.old_path == asked.query["html_path"].partition("?")[0].rstrip("/"):
            return _redirect(asked, f"/redirects/{number}/")
    raise Refusal(404, errors={"html_path": "There is no such redirect."})


def _redirect(asked: Question, path: str) -> Answer:
    address = asked.writer.address(f"{asked.newsroom.specification.root}{path}")
    return Answer("", asked.operation.status, {"Location": address})


def _resolve(asked: Question) -> Any:
    newsroom, writer = asked.newsroom, asked.writer
    path = asked.query["path"].partition("?")[0]
    if entry := newsroom.page_at(path):
        recorded = newsroom.recording.pages.get(entry.id)
        if recorded and recorded["path"] == entry.path and not PAGING & asked.query.keys():
            return writer.shape("PageAnswer", {"page": recorded})
        return writer.shape("PageAnswer", {"page": writer.page("Page", entry)})
    if collection := newsroom.collection_at(path):
        component = newsroom.specification.members("Collection")[collection.type]
        stories = writer.story_list(collection.path, newsroom.stories_of(collection))
        values = {"type": collection.type, **writer.reference(component, collection)}
        return writer.shape(
            "CollectionAnswer", {**stories, "collection": writer.shape(component, values, collection.seed)}
        )
    if moved := newsroom.redirect_at(path):
        return writer.shape("RedirectAnswer", moved)
    if path.rstrip("/") == GONE.rstrip("/"):
        raise Refusal(410, errors={"path": "What was here has been taken away."})
    raise Refusal(404, errors={"path": "There is nothing at this path."})


def _preview(asked: Question) -> Any:
    token = asked.query["token"]
    if draft := asked.newsroom.recording.drafts.get(token):
        return Answer(draft.body, draft.status, dict(draft.headers))
    if token == DRAFT and asked.newsroom.stories:
        page = asked.writer.page("Page", asked.newsroom.stories[0])
        return asked.writer.shape("PreviewAnswer", {"page": page, "shared": None})
    raise Refusal(404, errors={"token": "This preview has expired, or there never was one."})


def _specification(asked: Question) -> Any:
    return asked.newsroom.specification.document


def _made(asked: Question) -> Any:
    """Answer an operation by its schema alone; a list and what it lists fit each other."""
    operation, specification = asked.operation, asked.newsroom.specification
    if operation.schema is None:
        return _redirect(asked, "/")
    if not operation.media_type.endswith("json"):
        return f"<!doctype html><title>Mock</title><p>{specification.version}</p>"
    shelf, _, last = asked.path.rstrip("/").rpartition("/")
    if operation.path.endswith("}/"):
        return _shelved(asked, operation.schema, f"{shelf}/", last)
    if "id" in asked.in_path and int(asked.in_path["id"]) not in asked.newsroom.by_id:
        raise Refusal(404, "There is nothing here.")
    name, schema = specification.component(operation.schema)
    keys = schema.get("properties", {})
    if name and {"meta", "items"} <= keys.keys():
        return _list(asked, name, keys["items"]["items"])
    return asked.writer.make(operation.schema, asked.newsroom.seed / asked.path / sorted(asked.query.items()))


def _list(asked: Question, name: str, item: Any) -> Any:
    writer = asked.writer
    component, schema = writer.specification.component(item)
    if schema.get("properties", {}).keys() >= CARD_KEYS:
        things = [writer.page(component, story) for story in asked.newsroom.stories]
    else:
        size = len(asked.newsroom.redirects) if asked.path == REDIRECTS else LIBRARY
        things = [_shelved(asked, item, asked.path, str(number)) for number in range(1, size + 1)]
    if "search" in asked.query:
        matches = filters.matcher(asked.query, "search")
        things = [thing for thing in things if matches(json.dumps(thing, ensure_ascii=False))]
    found, meta = writer.page_of(things, list_name(asked.path, asked.query), "search" not in asked.query)
    return writer.shape(name, {"meta": meta, "items": list(found)})


def _shelved(asked: Question, schema: Any, shelf: str, last: str) -> Any:
    """Return one of the things of an endpoint; the first is the latest."""
    recorded = asked.newsroom.recording.details.get(f"{asked.newsroom.specification.root}{shelf}{last}/")
    if recorded:
        return recorded
    number = int(last) if last.isdigit() else 0
    moved = asked.newsroom.redirects
    if not 1 <= number <= (len(moved) if shelf == REDIRECTS else LIBRARY):
        raise Refusal(404, "There is nothing here.")
    created_at = (NOON - datetime.timedelta(hours=7 * number)).isoformat()
    values = {
        "id": number,
        "created_at": created_at,
        **(moved[number - 1]._asdict() if shelf == REDIRECTS else {}),
    }
    component, _ = asked.newsroom.specification.component(schema)
    seed = asked.newsroom.seed / shelf / number
    return asked.writer.shape(component, values, seed, Shelved(shelf, number))


HANDLERS: dict[str, Callable[[Question], Any]] = {
    "/pages/": _list_pages,
    "/pages/{id}/": _get_page,
    "/pages/find/": _find_page,
    "/redirects/find/": _find_redirect,
    "/resolve/": _resolve,
    "/preview/": _preview,
    "/search/": lambda asked: searching.search(asked.query, asked.writer),
    "/search/suggest/": lambda asked: searching.suggest(asked.query, asked.writer),
    "/openapi.json": _specification,
}

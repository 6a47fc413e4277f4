"""Values that lead to what is there, by the names of the specification's parameters."""

import datetime
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlencode

from django.test import Client
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page, Site

from news.emulation.models import Unit
from news.models import Author, Tag, Topic

from .asking import Request, url
from .newsroom import Newsroom
from .specification import Operation, Parameter

VALUES_MAX = 40  # of one column
TYPES = ["news.ArticlePage", "news.EmulationEventPage", "news.Story", "news.NewsIndexPage", "home.HomePage"]
FIXED = {
    "type": [*TYPES, "news.ArticlePage,news.EmulationEventPage"],
    "fields": ["*", "body", "tags,bylines", "title"],
    "order": ["title", "-title", "-published_at", "id", "slug,-id", "-date"],
    "limit": ["1", "20", "100"],
    "offset": ["0", "1", "30", "10000"],
    "year": ["2024", "1900"],
    "published_after": ["2024-03-15", "2024-03-15T19:50:00+07:00"],
    "published_before": ["2024-03-16", "2024-03-16T00:00:00Z"],
    "search": ["trồng cây", "thi đua"],
    "q": ["trồng cây", "thi đua", "Đoàn"],
    "search_operator": ["and", "or"],
    "locale": ["vi"],
}


class RealValues:
    """The values of one newsroom."""

    def __init__(self, newsroom: Newsroom) -> None:
        self.found_bases: dict[tuple[str, str], dict[str, str]] = {}
        pages = [page.specific for page in Page.objects.filter(depth__gt=1)]
        self.values = _columns(pages) | FIXED | _snippets() | _keys_and_paths(newsroom, pages)
        self.values |= {
            "section": [str(newsroom.section.pk), newsroom.section.slug],
            "site": [Site.objects.get(is_default_site=True).hostname, "quan-su.example.vn:8080"],
            "token": [newsroom.token],
            "after": [_cursor("pages", type="news.Story", **order) for order in ({}, {"order": "title"})],
            **{f"{name}.after": [_cursor(name)] for name in ("images", "documents", "redirects")},
        }

    def of(self, operation: Operation, parameter: Parameter) -> list[str]:
        """Return a parameter's values; its example at least, and nothing where there is none."""
        example = [] if parameter.example is None else [str(parameter.example)]
        anywhere = self.values.get(parameter.name, [])
        found = self.values.get(f"{operation.resource}.{parameter.name}", anywhere)
        return [*found, *example]

    def bases(self, operation: Operation) -> Iterator[dict[str, str]]:
        """Yield queries beside which a parameter may mean something: columns are a type's, tokens a page's."""
        values = {parameter.name: self.of(operation, parameter)[:6] for parameter in operation.query}
        required = {
            parameter.name: values[parameter.name][0] for parameter in operation.query if parameter.required
        }
        yield required
        for name in (name for name in values if name not in required):
            yield from (required | {name: value} for value in values[name])

    def base(self, operation: Operation, parameter: Parameter) -> dict[str, str]:
        """Return a query beside which some value of a parameter is taken, so that hostile ones get far.

        Raises:
            LookupError: there is none; `FIXED` or the newsroom lacks something.
        """
        key = operation.id, parameter.name
        if key not in self.found_bases:
            self.found_bases[key] = self._find_base(operation, parameter)
        return self.found_bases[key]

    def _find_base(self, operation: Operation, parameter: Parameter) -> dict[str, str]:
        for base in self.bases(operation):
            for value in self.of(operation, parameter):
                query = urlencode(base if parameter.is_in_path else base | {parameter.name: value})
                if Request(self.address(operation), query).send().status < 400:
                    return base
        raise LookupError(f"No value of {parameter.name} is taken by {operation.id}.")

    def address(self, operation: Operation) -> str:
        """Return an operation's path, with a real value where it needs one."""
        in_path = [parameter for parameter in operation.parameters if parameter.is_in_path]
        return url(operation, self.of(operation, in_path[0])[0] if in_path else "")


def _columns(pages: list[Any]) -> dict[str, list[str]]:
    """Return the values pages have in their own columns, by column."""
    found: dict[str, set[str]] = {}
    for page in pages:
        for field in page._meta.concrete_fields:
            if not field.is_relation and (text := _text(getattr(page, field.attname))):
                found.setdefault(field.name, set()).add(text)
    return {name: sorted(values)[:VALUES_MAX] for name, values in found.items()}


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, datetime.time):
        return value.isoformat(timespec="minutes")
    return value.isoformat() if hasattr(value, "isoformat") else str(value)


def _snippets() -> dict[str, list[str]]:
    models = {"topic": Topic, "tag": Tag, "author": Author, "unit": Unit}
    return {
        name: [str(key) for row in model.objects.all() for key in (row.slug, row.pk)]
        for name, model in models.items()
    }


def _keys_and_paths(newsroom: Newsroom, pages: list[Any]) -> dict[str, list[str]]:
    keys = [str(page.pk) for page in pages]
    root = newsroom.home.url_path.rstrip("/")
    paths = [page.url_path.removeprefix(root) for page in (newsroom.section, *pages)]
    folders = {"chu-de": Topic, "the": Tag, "tac-gia": Author}
    paths += [f"/{folder}/{row.slug}/" for folder, model in folders.items() for row in model.objects.all()]
    redirects = Redirect.objects.order_by("pk")
    paths += [*(row.old_path for row in redirects), "/an-ninh-quoc-phong", "/?utm=1"]
    return {
        "pages.id": keys,
        "child_of": [str(newsroom.section.pk), "root"],
        "descendant_of": [str(newsroom.home.pk), "root"],
        "ancestor_of": [str(newsroom.story.pk), *keys],
        "path": paths,
        "html_path": paths,
        "images.id": [str(image.pk) for image in newsroom.images],
        "documents.id": [str(document.pk) for document in newsroom.documents],
        "redirects.id": [str(row.pk) for row in redirects],
        "redirects.html_path": [row.old_path for row in redirects],
    }


def _cursor(resource: str, **query: str) -> str:
    answer = Client().get(f"/api/v2/{resource}/", {"limit": 1, **query})
    cursor: str = answer.json()["meta"]["next"]
    return cursor

"""The endpoints of the contract, as the URLconf has them."""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from django.urls import get_resolver
from django.urls.resolvers import URLPattern

from .operations import Operation

API_ROOT = "api/v2/"


class Endpoint(NamedTuple):
    """What answers at one address.

    Attributes:
        path: below the API's root, "/pages/{id}/".
        keys: names of the whole numbers in the path.
        operation: `None` where the view says nothing of it.
    """

    path: str
    keys: tuple[str, ...]
    operation: Operation | None


def endpoints() -> list[Endpoint]:
    """Return every endpoint, in the URLconf's order."""
    found = (_endpoint(route, pattern) for route, pattern in _patterns(get_resolver().url_patterns, ""))
    return [endpoint for endpoint in found if endpoint]


def _patterns(patterns: Any, prefix: str) -> Iterator[tuple[str, URLPattern]]:
    for pattern in patterns:
        route = prefix + re.sub(r"^\^|\\Z$|\$$", "", str(pattern.pattern))
        if isinstance(pattern, URLPattern):
            yield route, pattern
        elif route.startswith(API_ROOT) or API_ROOT.startswith(route):
            yield from _patterns(pattern.url_patterns, route)


def _endpoint(route: str, pattern: URLPattern) -> Endpoint | None:
    path = route.removeprefix(API_ROOT)
    if not route.startswith(API_ROOT) or not path:  # the last catches what is no endpoint
        return None
    keys = tuple(re.findall(r"<int:(\w+)>", path))
    view: Any = pattern.callback
    view_class = getattr(view, "cls", None)
    action = getattr(view, "actions", {}).get("get", "get")
    has_operation = action in getattr(view_class, "operations", {})
    return Endpoint(
        "/" + path.replace("<int:pk>", "{id}"),
        keys,
        view_class.described_operation(action) if view_class and has_operation else None,
    )

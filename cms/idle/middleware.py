"""Lets a session live on while its person does something."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponseBase

from .sessions import is_uncounted, renew

PREVIEWS = ("preview_on_edit", "preview_on_add")


class IdleMiddleware:
    """Renews the session of whoever opens a page.

    What scripts ask for in the background (autosave, previews, other editors' sessions) renews nothing: the
    typing behind it is told by the browser itself, to `KeepView`.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        known = not request.session.is_empty() and request.user.is_authenticated
        if known and (is_uncounted(request.session) or opens_a_page(request)):
            renew(request.session)
        return response


def opens_a_page(request: HttpRequest) -> bool:
    """Tell whether a person went somewhere; browsers say so, except old ones and those without TLS."""
    if request.headers.get("X-Requested-With") == "XMLHttpRequest":
        return False
    if destination := request.headers.get("Sec-Fetch-Dest"):
        return destination == "document"
    name = request.resolver_match.url_name if request.resolver_match else None
    return name not in PREVIEWS and "text/html" in request.headers.get("Accept", "")

"""One hop from a path to everything its template needs."""

from typing import Any
from urllib.parse import urlsplit

from django.urls import path
from django.urls.resolvers import URLPattern
from rest_framework.request import Request
from rest_framework.response import Response
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page

from frontend_contract.models import Tombstone, normal_path
from frontend_contract.shapes.answers import RedirectAnswer

from . import parameters
from .lists import PAGING_PARAMETERS
from .pages import PagesAPIViewSet, page_at, specific
from .problems import BadParameter, Gone, NothingThere


class ResolveAPIViewSet(PagesAPIViewSet):
    """`resolve/?path=`: a page, a redirect, 410 for what was once public, 404 for what never was."""

    name = "resolve"
    whole_pages = True

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        super().initial(request, *args, **kwargs)
        parameters.check_names(request.GET, PAGING_PARAMETERS | {"path", "site"})
        if not request.GET.get("path", "").startswith("/"):
            raise BadParameter({"path": "Give a path that starts with a slash."})
        parameters.limit(request.GET)
        parameters.offset(request.GET)

    def resolve_view(self, request: Request) -> Response:
        asked = request.GET["path"]
        path_alone = asked.partition("?")[0]
        if page := page_at(path_alone, self):
            return Response({"kind": "page", "page": self.represent(specific(page))})
        if answer := self.redirect_from(asked):
            return Response(answer)
        if Tombstone.objects.at(self.site, path_alone).exists():
            raise Gone({"path": "What was here has been taken away."})
        raise NothingThere({"path": "There is nothing at this path."})

    def redirect_from(self, asked: str) -> RedirectAnswer | None:
        """Return where a path has moved to; a redirect to a page nobody can reach is none."""
        try:
            candidates = {Redirect.normalise_path(asked), Redirect.normalise_path(urlsplit(asked).path)}
        except ValueError:  # what only looks like an address: "//[x"
            return None
        found = Redirect.get_for_site(self.site).filter(old_path__in=candidates).order_by("site_id")
        # One for this site goes before one for all, one with the query before one without.
        for redirect in sorted(found, key=lambda row: (row.site_id is None, -len(row.old_path))):
            location = self.location(redirect)
            if location and normal_path(location) != normal_path(asked):
                return {"kind": "redirect", "location": location, "permanent": redirect.is_permanent}
        return None

    def location(self, redirect: Redirect) -> str | None:
        if not redirect.redirect_page_id:
            return redirect.redirect_link or None
        page = self.public(Page).filter(pk=redirect.redirect_page_id).first()
        return self.wire.path(page) if page else None

    @classmethod
    def get_urlpatterns(cls) -> list[URLPattern]:
        view: Any = cls.as_view
        return [path("", view({"get": "resolve_view"}), name="resolve")]

"""One hop from a path to everything its template needs."""

from typing import Annotated, Any

from django.urls import path
from django.urls.resolvers import URLPattern
from pydantic import Field
from rest_framework.request import Request
from rest_framework.response import Response

from frontend_contract.models import Tombstone
from frontend_contract.shapes.answers import CollectionAnswer, RedirectAnswer, Resolved
from frontend_contract.specification.operations import Operation, Parameter
from frontend_contract.specification.parameters import PAGING, SITE, Text

from .pages import PagesAPIViewSet, page_at, specific
from .problems import Gone, NothingThere
from .redirects import location, redirect_at

PATH = Parameter(
    "path",
    Annotated[Text, Field(pattern="^/")],
    "On the readers' site.",
    required=True,
    example="/tin-tuc/",
    advice="Give a path that starts with a slash.",
)


class ResolveAPIViewSet(PagesAPIViewSet):
    """`resolve/?path=`: a page, a collection, a redirect, 410 for what was once public, 404 for what never was."""

    name = "resolve"
    whole_pages = True
    operations = {
        "resolve_view": Operation(
            "resolve",
            "One hop from a path to all its template needs: a page, a redirect or a collection.",
            Resolved,
            (PATH, *PAGING, SITE),
            problems=(400, 404, 410),
            description="410 says that something public was here once, 404 that nothing ever was. "
            "The last slash of the path does not matter. Paging is for the stories of sections and collections.",
        )
    }

    def resolve_view(self, request: Request) -> Response:
        asked = request.GET["path"]
        path_alone = asked.partition("?")[0]
        if page := page_at(path_alone, self):
            return Response({"kind": "page", "page": self.represent(specific(page))})
        if collection := self.collection_at(path_alone):
            return Response(collection)
        if answer := self.redirect_from(asked):
            return Response(answer)
        if Tombstone.objects.at(self.site, path_alone).exists():
            raise Gone({"path": "What was here has been taken away."})
        raise NothingThere({"path": "There is nothing at this path."})

    def collection_at(self, path: str) -> CollectionAnswer | None:
        """Return what an app gathers under a path that is no page's."""
        return None

    def redirect_from(self, asked: str) -> RedirectAnswer | None:
        """Return where a path has moved to."""
        found = redirect_at(asked, self)
        if found is None:
            return None
        return {"kind": "redirect", "location": location(found, self), "permanent": found.is_permanent}

    @classmethod
    def get_urlpatterns(cls) -> list[URLPattern]:
        view: Any = cls.as_view
        return [path("", view({"get": "resolve_view"}), name="resolve")]

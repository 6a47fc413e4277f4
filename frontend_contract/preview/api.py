"""`preview/?token=`: a draft in the shape of the published page."""

from typing import Any

from django.urls import path
from django.urls.resolvers import URLPattern
from rest_framework.request import Request
from rest_framework.response import Response

from frontend_contract.api.pages import PagesAPIViewSet
from frontend_contract.api.problems import NothingThere
from frontend_contract.api.views import never_cached
from frontend_contract.shapes.answers import PreviewAnswer
from frontend_contract.sharing import links
from frontend_contract.specification.operations import Operation, Parameter
from frontend_contract.specification.parameters import PAGING, SITE, Words

from .drafts import draft_for

TOKEN = Parameter("token", Words, "As a preview's address carries it; it expires.", required=True)


class PreviewAPIViewSet(PagesAPIViewSet):
    """The draft a token names; every token that opens nothing is 404, whatever is wrong with it."""

    name = "preview"
    whole_pages = True
    operations = {
        "preview_view": Operation(
            "getPreview",
            "The draft a token names, in the shape of the published page; never to be cached. `shared` tells of a "
            "revision shared with an approver, to whom a frontend says so.",
            PreviewAnswer,
            (TOKEN, *PAGING, SITE),
            problems=(400, 404),
            headers={"Cache-Control": "private, no-store"},
        )
    }

    def preview_view(self, request: Request) -> Response:
        token, shared = request.GET["token"], None
        page = draft_for(token)
        if link := page is None and links.open_link(token, counted=request.method == "GET"):
            page, shared = links.draft_of(link), links.told_of(link)
        if page is None:
            raise NothingThere({"token": "This preview has ended, or it never was."})
        return Response({"kind": "page", "page": self.represent(page), "shared": shared})

    def finalize_response(self, request: Request, response: Any, *args: Any, **kwargs: Any) -> Any:
        return never_cached(super().finalize_response(request, response, *args, **kwargs))

    @classmethod
    def get_urlpatterns(cls) -> list[URLPattern]:
        view: Any = cls.as_view
        return [path("", view({"get": "preview_view"}), name="preview")]

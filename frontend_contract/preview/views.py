"""What the editor's preview panel asks, over Wagtail's own views."""

from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.views.decorators.http import require_safe
from wagtail.admin.userbar import Userbar
from wagtail.admin.views.pages.preview import PreviewOnCreateView, PreviewOnEditView
from wagtail.admin.viewsets.pages import PageViewSet
from wagtail.models import Page

from .origins import cms_origin, frontend_origin


class AddressMixin:
    """Stores the draft like any preview, and says where it is shown to a script that asks for JSON."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        response = super().get(request, *args, **kwargs)  # type: ignore[misc]
        if request.headers.get("Accept") != "application/json":
            return response
        return JsonResponse({"url": response.headers.get("Location")})


class PreviewOnEdit(AddressMixin, PreviewOnEditView):
    """The draft of a saved page."""


class PreviewOnCreate(AddressMixin, PreviewOnCreateView):
    """The draft of a page never saved."""

    def get_form(self, query_dict: Any) -> Any:
        try:
            return super().get_form(query_dict)
        except ValidationError:
            # Autosave has created this very page between the form's look at the slugs and Wagtail's own,
            # which nobody catches. The form finds the slug taken now; the panel goes on at the saved page.
            return super().get_form(query_dict)


class PreviewViewSet(PageViewSet):
    """Wagtail's page views with these previews."""

    model = Page
    preview_on_add_view_class = PreviewOnCreate
    preview_on_edit_view_class = PreviewOnEdit


@require_safe
def content_checks(request: HttpRequest) -> HttpResponse:
    """Answer Wagtail's userbar, which brings its content checks along, for a page of the frontend to put in.

    Asked without cookies and the same for everybody: scripts, their configuration, templates.
    """
    request.in_preview_panel = True  # type: ignore[attr-defined]  # nothing but the checks, and hidden
    html = Userbar().render_html({"request": request})
    # Styles that apps give the whole admin come along, and are the CMS's wherever they are shown.
    html = html.replace(f'"{settings.STATIC_URL}', f'"{cms_origin()}{settings.STATIC_URL}')
    response = HttpResponse(html)
    response["Access-Control-Allow-Origin"] = frontend_origin()
    response["Cache-Control"] = "public, max-age=300"
    return response

"""Preview on the decoupled site, through wagtail-headless-preview.

That package signs tokens without ever checking their age and keeps rows for whoever asks; where a draft is
kept and who may read it is therefore ours, how the editor reaches the frontend is still the package's.
"""

from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from wagtail_headless_preview.models import HeadlessMixin
from wagtail_headless_preview.signals import preview_update

from .drafts import keep
from .modes import DEFAULT_MODE, PAGE_MODES
from .tokens import token_for


class PreviewMixin(HeadlessMixin):
    """A page previewed on the readers' site."""

    preview_modes = PAGE_MODES

    def serve_preview(self, request: HttpRequest, preview_mode: str) -> HttpResponseBase:
        token = token_for(keep(self, request))
        preview_update.send(sender=HeadlessMixin, token=token)
        response = redirect(self.get_preview_url(request, token))
        response["Referrer-Policy"] = "no-referrer"
        return response

    def get_preview_url(self, request: HttpRequest, token: str) -> str:
        query: dict[str, Any] = {"token": token}
        if getattr(request, "in_preview_panel", False):
            query["panel"] = 1
        mode = getattr(request, "preview_mode", None)
        if mode != DEFAULT_MODE and mode in dict(self.preview_modes):
            query["mode"] = mode
        return f"{self.get_client_root_url(request)}?{urlencode(query)}"

    def prepare_preview(self) -> None:
        """Set what saving would set, on a draft that is not saved."""

"""Files, where no web server in front of us hands them out."""

from pathlib import Path

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase
from django.views.static import serve


def cut_picture(request: HttpRequest, path: str) -> HttpResponseBase:
    """Serve pictures as recipes cut them; originals and documents are never reached this way."""
    response = serve(request, path, document_root=str(Path(settings.MEDIA_ROOT) / "images"))
    response["Cache-Control"] = "public, max-age=31536000, immutable"  # a new cut has a new name
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return response

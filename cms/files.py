"""Files, where no web server in front of us hands them out."""

from pathlib import Path

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase
from django.views.static import serve
from wagtail.documents.views.serve import serve as serve_document

from cms.media.ranges import in_parts

PICTURES = {
    "image/avif",
    "image/gif",
    "image/jpeg",
    "image/png",
    "image/webp",
}  # nothing that can hold a script


def cut_picture(request: HttpRequest, path: str) -> HttpResponseBase:
    """Serve pictures as recipes cut them; originals and documents are never reached this way."""
    response = serve(request, path, document_root=str(Path(settings.MEDIA_ROOT) / "images"))
    response["Cache-Control"] = "public, max-age=31536000, immutable"  # a new cut has a new name
    if response["Content-Type"] not in PICTURES:
        response["Content-Disposition"] = "attachment"
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return response


def document(request: HttpRequest, document_id: str, name: str) -> HttpResponseBase:
    """Serve a document as Wagtail does, in parts too; whatever a browser would open by itself is shut in besides."""
    response = in_parts(request, serve_document(request, document_id, name))
    if response.get("Content-Disposition", "").startswith("attachment"):
        response["Content-Security-Policy"] = (
            "default-src 'none'; sandbox"  # a PDF's reader does not run in one
        )
    return response

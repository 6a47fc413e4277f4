"""The two ends of the preview: editors are at the one, the framed page at the other."""

from urllib.parse import urlsplit

from django.conf import settings


def frontend_origin() -> str:
    return _origin(settings.FRONTEND_BASE_URL)


def cms_origin() -> str:
    return _origin(settings.CMS_BASE_URL)


def _origin(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"

"""The default site answers at `FRONTEND_BASE_URL`: Wagtail's own record then says where every page is read."""

from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from wagtail.models import Site

DEFAULT_PORTS = {"http": 80, "https": 443}


def follow_the_environment(**kwargs: Any) -> None:
    """After migrations, move the default site to where the environment says readers are."""
    parts = urlsplit(settings.FRONTEND_BASE_URL)
    hostname, port = parts.hostname or "", parts.port or DEFAULT_PORTS[parts.scheme]
    site = Site.objects.filter(is_default_site=True).first()
    if site and (site.hostname, site.port) != (hostname, port):
        site.hostname, site.port = hostname, port
        site.save()

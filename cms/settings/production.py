"""A server: nothing here has a usable default."""

from .base import *  # noqa: F403
from .base import CMS_BASE_URL

STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
SECURE_SSL_REDIRECT = False  # the proxy in front does that
SECURE_HSTS_SECONDS = 31_536_000 if CMS_BASE_URL.startswith("https:") else 0
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

SILENCED_SYSTEM_CHECKS = [
    "security.W005",  # the office's other subdomains are not ours to decide
    "security.W008",  # the proxy in front redirects
    "security.W019",  # the admin frames its own previews
    "security.W021",  # no preload list
]

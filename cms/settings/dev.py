"""One person's machine: defaults good enough to start with, nothing reachable from outside."""

import os

_cms = f"127.0.0.1:{os.environ.get('CMS_PORT', '8000')}"
_reader = f"127.0.0.1:{os.environ.get('READER_PORT', '3000')}"
os.environ.setdefault("SECRET_KEY", "only-for-one-machine-never-for-a-server")
os.environ.setdefault("ALLOWED_HOSTS", "127.0.0.1,localhost,[::1]")
os.environ.setdefault("CMS_BASE_URL", f"http://{_cms}")
os.environ.setdefault("FRONTEND_BASE_URL", f"http://{_reader}")
os.environ.setdefault("SERVE_MEDIA", "true")

from .base import *  # noqa: E402, F403  (the defaults above must be there before base reads them)

STATIC_ROOT.mkdir(exist_ok=True)  # noqa: F405
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = False
if not EMAIL_HOST:  # noqa: F405
    EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    EMAIL_FILE_PATH = DATA_DIR / "mail"  # noqa: F405

"""The test suite: its own folder, fast passwords, fixed addresses."""

import atexit
import os
import shutil
import tempfile

FOLDER = tempfile.mkdtemp(prefix="ban-tin-tests-")
atexit.register(shutil.rmtree, FOLDER, ignore_errors=True)

os.environ.update(
    SECRET_KEY="test",
    ALLOWED_HOSTS="testserver,127.0.0.1,localhost",
    CMS_BASE_URL="http://cms.example.vn",
    FRONTEND_BASE_URL="http://tin.example.vn",
    DATA_DIR=FOLDER,
    LOG_LEVEL="WARNING",
    PREVIEW_TOKEN_MAX_AGE="900",
    EDITORIAL_FOUR_EYES="true",
)

from .base import *  # noqa: E402, F403  (the environment above must be there before base reads it)

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
SERVE_MEDIA = True
STATIC_ROOT.mkdir(exist_ok=True)  # noqa: F405
WHITENOISE_AUTOREFRESH = True
SEARCH_COUNT_SECONDS = 0  # when a test says so
DRAFT_LINK_COUNT_SECONDS = 0

"""Settings every environment shares; the others hold differences only."""

from pathlib import Path

from . import env

ROOT = Path(__file__).resolve().parents[2]

# --- What an operator sets (the README's table) ---
SECRET_KEY = env.text("SECRET_KEY")
ALLOWED_HOSTS = env.words("ALLOWED_HOSTS")
CMS_BASE_URL = env.base_url("CMS_BASE_URL")
FRONTEND_BASE_URL = env.base_url("FRONTEND_BASE_URL")
DATA_DIR = env.folder("DATA_DIR", ROOT / "var")
PREVIEW_TOKEN_MAX_AGE = env.integer("PREVIEW_TOKEN_MAX_AGE", 900, minimum=30, maximum=86_400)  # seconds
ADMIN_IDLE_SECONDS = env.integer("ADMIN_IDLE_SECONDS", 1800, minimum=8, maximum=86_400)
LOG_LEVEL = env.one_of("LOG_LEVEL", ("DEBUG", "INFO", "WARNING", "ERROR"), "INFO")
SERVE_MEDIA = env.flag("SERVE_MEDIA", default=False)
EDITORIAL_FOUR_EYES = env.flag("EDITORIAL_FOUR_EYES", default=True)
DEBUG = False

# --- Mail: nothing is sent before a server is named ---
EMAIL_HOST = env.text("EMAIL_HOST", "")
EMAIL_TLS = env.one_of("EMAIL_TLS", ("starttls", "ssl", "none"), "starttls")
EMAIL_USE_TLS, EMAIL_USE_SSL = EMAIL_TLS == "starttls", EMAIL_TLS == "ssl"
EMAIL_PORT = env.integer(
    "EMAIL_PORT", {"starttls": 587, "ssl": 465, "none": 25}[EMAIL_TLS], minimum=1, maximum=65_535
)
EMAIL_HOST_USER = env.text("EMAIL_USER", "")
EMAIL_HOST_PASSWORD = env.text("EMAIL_PASSWORD", "")
EMAIL_TIMEOUT = 10  # seconds
DEFAULT_FROM_EMAIL = env.mailbox("EMAIL_FROM", None if EMAIL_HOST else "ban-tin@localhost")
SERVER_EMAIL = WAGTAILADMIN_NOTIFICATION_FROM_EMAIL = DEFAULT_FROM_EMAIL
EMAIL_BACKEND = "cms.mail.SMTPBackend" if EMAIL_HOST else "django.core.mail.backends.dummy.EmailBackend"

# --- Applications ---
INSTALLED_APPS = [
    "cms",
    "cms.accounts",
    "cms.bulk_upload",
    "cms.care",
    "cms.dashboard",
    "cms.desk",
    "cms.entry",
    "cms.idle",
    "cms.media",
    "cms.takedown",
    "cms.workflow",
    "home",
    "news",
    "news.emulation",
    "search",
    "frontend_contract",
    "frontend_contract.sharing",
    "wagtail_headless_preview",
    "wagtail.api.v2",
    "wagtail.contrib.redirects",
    "wagtail.contrib.search_promotions",
    "wagtail.contrib.settings",
    "wagtail.contrib.typed_table_block",
    "wagtail.embeds",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "rest_framework",
    "drf_spectacular_sidecar",
    "django_tasks",
    "django_tasks_db",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",  # for its translations: Wagtail says "a second ago" with it
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "cms.translations",  # last: see its configuration
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "cms.idle.middleware.IdleMiddleware",
    "cms.entry.middleware.EntryMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]

ROOT_URLCONF = "cms.urls"
WSGI_APPLICATION = "cms.wsgi.application"
ASGI_APPLICATION = "cms.asgi.application"
APPEND_SLASH = True

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "OPTIONS": {
            "loaders": [
                ("django.template.loaders.cached.Loader", ["cms.translations.unmarked.templates.Loader"]),
            ],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

# --- Data: SQLite as ../docs/adr/0002-sqlite-first.md says ---
SQLITE = {
    "ENGINE": "django.db.backends.sqlite3",
    "NAME": DATA_DIR / "ban-tin.sqlite3",
    "OPTIONS": {
        # A deferred transaction that reads, then writes, fails at once under a second writer.
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,  # seconds
        "init_command": (
            "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA journal_size_limit=67108864; "
            "PRAGMA mmap_size=134217728; PRAGMA cache_size=-20000;"
        ),
    },
}
DATABASES = {"default": env.database("DATABASE_URL", SQLITE)}
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
TASKS = {
    "default": {
        "BACKEND": "django_tasks.backends.immediate.ImmediateBackend"
    },  # Wagtail's: its indexes are never late
    "background": {"BACKEND": "django_tasks_db.DatabaseBackend"},  # ours: `manage.py work` runs them
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# --- People ---
AUTH_USER_MODEL = "accounts.User"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
LOGIN_URL = "wagtailadmin_login"

# --- Language and time: one locale ---
LANGUAGE_CODE = "vi"
TIME_ZONE = "Asia/Ho_Chi_Minh"
USE_I18N = True
USE_TZ = True
LOCALE_PATHS = [ROOT / "cms" / "locale"]  # an app's own would not reach the JavaScript catalogue
FORMAT_MODULE_PATH = "cms.formats"
WAGTAIL_I18N_ENABLED = False
WAGTAIL_CONTENT_LANGUAGES = LANGUAGES = [("vi", "Tiếng Việt")]
WAGTAILADMIN_PERMITTED_LANGUAGES = LANGUAGES
WAGTAIL_USER_TIME_ZONES = [TIME_ZONE]  # one for everybody, so nobody is asked

# --- Files ---
STATIC_URL = "/static/"
STATIC_ROOT = DATA_DIR / "static"
MEDIA_URL = "/media/"
MEDIA_ROOT = DATA_DIR / "media"
FILE_UPLOAD_PERMISSIONS = 0o644
DATA_UPLOAD_MAX_NUMBER_FIELDS = 20_000  # a table of 200 × 20 has a field for each cell

# --- Security ---
SESSION_ENGINE = "cms.idle.store"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = CMS_BASE_URL.startswith("https:")
CSRF_TRUSTED_ORIGINS = [CMS_BASE_URL]
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "SAMEORIGIN"

# --- Wagtail ---
WAGTAILADMIN_USER_LOGIN_FORM = "cms.idle.forms.LoginForm"
WAGTAIL_SITE_NAME = "Bản Tin"
WAGTAILADMIN_BASE_URL = CMS_BASE_URL
WAGTAIL_DATE_FORMAT = "%d/%m/%Y"
WAGTAIL_DATETIME_FORMAT = "%d/%m/%Y %H:%M"
WAGTAIL_ALLOW_UNICODE_SLUGS = False
WAGTAIL_FINISH_WORKFLOW_ACTION = "cms.workflow.finishing.publish_approved"
WAGTAILADMIN_NOTIFICATION_INCLUDE_SUPERUSERS = False  # approvers are told, not who runs the machine
WAGTAIL_ENABLE_UPDATE_CHECK = False  # no third-party request
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAILEMBEDS_FINDERS: list[dict[str, str]] = []
WAGTAIL_AUTO_UPDATE_PREVIEW_INTERVAL = 50  # ms; the editor's script waits for a pause in typing itself
WAGTAILIMAGES_IMAGE_MODEL = "media.CustomImage"
WAGTAILDOCS_DOCUMENT_MODEL = "media.CustomDocument"
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 64_000_000
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 20 * 1024 * 1024  # bytes
WAGTAILDOCS_CONTENT_TYPES = {  # what players go by; machines know different ones, or none
    "m4a": "audio/mp4",
    "m4v": "video/mp4",
    "mp3": "audio/mpeg",
    "mp4": "video/mp4",
    "ogg": "audio/ogg",
    "wav": "audio/wav",
    "webm": "video/webm",
}
WAGTAILIMAGES_EXTENSIONS = ["avif", "gif", "heic", "heif", "jfif", "jpg", "jpeg", "png", "webp"]  # never SVG
WAGTAILIMAGES_IMAGE_FORM_BASE = "cms.media.forms.PictureForm"
WAGTAILDOCS_EXTENSIONS = [
    *("csv", "doc", "docx", "m4a", "mp3", "mp4", "odp", "ods", "odt", "ogg", "pdf"),
    *("ppt", "pptx", "rtf", "txt", "wav", "webm", "xls", "xlsx", "zip"),
]
WAGTAILDOCS_MAX_UPLOAD_SIZE = 100 * 1024 * 1024  # bytes
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "search.backends.vietnamese"}}
WAGTAILAPI_BASE_URL = CMS_BASE_URL
WAGTAILAPI_RICH_TEXT_FORMAT = "html"
SEARCH_COUNT_SECONDS = 5  # how long searches are counted in memory before the counts are stored
DRAFT_LINK_COUNT_SECONDS = 5  # how long openings of shared drafts are counted in memory
FRONTEND_TEASER_MODEL = "news.Story"
TAGGIT_CASE_INSENSITIVE = True
TAGGIT_TAGS_FROM_STRING = "cms.entry.tags.parse_tags"
WAGTAIL_HEADLESS_PREVIEW = {
    "CLIENT_URLS": {"default": f"{FRONTEND_BASE_URL}/preview"},
    "ENFORCE_TRAILING_SLASH": False,
    "REDIRECT_ON_PREVIEW": True,
    "SERVE_BASE_URL": FRONTEND_BASE_URL,
}

REST_FRAMEWORK = {"URL_FORMAT_OVERRIDE": None}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s: %(message)s"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": LOG_LEVEL},
    "loggers": {"django_tasks": {"level": "WARNING"}},  # two lines for every index update otherwise
}

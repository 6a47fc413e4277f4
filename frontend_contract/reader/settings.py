"""What an operator may set, read from the environment in one place."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit


class SettingsError(Exception):
    """A value is missing or wrong; the message is one sentence for the operator."""


@dataclass(frozen=True)
class Settings:
    """The reader's settings.

    Attributes:
        cms_api_url: base address of the API, without a trailing slash.
        cms_origin: scheme, host and port under which browsers see the CMS: pictures come from there,
            and only there may a preview be framed.
        site_cache_seconds: how long navigation and footer are kept before the CMS is asked again.
    """

    cms_api_url: str
    cms_origin: str
    host: str = "127.0.0.1"
    port: int = 3000
    site_cache_seconds: float = 10.0


def load_settings(environ: Mapping[str, str]) -> Settings:
    """Read the settings.

    Raises:
        SettingsError: a value is missing or wrong.
    """
    api_url = environ.get("CMS_API_URL", "").strip().rstrip("/")
    if not api_url:
        raise SettingsError("CMS_API_URL is missing: set it to the API, e.g. http://127.0.0.1:8000/api/v2.")
    api_origin = _origin("CMS_API_URL", api_url)
    public_url = environ.get("CMS_PUBLIC_URL", "").strip()
    return Settings(
        cms_api_url=api_url,
        cms_origin=_origin("CMS_PUBLIC_URL", public_url) if public_url else api_origin,
        host=environ.get("READER_HOST", "").strip() or Settings.host,
        port=_port("READER_PORT", environ.get("READER_PORT", "").strip() or str(Settings.port)),
        site_cache_seconds=_seconds(
            "READER_SITE_CACHE_SECONDS",
            environ.get("READER_SITE_CACHE_SECONDS", "").strip() or str(Settings.site_cache_seconds),
        ),
    )


def _origin(name: str, url: str) -> str:
    sentence = f"{name} must be an http or https address such as http://127.0.0.1:8000, not {url!r}."
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise SettingsError(sentence) from error
    # Whatever stands here ends up in a Content-Security-Policy: nothing but a plain host may pass.
    host = parts.hostname or ""
    if parts.scheme not in ("http", "https") or not host or any(char in " ;,'\"*" for char in host):
        raise SettingsError(sentence)
    host = f"[{host}]" if ":" in host else host
    return f"{parts.scheme}://{host}:{port}" if port else f"{parts.scheme}://{host}"


def _port(name: str, text: str) -> int:
    if not (text.isascii() and text.isdigit() and 1 <= int(text) <= 65535):
        raise SettingsError(f"{name} must be a number from 1 to 65535, not {text!r}.")
    return int(text)


def _seconds(name: str, text: str) -> float:
    try:
        seconds = float(text)
    except ValueError as error:
        raise SettingsError(f"{name} must be a number of seconds, not {text!r}.") from error
    if not 0 <= seconds <= 3600:
        raise SettingsError(f"{name} must be between 0 and 3600 seconds, not {text!r}.")
    return seconds

"""The environment, read in this one module; a wrong value is one sentence, never a guess."""

import os
import re
from email.utils import parseaddr
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import dj_database_url
from django.core.exceptions import ImproperlyConfigured

TRUE = {"1", "true", "yes", "on"}
FALSE = {"0", "false", "no", "off", ""}


def text(name: str, default: str | None = None) -> str:
    """Return a variable's text.

    Raises:
        ImproperlyConfigured: it is missing or empty and has no default.
    """
    value = os.environ.get(name, "").strip() or default
    if value is None:
        raise ImproperlyConfigured(f"{name} is not set; .env.example says what it is for.")
    return value


def words(name: str, default: str | None = None) -> list[str]:
    """Return a comma-separated list."""
    return [word.strip() for word in text(name, default).split(",") if word.strip()]


def one_of(name: str, choices: tuple[str, ...], default: str) -> str:
    """Return one of a few words."""
    value = text(name, default)
    if value not in choices:
        raise ImproperlyConfigured(f"{name} must be one of {', '.join(choices)}, not {value!r}.")
    return value


def flag(name: str, default: bool) -> bool:
    """Return a yes or no."""
    value = os.environ.get(name, str(default)).strip().lower()
    if value in TRUE:
        return True
    if value in FALSE:
        return False
    raise ImproperlyConfigured(f"{name} must be true or false, not {value!r}.")


def integer(name: str, default: int, *, minimum: int, maximum: int) -> int:
    """Return a whole number between two bounds, both included."""
    value = text(name, str(default))
    if not (value.isascii() and value.isdigit() and minimum <= int(value) <= maximum):
        raise ImproperlyConfigured(
            f"{name} must be a whole number from {minimum} to {maximum}, not {value!r}."
        )
    return int(value)


def base_url(name: str, default: str | None = None) -> str:
    """Return an http(s) address of scheme, host and port only, without its trailing slash."""
    given = text(name, default)
    value = given.rstrip("/")
    wrong = ImproperlyConfigured(f"{name} must look like https://tin.example.vn, not {given!r}.")
    try:
        parts = urlsplit(value)
        parts.port  # noqa: B018  (reading it raises on a port that is no port)
    except ValueError:
        raise wrong from None
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise wrong
    if parts.path or parts.query or parts.fragment or parts.username:
        raise wrong
    return value


def mailbox(name: str, default: str | None = None) -> str:
    """Return a sender: ban-tin@example.vn, or Bản Tin <ban-tin@example.vn>."""
    value = text(name, default)
    address = parseaddr(value)[1]
    if not address.isascii() or not re.fullmatch(r"[^@\s<>,;]+@[^@\s<>,;]+", address):
        raise ImproperlyConfigured(f"{name} must look like Bản Tin <ban-tin@example.vn>, not {value!r}.")
    return value


def folder(name: str, default: Path) -> Path:
    """Return a folder's absolute path, made if it is not there."""
    path = Path(text(name, str(default))).expanduser().resolve()
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ImproperlyConfigured(
            f"{name}: {path} cannot be used as a folder ({error.strerror})."
        ) from error
    return path


def database(name: str, default: dict[str, Any]) -> dict[str, Any]:
    """Return Django's settings of a PostgreSQL database given as an address, or the default."""
    value = os.environ.get(name, "").strip()
    if not value:
        return default
    wrong = ImproperlyConfigured(f"{name} must look like postgresql://name:password@127.0.0.1:5432/ban_tin.")
    try:
        found: dict[str, Any] = dict(dj_database_url.parse(value, conn_max_age=60, conn_health_checks=True))
    except ValueError as error:
        raise wrong from error  # the address holds a password: it is not repeated
    if found["ENGINE"] != "django.db.backends.postgresql" or not found["NAME"]:
        raise wrong
    found["OPTIONS"] = {"connect_timeout": 5} | found.get("OPTIONS", {})  # seconds
    return found

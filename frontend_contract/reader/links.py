"""Which addresses may be linked or redirected to."""

import re
from urllib.parse import urlsplit

MAX_PATH_LENGTH = 2000
ODD_CHARACTER = re.compile("[\x00-\x1f\x7f\ufffd\ud800-\udfff]")
PHONE = re.compile(r"\+?[0-9][0-9 .()-]+[0-9]")


def has_odd_characters(text: str) -> bool:
    """Tell whether a text holds control characters, or bytes that were no UTF-8."""
    return ODD_CHARACTER.search(text) is not None


def is_plausible_path(path: str) -> bool:
    return path.startswith("/") and len(path) <= MAX_PATH_LENGTH and not has_odd_characters(path)


def is_local_path(text: object) -> bool:
    """Tell whether a browser reads the text as a path of this site ("//host" and "/\\host" are not)."""
    return (
        isinstance(text, str) and is_plausible_path(text) and "\\" not in text and not text.startswith("//")
    )


def safe_href(text: object) -> str | None:
    """Return a path of this site or an absolute address that cannot run code; `None` for anything else."""
    if not isinstance(text, str) or has_odd_characters(text):
        return None
    if is_local_path(text):
        return text
    try:
        parts = urlsplit(text)
    except ValueError:
        return None
    if parts.scheme in ("http", "https"):
        return text if parts.netloc else None
    return text if parts.scheme in ("mailto", "tel") else None


def safe_redirect(text: object) -> str | None:
    """Return where a reader may be sent, `None` if nowhere."""
    href = safe_href(text)
    return href if href and href.startswith(("/", "http:", "https:")) else None


def phone_href(text: object) -> str | None:
    """Return "tel:02263851234" for "0226 385 1234 (giờ hành chính)"; `None` when there is no number."""
    found = PHONE.search(text) if isinstance(text, str) else None
    return f"tel:{re.sub('[^0-9+]', '', found[0])}" if found else None

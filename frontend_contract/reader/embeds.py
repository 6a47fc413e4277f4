"""Players of other sites."""

from urllib.parse import urlsplit

EMBED_ORIGINS = ("https://www.youtube-nocookie.com", "https://player.vimeo.com")
"""Whose players may be framed, once a reader asks for one; the page's Content-Security-Policy says the same."""


def safe_embed(address: object) -> str | None:
    """Return the address of a player that may be framed; `None` for any other."""
    if not isinstance(address, str):
        return None
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    return address if f"{parts.scheme}://{parts.netloc}" in EMBED_ORIGINS else None

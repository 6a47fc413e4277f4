"""Files of the newsroom, and players of other sites."""

from urllib.parse import urlsplit

from .dates import number

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


def file_size(count: object) -> str:
    """Return "240 KB" or "1,2 MB" for a number of bytes; "" where there is none."""
    if isinstance(count, bool) or not isinstance(count, int) or count < 0:
        return ""
    for unit, size in (("GB", 1024**3), ("MB", 1024**2)):
        if count >= size:
            return f"{number(round(count / size, 1))} {unit}"
    return f"{number(max(1, round(count / 1024)))} KB"


def file_kind(filename: object) -> str:
    """Return "PDF" for "ke-hoach.pdf"; "" where a name tells nothing."""
    if not isinstance(filename, str) or "." not in filename:
        return ""
    ending = filename.rpartition(".")[2]
    return ending.upper() if ending.isalnum() and len(ending) <= 5 else ""

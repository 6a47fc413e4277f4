"""Which video an address leads to; told from the address alone, for nothing is asked of other sites."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import SplitResult, parse_qs, urlencode, urlsplit

from frontend_contract.shapes.files import VideoEmbed

YOUTUBE_HOSTS = {"youtube.com", "youtube-nocookie.com", "youtu.be"}
VIMEO_HOSTS = {"vimeo.com", "player.vimeo.com"}
STRANGERS = {
    "facebook.com": "Facebook",
    "fb.watch": "Facebook",
    "tiktok.com": "TikTok",
    "zalo.me": "Zalo",
    "zalo.vn": "Zalo",
    "drive.google.com": "Google Drive",
}
YOUTUBE = re.compile(r"/(?:(?:shorts|live|embed|v)/)?([\w-]{11})/?", re.ASCII)
VIMEO = re.compile(
    r"/(?:video/|channels/[\w-]+/|groups/[\w-]+/videos/|(?:album|showcase)/\d+/video/)?"
    r"(\d{5,12})(?:/([0-9a-f]{6,20}))?/?",
    re.ASCII,
)
EMBED_CODE = re.compile(r"""<iframe[^>]*\ssrc=["']([^"']+)""", re.IGNORECASE)
MOMENT = re.compile(r"(?:(\d{1,2})h)?(?:(\d{1,3})m)?(?:(\d{1,5})s?)?", re.ASCII)


class AddressError(ValueError):
    """An address leads to no video we know how to show; the message is a sentence for the editor."""


@dataclass(frozen=True)
class Address:
    """What an editor pasted, taken apart."""

    host: str
    path: str
    query: dict[str, str]


def find_video(text: str) -> VideoEmbed:
    """Return the video an address, or a provider's code to embed it, leads to.

    Raises:
        AddressError: it leads to none.
    """
    address = _read(text)
    for found in _found(address):
        return found
    for host, name in STRANGERS.items():
        if address.host == host or address.host.endswith(f".{host}"):
            raise AddressError(
                f"Không đưa được video của {name} vào bài: hãy tải tệp video lên, hoặc đặt liên kết tới video "
                "trong một đoạn văn."
            )
    raise AddressError(
        "Không nhận ra video trong địa chỉ này. Hãy dán địa chỉ của một video trên YouTube hoặc Vimeo, ví dụ "
        "https://www.youtube.com/watch?v=…"
    )


def _read(text: str) -> Address:
    text = text.strip()
    if code := EMBED_CODE.search(text):
        text = code[1].replace("&amp;", "&")
    if not re.match(r"https?://", text, re.IGNORECASE):
        text = f"https://{text.lstrip('/')}"
    try:
        parts: SplitResult = urlsplit(text)
        host = (parts.hostname or "").lower()
    except ValueError:  # brackets of an IPv6 address that is none
        return Address("", "", {})
    query = {name: values[0] for name, values in parse_qs(parts.query).items()}
    return Address(re.sub(r"^(www|m|music)\.", "", host), parts.path, query)


def _found(address: Address) -> Iterator[VideoEmbed]:
    if address.host in YOUTUBE_HOSTS:
        in_path = YOUTUBE.fullmatch(address.path)
        key = address.query.get("v", "") if address.path == "/watch" else in_path[1] if in_path else ""
        if re.fullmatch(r"[\w-]{11}", key, re.ASCII):
            yield _youtube(key, _seconds(address.query.get("t") or address.query.get("start") or ""))
    elif address.host in VIMEO_HOSTS and (found := VIMEO.fullmatch(address.path)):
        yield _vimeo(found[1], found[2] or address.query.get("h", ""))


def _youtube(key: str, start: int) -> VideoEmbed:
    return {
        "provider": "youtube",
        "provider_label": "YouTube",
        "video_id": key,
        "embed_url": f"https://www.youtube-nocookie.com/embed/{key}{f'?start={start}' if start else ''}",
        "page_url": f"https://www.youtube.com/watch?v={key}{f'&t={start}s' if start else ''}",
    }


def _vimeo(key: str, secret: str) -> VideoEmbed:
    """Args: secret: the part of an unlisted video's address that opens it."""
    secret = secret if re.fullmatch(r"[0-9a-f]{6,20}", secret) else ""
    return {
        "provider": "vimeo",
        "provider_label": "Vimeo",
        "video_id": key,
        "embed_url": f"https://player.vimeo.com/video/{key}?{urlencode({'dnt': 1} | ({'h': secret} if secret else {}))}",
        "page_url": f"https://vimeo.com/{key}{f'/{secret}' if secret else ''}",
    }


def _seconds(moment: str) -> int:
    """Return 90 for "90", "90s" and "1m30s"; 0 where it is none."""
    found = MOMENT.fullmatch(moment)
    if not found:
        return 0
    hours, minutes, seconds = (int(part or 0) for part in found.groups())
    return hours * 3600 + minutes * 60 + seconds

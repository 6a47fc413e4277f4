"""Headers that every answer carries, the unexpected ones included."""

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from .embeds import EMBED_ORIGINS

PREVIEW_PATHS = ("/preview", "/preview/")


def build_headers(cms_origin: str, is_preview: bool) -> dict[str, str]:
    # In a preview Wagtail's content checks come from the CMS: scripts, their style, their configuration.
    ours = f"'self' {cms_origin}" if is_preview else "'self'"
    framed_by = cms_origin if is_preview else "'none'"
    policy = (
        f"default-src 'none'; style-src {ours}; script-src {ours}; font-src 'self'; "
        f"img-src 'self' data: {cms_origin}; media-src {cms_origin}; frame-src {' '.join(EMBED_ORIGINS)}; "
        f"connect-src {ours}; form-action 'self'; base-uri 'none'; "
        f"frame-ancestors {framed_by}"
    )
    headers = {
        "Content-Security-Policy": policy,
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer" if is_preview else "strict-origin-when-cross-origin",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    }
    if is_preview:
        headers |= {"Cache-Control": "private, no-store", "X-Robots-Tag": "noindex"}
    return headers


class SecurityHeaders:
    """Wraps the whole application, so that answers to its own failures carry the headers too."""

    def __init__(self, app: ASGIApp, cms_origin: str) -> None:
        self.app = app
        self.live = build_headers(cms_origin, is_preview=False)
        self.preview = build_headers(cms_origin, is_preview=True)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        extra = self.preview if scope["path"] in PREVIEW_PATHS else self.live

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(extra)
            await send(message)

        await self.app(scope, receive, send_with_headers)

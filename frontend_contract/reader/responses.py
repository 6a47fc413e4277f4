"""HTML answers."""

import hashlib

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response


def html_response(request: Request, html: str, status: int = 200) -> Response:
    """Answer with a page; a browser that has it already gets 304 and no body.

    Browsers must ask every time, because a correction has to reach readers at once.
    """
    # Weak, because the same page goes out compressed and plain.
    etag = f'W/"{hashlib.sha256(html.encode()).hexdigest()[:32]}"'
    headers = {"Cache-Control": "no-cache", "ETag": etag}
    known = [tag.strip() for tag in request.headers.get("if-none-match", "").split(",")]
    if status == 200 and etag in known:
        return Response(status_code=304, headers=headers)
    return HTMLResponse(html, status, headers)

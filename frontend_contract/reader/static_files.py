"""Style, script, fonts: served with an address that changes with their content."""

import hashlib
import mimetypes
from functools import cache
from pathlib import Path

from starlette.responses import Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

STATIC_DIR = Path(__file__).parent / "static"
mimetypes.add_type("font/woff2", ".woff2")


@cache
def static_url(name: str) -> str:
    """Return the address of a static file, with its fingerprint."""
    fingerprint = hashlib.sha256((STATIC_DIR / name).read_bytes()).hexdigest()[:12]
    return f"/static/{name}?v={fingerprint}"


class CachedStaticFiles(StaticFiles):
    """Lets browsers keep fingerprinted files and fonts for a year, and anything else for an hour."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        response = await super().get_response(path, scope)
        is_lasting = path.endswith(".woff2") or scope["query_string"].startswith(b"v=")
        response.headers["Cache-Control"] = (
            "public, max-age=31536000, immutable" if is_lasting else "public, max-age=3600"
        )
        return response

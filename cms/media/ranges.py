"""Parts of documents (RFC 9110, section 14): without them no player can seek, and Safari plays no video at all.

Wagtail's view sends whole files only. A web server or a store that hands the files out itself answers parts by itself;
then there is nothing to do here.
"""

import re
from collections.abc import Iterator
from typing import Any, BinaryIO

from django.http import HttpRequest, HttpResponse, HttpResponseBase

RANGE = re.compile(r"bytes=(\d{0,18})-(\d{0,18})", re.ASCII)
BLOCK = 64 * 1024  # bytes read at once


def in_parts(request: HttpRequest, response: Any) -> HttpResponseBase:
    """Answer a request for one part of a document with that part, a request for several with all of it.

    Args:
        response: to the request for the whole.
    """
    if response.status_code != 200 or getattr(response, "file_to_stream", None) is None:
        return response
    # Wagtail 8.0.1 says "None" where there is no encoding, and gives files it has not hashed yet one tag for all.
    if response.get("Content-Encoding") == "None":
        del response["Content-Encoding"]
    if response.get("ETag") == '""':
        del response["ETag"]
    response["Accept-Ranges"] = "bytes"
    asked = RANGE.fullmatch(request.headers.get("Range", "").strip())
    if request.method != "GET" or not asked or not any(asked.groups()) or not _is_same(request, response):
        return response
    size = int(response["Content-Length"])
    first, last = _bounds(asked[1], asked[2], size)
    if first > last:
        response.close()
        return HttpResponse(
            status=416, headers={"Content-Range": f"bytes */{size}", "Accept-Ranges": "bytes"}
        )
    file = response.file_to_stream
    file.seek(first)
    response.streaming_content = _read(file, last - first + 1)
    response.status_code = 206
    response["Content-Length"] = last - first + 1
    response["Content-Range"] = f"bytes {first}-{last}/{size}"
    return response


def _is_same(request: HttpRequest, response: HttpResponseBase) -> bool:
    """Tell whether the file is still the one whose other parts the browser has."""
    known = request.headers.get("If-Range")
    return known is None or known in (response.get("ETag"), response.get("Last-Modified"))


def _bounds(first: str, last: str, size: int) -> tuple[int, int]:
    """Return the first and the last byte asked for; "-500" asks for the last 500."""
    if not first:
        return max(0, size - int(last)), size - 1
    return int(first), min(int(last), size - 1) if last else size - 1


def _read(file: BinaryIO, left: int) -> Iterator[bytes]:
    while left > 0 and (block := file.read(min(BLOCK, left))):
        left -= len(block)
        yield block

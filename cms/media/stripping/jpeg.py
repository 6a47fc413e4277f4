"""JPEG: segments, each after a marker. ITU-T T.81, annex B."""

import re

START, END = b"\xff\xd8", b"\xff\xd9"
APP0, APP2, APP14, APP15 = 0xE0, 0xE2, 0xEE, 0xEF
COMMENT, SCAN, FINISH = 0xFE, 0xDA, 0xD9
JFIF, COLOUR_PROFILE, ADOBE = b"JFIF\0", b"ICC_PROFILE\0", b"Adobe"
MARKER = re.compile(rb"\xff+([\x01-\xfe])", re.DOTALL)
# Inside a scan FF00 is a byte, and FFD0 to FFD7 only count.
AFTER_SCAN = re.compile(rb"\xff+[\x01-\xcf\xd8-\xfe]", re.DOTALL)


def strip(data: bytes) -> bytes:
    """Return the picture with its colour profile and nothing else.

    Raises:
        ValueError: it has no beginning, no end, or something unreadable between them.
    """
    if not data.startswith(START):
        raise ValueError("no beginning")
    kept, position = [START], len(START)
    while found := MARKER.match(data, position):
        if (kind := found[1][0]) == FINISH:
            return b"".join([*kept, END])
        start = found.end()
        position = start + max(2, int.from_bytes(data[start : start + 2]))
        kept.append(_segment(kind, data[start + 2 : position]))
        if kind == SCAN and (after := AFTER_SCAN.search(data, position)):
            kept.append(data[position : after.start()])
            position = after.start()
    raise ValueError("no end")


def _segment(kind: int, body: bytes) -> bytes:
    if kind == APP0 and body.startswith(JFIF):
        body = body[:12] + b"\0\0"  # density, then a thumbnail of no size
    elif kind == APP14 and body.startswith(ADOBE):
        body = body[:12]  # how the colours are stored
    elif kind == COMMENT or (APP0 <= kind <= APP15 and not _is_colour_profile(kind, body)):
        return b""
    return b"\xff" + bytes([kind]) + (len(body) + 2).to_bytes(2) + body


def _is_colour_profile(kind: int, body: bytes) -> bool:
    return kind == APP2 and body.startswith(COLOUR_PROFILE)

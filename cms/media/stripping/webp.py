"""WebP: RIFF chunks of name, length and content, padded to an even length. RFC 9649."""

from collections.abc import Iterator

HEADER = 12  # bytes: RIFF, length, WEBP
FRAME_HEADER = 16  # bytes of an animation's frame before its own chunks
PICTURE = {b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF", b"ICCP"}
EXIF_AND_XMP = 0b0000_1100  # flags in VP8X


def strip(data: bytes) -> bytes:
    """Return the picture, or all frames, with its colour profile and nothing else.

    Raises:
        ValueError: it has no beginning or no end.
    """
    end = 8 + int.from_bytes(data[4:8], "little")
    if data[:4] != b"RIFF" or data[8:HEADER] != b"WEBP" or end > len(data):
        raise ValueError("no beginning or no end")
    body = b"WEBP" + b"".join(_kept(data[HEADER:end]))
    return b"RIFF" + len(body).to_bytes(4, "little") + body


def _kept(chunks: bytes) -> Iterator[bytes]:
    position = 0
    while position < len(chunks):
        name, length = chunks[position : position + 4], chunks[position + 4 : position + 8]
        start = position + 8
        position = start + int.from_bytes(length, "little")
        if position > len(chunks):
            raise ValueError("a chunk is longer than its file")
        if name in PICTURE:
            body = _body(name, chunks[start:position])
            yield name + len(body).to_bytes(4, "little") + body + b"\0" * (len(body) % 2)
        position += position % 2


def _body(name: bytes, body: bytes) -> bytes:
    if name == b"VP8X" and body:
        return bytes([body[0] & ~EXIF_AND_XMP]) + body[1:]
    if name == b"ANMF":
        return body[:FRAME_HEADER] + b"".join(_kept(body[FRAME_HEADER:]))
    return body

"""PNG: chunks of length, name, content and checksum. W3C PNG, third edition."""

SIGNATURE = b"\x89PNG\r\n\x1a\n"
FINISH = b"IEND"
PICTURE = {b"IHDR", b"PLTE", b"IDAT", FINISH, b"tRNS"}
COLOURS = {b"iCCP", b"sRGB", b"gAMA", b"cHRM", b"cICP", b"mDCV", b"cLLI", b"sBIT", b"bKGD", b"pHYs"}


def strip(data: bytes) -> bytes:
    """Return the picture with its colours and nothing else.

    Raises:
        ValueError: it has no beginning or no end.
    """
    if not data.startswith(SIGNATURE):
        raise ValueError("no beginning")
    kept, position, name = [SIGNATURE], len(SIGNATURE), b""
    while name != FINISH:
        name = data[position + 4 : position + 8]
        end = position + 12 + int.from_bytes(data[position : position + 4])
        if end > len(data) or len(name) < 4:
            raise ValueError("no end")
        if name in PICTURE or name in COLOURS:
            kept.append(data[position:end])
        position = end
    return b"".join(kept)

"""GIF and animated GIF: blocks, each a chain of sub-blocks of at most 255 bytes. GIF89a specification."""

SCREEN = 13  # bytes: signature and logical screen
DESCRIPTOR = 10  # bytes of an image before its own palette
EXTENSION, IMAGE, FINISH = 0x21, 0x2C, 0x3B
TIMING, APPLICATION = 0xF9, 0xFF
KEPT_APPLICATIONS = (b"NETSCAPE2.0", b"ANIMEXTS1.0", b"ICCRGBG1012")  # loops and the colour profile


def strip(data: bytes) -> bytes:
    """Return all frames, their timing and the colour profile, and nothing else.

    Raises:
        ValueError: it has no beginning or no end.
    """
    if data[:6] not in (b"GIF87a", b"GIF89a"):
        raise ValueError("no beginning")
    position = SCREEN + _palette(data, SCREEN - 3)
    kept = [data[:position]]
    while (kind := _byte(data, position)) != FINISH:
        start = position
        if kind == IMAGE:
            position += DESCRIPTOR + _palette(data, position + DESCRIPTOR - 1) + 1
        elif kind == EXTENSION:
            position += 2
        else:
            raise ValueError("no block where one must be")
        position = _after_chain(data, position)
        if kind == IMAGE or _is_kept(data[start:position]):
            kept.append(data[start:position])
    return b"".join([*kept, bytes([FINISH])])


def _is_kept(extension: bytes) -> bool:
    return extension[1] == TIMING or (extension[1] == APPLICATION and extension[3:14] in KEPT_APPLICATIONS)


def _palette(data: bytes, flags_at: int) -> int:
    """The length of the palette that follows, in bytes."""
    flags = _byte(data, flags_at)
    return 3 << ((flags & 0b111) + 1) if flags & 0b1000_0000 else 0


def _after_chain(data: bytes, position: int) -> int:
    while length := _byte(data, position):
        position += 1 + length
    return position + 1


def _byte(data: bytes, position: int) -> int:
    if position >= len(data):
        raise ValueError("no end")
    return data[position]

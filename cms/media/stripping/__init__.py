"""Everything a picture's file tells beside the picture, left out without touching a pixel.

Each module knows one format. Its `strip` keeps what is needed to show the picture, colour profile included, and drops
the rest, known or not: EXIF, XMP, IPTC, comments, thumbnails, and whatever follows the picture's end.
"""

from collections.abc import Callable

from . import gif, jpeg, png, webp

STRIPPERS: dict[str, Callable[[bytes], bytes]] = {
    "JPEG": jpeg.strip,
    "MPO": jpeg.strip,  # several JPEGs in a row, as phones write them: the first is the picture
    "PNG": png.strip,
    "GIF": gif.strip,
    "WEBP": webp.strip,
}

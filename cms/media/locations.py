"""Whether a picture tells where it was taken."""

from collections.abc import Iterable
from typing import Any

from PIL import ExifTags, Image

WORD = "GPSLatitude"  # as XMP says it


def tells_where(picture: Image.Image, data: bytes) -> bool:
    """Return whether coordinates are in the EXIF or XMP of a picture; what cannot be read tells nothing."""
    return WORD.encode() in data or _in_exif(picture) or any(_texts(picture.info.values()))


def _in_exif(picture: Image.Image) -> bool:
    try:
        place = picture.getexif().get_ifd(ExifTags.IFD.GPSInfo)
    except Exception:  # noqa: BLE001  (EXIF is often wrong, and goes anyway)
        return False
    return ExifTags.GPS.GPSLatitude in place or ExifTags.GPS.GPSLongitude in place


def _texts(values: Iterable[Any]) -> Iterable[bool]:
    """Packed texts, which the file's bytes do not show."""
    for value in values:
        if isinstance(value, str):
            yield WORD in value
        elif isinstance(value, bytes):
            yield WORD.encode() in value

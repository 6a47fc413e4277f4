"""A picture as it is uploaded becomes the picture as it is stored: upright, of a size to work with, telling nothing."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import PurePath
from threading import Lock
from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile, File
from PIL import Image, ImageCms, ImageOps, ImageSequence
from pillow_heif import register_heif_opener

from . import limits
from .locations import tells_where
from .stripping import STRIPPERS

register_heif_opener(thumbnails=False, depth_images=False, aux_images=False)

FORMATS = [*(STRIPPERS.keys() - {"MPO"}), "AVIF", "HEIF"]  # Pillow finds an MPO among JPEGs
EXTENSIONS = {"JPEG": ".jpg", "MPO": ".jpg", "PNG": ".png", "GIF": ".gif", "WEBP": ".webp"}
ORIENTATION = 0x0112  # in EXIF; 1 is upright
WEB_MODES = {"1", "L", "P", "RGB", "RGBA"}  # Pillow's names for what browsers show and recipes cut
# JPEG decodes straight to halves and quarters: one of this length is not worth decoding twice as large.
LONG_ENOUGH = 3600  # pixels
# A photo of 48 megapixels takes 90 MB as JPEG, 350 as HEIC or PNG: one at a time is enough for one machine.
ONE_AT_A_TIME = Lock()
QUALITY: dict[str, dict[str, Any]] = {
    "JPEG": {"quality": 92, "optimize": True},
    "WEBP": {"quality": 92},
    "PNG": {"optimize": False},
}


class CleanPicture(ContentFile):
    """A file that went through here.

    Attributes:
        told_where: whether it came with the coordinates of the place.
    """

    def __init__(self, content: bytes, name: str, told_where: bool) -> None:
        super().__init__(content, name=name)
        self.told_where = told_where


def clean(upload: File, name: str | None = None) -> CleanPicture:
    """Return the picture to store, named for what it is.

    Pixels stay as they are wherever that is possible: a picture that lies on its side, is too large, or of a kind
    browsers do not show is written again. The same file always becomes the same bytes.

    Raises:
        ValidationError: it cannot be used; a sentence for the person who uploads says why.
    """
    if isinstance(upload, CleanPicture):
        return upload
    limits.check_weight(upload.size)
    upload.seek(0)
    data = upload.read()
    with ONE_AT_A_TIME, _sentences(), Image.open(BytesIO(data), formats=FORMATS) as picture:
        limits.check_size(*picture.size)
        told_where = tells_where(picture, data)
        if _moves(picture):
            kind, content = _clean_frames(picture, data)
        else:
            kind, content = _clean_still(picture, data)
    stem = PurePath(name or upload.name or "").stem or "anh"
    return CleanPicture(content, stem + EXTENSIONS[kind], told_where)


@contextmanager
def _sentences() -> Iterator[None]:
    """Turn whatever Pillow says of hostile bytes into something people can act on."""
    try:
        yield
    except ValidationError:
        raise
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as bomb:
        pixels = re.search(r"\((\d+) pixels\)", str(bomb))
        raise limits.too_many_pixels(int(pixels[1]) if pixels else None) from bomb
    except Image.UnidentifiedImageError as error:
        raise limits.refusal(limits.NOT_A_PICTURE, "invalid_image") from error
    except Exception as error:  # damaged files break decoders in every way there is
        raise limits.refusal(limits.DAMAGED, "damaged") from error


def _moves(picture: Image.Image) -> bool:
    # The other formats count what is no film: the second eye of a camera, a burst.
    return picture.format in {"GIF", "PNG", "WEBP", "AVIF"} and getattr(picture, "is_animated", False)


def _clean_frames(picture: Image.Image, data: bytes) -> tuple[str, bytes]:
    """Frames are only stripped: to scale them would mean to make the animation anew."""
    kind = str(picture.format)
    if kind not in {"GIF", "WEBP"}:  # what Wagtail can show
        raise limits.refusal(limits.OTHER_FILM, "other_film")
    for count, frame in enumerate(ImageSequence.Iterator(picture), start=1):
        limits.check_frames(count, *frame.size)
        frame.load()
    return kind, STRIPPERS[kind](data)


def _clean_still(picture: Image.Image, data: bytes) -> tuple[str, bytes]:
    kind = str(picture.format)
    is_upright = picture.getexif().get(ORIENTATION, 1) in (0, 1)
    if kind in STRIPPERS and is_upright and picture.mode in WEB_MODES and max(picture.size) <= limits.LONGEST:
        try:
            content = STRIPPERS[kind](data)
        except ValueError:
            pass  # odd, but perhaps a picture all the same: decoding will tell
        else:
            with Image.open(BytesIO(content)) as stripped:
                stripped.load()
            return kind, content
    return _write_again(picture)


def _write_again(picture: Image.Image) -> tuple[str, bytes]:
    """Return the picture upright, no larger than we keep, in colours browsers know."""
    kind = str(picture.format)
    width, height = picture.size
    share = LONG_ENOUGH / max(width, height)
    if share < 1:
        picture.draft(None, (round(width * share), round(height * share)))
    picture.load()
    picture.thumbnail((limits.LONGEST, limits.LONGEST))
    ImageOps.exif_transpose(picture, in_place=True)
    upright, profile = _in_web_colours(picture)
    if kind in {"MPO", "AVIF", "HEIF"}:
        kind = "JPEG" if upright.mode in {"L", "RGB"} else "PNG"
    if kind == "GIF":
        kind = "PNG"
    upright.info.clear()  # some formats write again what they were read with
    stream = BytesIO()
    upright.save(stream, kind, icc_profile=profile, **QUALITY[kind])
    return kind, STRIPPERS[kind](stream.getvalue())


def _in_web_colours(picture: Image.Image) -> tuple[Image.Image, bytes | None]:
    """Return the picture in one of `L`, `RGB`, `RGBA`, with the colour profile that still holds."""
    profile = picture.info.get("icc_profile")
    if picture.mode in {"L", "RGB", "RGBA"}:
        return picture, profile
    if picture.mode in {"I", "I;16", "I;16B", "I;16L"}:  # sixteen bits of grey
        return picture.convert("I").point(lambda grey: grey / 256 + 0.0).convert("L"), profile
    if picture.mode == "CMYK":
        return _printed(picture, profile), None
    if picture.mode in {"P", "PA", "LA", "La", "RGBa"} or "transparency" in picture.info:
        return picture.convert("RGBA"), profile
    return picture.convert("RGB"), None


def _printed(picture: Image.Image, profile: bytes | None) -> Image.Image:
    """Return inks as light, by their profile where it can be read."""
    if profile:
        try:
            screen = ImageCms.createProfile("sRGB")
            converted = ImageCms.profileToProfile(picture, BytesIO(profile), screen, outputMode="RGB")
        except (ImageCms.PyCMSError, OSError):
            pass
        else:
            if converted is not None:
                return converted
    return picture.convert("RGB")

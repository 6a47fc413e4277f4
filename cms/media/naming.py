"""What a device, a program or a messenger calls a picture; nobody is told anything by such a name."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from cms.vietnamese.folding import fold

EXTENSION = re.compile(
    r"\.(?:jpe?g|jfif|png|gif|webp|avif|hei[cf]|bmp|tiff?|svg|psd|raw|dng|cr[23]|nef|arw|orf|mp4|mov|avi|pdf)"
    r"(?:\s*\(\d+\))?$",
    re.IGNORECASE,
)
SLUG = re.compile(r"(?:\w+[-_]){2,}\w+|\w*_\w*", re.ASCII)  # no space anywhere
LONGEST = 255  # characters; no system of files takes more
UUID = re.compile(r"[0-9a-f]{8}(?: [0-9a-f]{4}){3} [0-9a-f]{12}")

_COPY = r"(?:copy|copy of|ban sao|ban sao cua|edited|edit|da chinh sua|final|min|scaled|cropped|crop)"
_MAKER = r"""
    img|imgs|image|images|dsc|dscn|dscf|dcim|dji|pxl|mvimg|vid|video|mov|gopr|gh|sam|cimg|p|pano|burst|portrait
    |scan|scanned|camscanner|screen ?shots?|screen ?recording|screencast|capture|snip(?:aste)?|clipboard
    |anh chup man hinh|chup man hinh|man hinh|zalo|viber(?: image)?|received|fb img|facebook|messenger
    |whatsapp image|telegram|inbound|signal|line|instagram|photo|photos|picture|pictures|pic|pics|anh|hinh
    |hinh anh|buc anh|untitled(?: design)?|khong (?:co )?(?:ten|tieu de|de)|chua dat ten|unnamed|noname|no name
    |new|moi|tai xuong|tai ve|downloads?|file|tep|vlcsnap|still|frame|clip|thumb(?:nail)?|default|temp|tmp|test
    |export|output|render|canva|collage|lightroom|snapseed|b612|beauty ?plus
"""
_MAKERS = re.compile(
    rf"(?:{_COPY} )?(?:{''.join(map(str.strip, _MAKER.splitlines()))})"
    rf"(?: (?:{_COPY}|at|luc|sang|chieu|am|pm|wa|thg|\d+|[a-z]{{0,4}}\d+[a-z\d]*|[0-9a-f]{{6,}}))*"
)
_COUNTED = re.compile(r"(?=.*\d)(?:[a-z]{0,5}\d+[a-z\d]*|[a-z])(?: (?:[a-z]{0,5}\d+[a-z\d]*|[a-z]))*")
_HASH = re.compile(r"(?=[a-z]*\d)[a-z]?[0-9a-f]{8,}(?: (?:[0-9a-f]{6,}|\d+|[a-z]))*")
_EXPORT = re.compile(r".*\bstill ?\d{2,}")

STILL = re.compile(
    r"(?P<clip>\S.*?)[\s._-]+(?P<time>\d\d(?:[\s._:;-]\d\d){3})[\s._-]*still[\s._-]*(?P<number>\d+)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Still:
    """A picture taken out of a clip by an editing program.

    Attributes:
        name: as given.
        clip: the clip's name.
        timecode: "00:00:11:14", hours, minutes, seconds, frames.
        number: the program's own, in the order of exporting.
    """

    name: str
    clip: str
    timecode: str
    number: int


def is_technical(text: str) -> bool:
    """Whether a text is a file's name and says nothing: "IMG_2024", "DUNG TIN 00 00 11 14 Still1256"."""
    text = text.strip()
    if len(text) > LONGEST:
        return False
    bare = EXTENSION.sub("", text)
    if bare != text:
        return True
    if SLUG.fullmatch(text) and any(letter in text for letter in "_0123456789"):
        return True
    words = _words(text)
    shapes = (_MAKERS, _COUNTED, _HASH, _EXPORT, UUID)
    return bool(words) and any(shape.fullmatch(words) for shape in shapes)


def stills(names: Iterable[str]) -> dict[str, list[Still]]:
    """Return the stills among some pictures' names, by clip, each clip's in the order of its timecode.

    The key is the first spelling of the clip's name; the case and the way of writing marks make no other clip.
    """
    clips: dict[str, list[Still]] = {}
    spelling: dict[str, str] = {}
    for name in names:
        if still := as_still(name):
            clip = spelling.setdefault(fold(still.clip), still.clip)
            clips.setdefault(clip, []).append(still)
    return {
        clip: sorted(found, key=lambda still: (still.timecode, still.number)) for clip, found in clips.items()
    }


def as_still(name: str) -> Still | None:
    """Return what a still's name says, `None` for any other name."""
    if len(name) > LONGEST:
        return None
    match = STILL.fullmatch(EXTENSION.sub("", unicodedata.normalize("NFC", name).strip()))
    if not match:
        return None
    timecode = ":".join(re.findall(r"\d\d", match["time"]))
    return Still(name, " ".join(match["clip"].split()), timecode, int(match["number"]))


def _words(text: str) -> str:
    return fold(text.replace("_", " "))

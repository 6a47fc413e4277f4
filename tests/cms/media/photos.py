"""Photos as phones and cameras leave them: they tell where, by whom and with what they were taken."""

import struct
from io import BytesIO

import exifread
import pillow_heif
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image, ImageCms, PngImagePlugin
from PIL.TiffImagePlugin import IFDRational

pillow_heif.register_heif_opener()

SECONDS = (3713, 107)  # of latitude and longitude: found nowhere by chance
OWNER = "May anh cua ba Tu"
XMP = (
    b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    b'<rdf:Description xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="10,46.3713N"/>'
    b"</rdf:RDF></x:xmpmeta>"
)
PROFILE = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
# What no stored or served byte may hold.
SECRETS = [
    b"Exif\0",
    b"eXIf",
    b"EXIF",
    b"http://ns.adobe.com/xap",
    b"adobe:ns:meta",
    b"XML:com.adobe.xmp",
    b"GPSLatitude",
    b"10,46.3713N",
    b"8BIM",
    OWNER.encode(),
    struct.pack(">2I", *SECONDS),
    struct.pack("<2I", *SECONDS),
]


def scene(width=320, height=200, mode="RGB"):
    """A picture whose upper left corner is red, the rest blue."""
    image = Image.new("RGB", (width, height), "#2244aa")
    image.paste("#dd2211", (0, 0, width // 2, height // 2))
    return image if mode == "RGB" else image.convert(mode)


def exif(orientation=1):
    data = Image.Exif()
    data[0x010F] = OWNER  # maker
    data[0x0112] = orientation
    data.get_ifd(0x8769)[0x927C] = b"maker's note: " + OWNER.encode()
    place = data.get_ifd(0x8825)
    angle = (IFDRational(10, 1), IFDRational(46, 1), IFDRational(*SECONDS))
    place.update({1: "N", 2: angle, 3: "E", 4: angle})
    return data.tobytes()


def saved(image, kind, **options):
    stream = BytesIO()
    image.save(stream, kind, **options)
    return stream.getvalue()


def jpeg(image=None, orientation=1, **options):
    """With a comment, IPTC, and a film after its end, as "motion photos" have one."""
    data = saved(
        image or scene(),
        "JPEG",
        **{"exif": exif(orientation), "xmp": XMP, "icc_profile": PROFILE, "comment": OWNER} | options,
    )
    iptc = b"Photoshop 3.0\0" + b"8BIM" + OWNER.encode()
    segment = b"\xff\xed" + struct.pack(">H", len(iptc) + 2) + iptc
    return data[:2] + segment + data[2:] + b"\0\0\0\x18ftypmp42" + jpeg_thumbnail()


def jpeg_thumbnail():
    return saved(scene(32, 32), "JPEG", exif=exif())


def png(image=None, **options):
    texts = PngImagePlugin.PngInfo()
    texts.add_itxt("XML:com.adobe.xmp", XMP.decode(), zip=True)
    texts.add_text("Author", OWNER)
    return saved(
        image or scene(), "PNG", **{"exif": exif(), "pnginfo": texts, "icc_profile": PROFILE} | options
    )


def heic(image=None, orientation=1):
    return saved(image or scene(), "HEIF", exif=exif(orientation), xmp=XMP, icc_profile=PROFILE)


def mpo(image=None):
    """Two JPEGs in one file, each with its own metadata."""
    return saved(image or scene(), "MPO", save_all=True, append_images=[scene(64, 64)], exif=exif())


def webp(image=None):
    return saved(image or scene(), "WEBP", exif=exif(), xmp=XMP, icc_profile=PROFILE)


def avif(image=None):
    return saved(image or scene(), "AVIF", exif=exif(), xmp=XMP, icc_profile=PROFILE)


def film(kind, **options):
    frames = [Image.new("RGB", (64, 48), colour) for colour in ("red", "green", "blue")]
    return saved(frames[0], kind, save_all=True, append_images=frames[1:], duration=80, loop=0, **options)


def gif():
    """An animation with a comment, and XMP the way GIF hides it."""
    data = film("GIF", comment=OWNER.encode())
    hidden = b"\x21\xff\x0bXMP DataXMP" + XMP + b"\x01" + bytes(range(255, -1, -1)) + b"\0"
    return data[:-1] + hidden + data[-1:] + b"after the end " + OWNER.encode()


def upload(data, name="IMG_0001.jpg"):
    return SimpleUploadedFile(name, data)


def tells(data):
    """Return what an independent reader, and a plain search, find of the camera and the place in a file."""
    # HEIC, which is never stored, is beyond this reader where libheif wrote it.
    tags = {} if data[4:8] == b"ftyp" else exifread.process_file(BytesIO(data), details=True)
    found = [name for name in tags if name.startswith(("GPS", "EXIF", "Image", "Thumbnail", "MakerNote"))]
    return found + [secret for secret in SECRETS if secret in data]

"""Pictures and documents as the frontend gets them."""

from typing import Any

from wagtail.images.models import Filter

from frontend_contract.shapes import images as shapes
from frontend_contract.shapes.documents import DocumentDetail
from frontend_contract.shapes.files import Download, StoredFile
from frontend_contract.values import datetime_value
from frontend_contract.wire import Wire, file_address

from .models import CustomDocument, CustomImage, CustomRendition
from .recipes import RECIPES

PLACEHOLDER = "#e7e2d8"


def image_shape(
    pk: int | None,
    recipe: str,
    wire: Wire,
    *,
    alt: str = "",
    decorative: bool = False,
    caption: str = "",
    credit: str = "",
) -> shapes.Image | None:
    """Return a picture cut by a recipe.

    Args:
        alt: describes this use of the picture; empty takes the picture's own description.

    Returns:
        `None` where the picture is missing, private or not yet cut: no reader's request ever cuts one.
    """
    public = wire.images.get(pk) if pk else None
    if public is None:
        return None
    files = {rendition.filter_spec: rendition for rendition in _current_cuts(public)}
    src = files.get(RECIPES[recipe].src)
    if src is None:
        return None
    return {
        "id": public.pk,
        "alt": "" if decorative else alt or public.description,
        "decorative": decorative,
        "caption": caption or public.caption,
        "credit": credit or public.credit,
        "width": src.width,
        "height": src.height,
        "focal_point": _focal_point(public),
        "placeholder": PLACEHOLDER,
        "src": file_address(src.url),
        "sources": _sources(recipe, files),
    }


def _current_cuts(image: CustomImage) -> list[CustomRendition]:
    """The cuts made for the picture's present focal point."""
    return [
        cut
        for cut in image.prefetched_renditions
        if cut.focal_point_key == Filter(spec=cut.filter_spec).get_cache_key(image)
    ]


def _sources(recipe: str, files: dict[str, CustomRendition]) -> list[shapes.SourceSet]:
    sources: list[shapes.SourceSet] = []
    for mime_type, specs in RECIPES[recipe].sources.items():
        # A picture smaller than the recipe gives the same file twice: one entry a width.
        widths = {cut.width: cut for spec in specs if (cut := files.get(spec))}
        if widths:
            srcset: list[shapes.SourceFile] = [
                {"url": file_address(cut.url), "width": cut.width, "height": cut.height}
                for cut in widths.values()
            ]
            sources.append({"type": mime_type, "srcset": srcset})
    return sources


def _focal_point(image: CustomImage) -> shapes.FocalPoint | None:
    if not image.has_focal_point():
        return None
    return {
        "x": round(image.focal_point_x / image.width, 4),
        "y": round(image.focal_point_y / image.height, 4),
    }


def image_detail(image: CustomImage, detail_url: str, wire: Wire) -> shapes.ImageDetail:
    """Return a picture of the library; the wire must hold it."""
    return {
        "id": image.pk,
        "meta": {"type": "media.CustomImage", "detail_url": detail_url, "tags": _tags(image)},
        "title": image.title,
        "description": image.description,
        "caption": image.caption,
        "credit": image.credit,
        "width": image.width,
        "height": image.height,
        "focal_point": _focal_point(image),
        "created_at": datetime_value(image.created_at),
        "recipes": {
            "card": image_shape(image.pk, "card", wire),
            "hero": image_shape(image.pk, "hero", wire),
            "inline": image_shape(image.pk, "inline", wire),
            "gallery": image_shape(image.pk, "gallery", wire),
        },
    }


def document_detail(document: CustomDocument, detail_url: str) -> DocumentDetail:
    """Return a document of the library."""
    return {
        "id": document.pk,
        "meta": {
            "type": "media.CustomDocument",
            "detail_url": detail_url,
            "download_url": file_address(document.url),
            "tags": _tags(document),
        },
        "title": document.title,
        "filename": document.filename,
        "content_type": document.content_type,
        "size": _size(document),
        "created_at": datetime_value(document.created_at),
    }


def file_shape(pk: int | None, wire: Wire) -> StoredFile | None:
    """Return a document of a body; `None` where it is missing or private."""
    document = wire.documents.get(pk) if pk else None
    if document is None:
        return None
    return {
        "href": file_address(document.url),
        "filename": document.filename,
        "content_type": document.content_type,
        "size": _size(document),
    }


def download_shape(pk: int | None, wire: Wire, *, title: str = "") -> Download | None:
    """Return a document to download; `None` where it is missing or private.

    Args:
        title: what it is called here; empty takes its name in the library.
    """
    file = file_shape(pk, wire)
    return {**file, "title": title or wire.documents[pk].title} if pk and file else None


def _tags(item: Any) -> list[str]:
    return sorted(tag.name for tag in item.tags.all())  # sorted here, for the rows are there already


def _size(document: CustomDocument) -> int | None:
    try:
        return document.file.size if document.file_size is None else document.file_size
    except OSError:
        return None

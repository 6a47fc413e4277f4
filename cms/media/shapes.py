"""Pictures as the frontend gets them."""

from typing import Any

from django.conf import settings
from wagtail.images.models import Filter

from frontend_contract.shapes import images as shapes
from frontend_contract.wire import Wire

from .models import CustomImage, CustomRendition
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
        "src": _address(src),
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
                {"url": _address(cut), "width": cut.width, "height": cut.height} for cut in widths.values()
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


def _address(cut: Any) -> str:
    url = cut.url
    return url if url.startswith(("http:", "https:")) else f"{settings.CMS_BASE_URL}{url}"

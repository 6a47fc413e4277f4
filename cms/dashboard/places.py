"""Where a story shows a picture without a word of its own, read from what is stored: no block is built for it."""

from collections.abc import Iterator
from typing import Any

LEAD = "image_alt"  # the place of a story's leading picture


def wordless(body: Any, path: str = "body") -> Iterator[tuple[int, str]]:
    """Yield each picture without alt text that is not decorative, and the path of the field that lacks it.

    Args:
        body: a stream's raw data, or anything in it. A picture is known by its own two fields, wherever it stands;
            the paths are those of Wagtail's `data-contentpath`: "body.<block>.pictures.<item>.image.alt_text".
    """
    if isinstance(body, dict):
        if {"image", "alt_text"} <= body.keys():
            if body["image"] and not body.get("decorative") and not (body["alt_text"] or "").strip():
                yield body["image"], f"{path}.alt_text"
        else:
            for name, value in body.items():
                yield from wordless(value, f"{path}.{name}")
    elif isinstance(body, list):
        for block in body:
            if isinstance(block, dict) and "value" in block:
                yield from wordless(block["value"], f"{path}.{block.get('id')}")

"""Bodies of the demo's stories, as Wagtail stores them."""

import json
import re
import uuid
from collections.abc import Mapping

from home.demo.shapes.stories import Block, Callout, DemoImage, Heading, Paragraph, Quote, StoryLink

from .library import Library

LINK = re.compile(r'(<a linktype="page") slug="([^"]+)"')


def body_json(slug: str, blocks: tuple[Block, ...], library: Library, keys: Mapping[str, int]) -> str:
    """Return a StreamField's JSON; block ids are the same at every loading.

    Args:
        keys: primary keys of pages by slug.
    """
    return json.dumps(
        [
            {"type": block.type, "value": _value(block, library, keys), "id": _id(slug, place)}
            for place, block in enumerate(blocks)
        ]
    )


def _id(slug: str, place: int) -> str:
    return str(uuid.uuid5(uuid.NAMESPACE_URL, f"{slug}#{place}"))


def _value(block: Block, library: Library, keys: Mapping[str, int]) -> object:
    match block:
        case Paragraph():
            return LINK.sub(lambda link: f'{link[1]} id="{keys[link[2]]}"', block.html)
        case Heading():
            return block.text
        case Quote():
            return {"text": block.text, "attribution": block.attribution}
        case Callout():
            return {"kind": block.kind, "title": block.title, "text": block.html}
        case StoryLink():
            return keys[block.slug]
        case DemoImage():
            return {
                "image": {
                    "image": library.images[block.name].pk,
                    "alt_text": block.alt,
                    "decorative": block.decorative,
                },
                "caption": block.caption,
                "credit": block.credit,
            }

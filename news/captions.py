"""What readers are told of a picture: asked for at the very field where it is missing, or is a file's name."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import ValidationError
from wagtail import blocks
from wagtail.blocks.list_block import ListBlockValidationError
from wagtail.blocks.stream_block import StreamBlockValidationError
from wagtail.blocks.struct_block import StructBlockValidationError

from cms.blocks.media import ImageBlock
from cms.media.naming import is_technical
from cms.vietnamese.quotes import comparable

WHO = "Ai, làm gì, ở đâu?"
SHOWS = "Ảnh cho thấy ai, làm gì, ở đâu? Hãy mô tả cho người không nhìn thấy ảnh."
FILE_NAME = "“{text}” là tên tệp, chưa nói điều gì."
REPEATS = "Lời này lặp lại lời của ảnh khác."
HEADLINE = "Lời này lặp lại tiêu đề của bài."
SHOWN = 60  # letters of a file's name in an error


@dataclass
class Seen:
    """What a story has said so far: its headline, and its pictures in their order.

    Attributes:
        texts: which pictures said the same; one shown twice may say it twice.
        faulty: how many pictures were asked about.
    """

    headline: str
    texts: dict[tuple[str, str], set[Any]] = field(default_factory=dict)
    faulty: int = 0

    def questions(self, picture: Any, alt: str, caption: str, *, decorative: bool = False) -> dict[str, str]:
        """Return the questions to ask about a picture, by "alt" and "caption"."""
        if decorative:
            return {}
        asked = {}
        for name, text, question in (("alt", alt, SHOWS), ("caption", caption, WHO)):
            if not text.strip():
                asked[name] = question
            elif fault := self._fault(text.strip(), name, picture):
                asked[name] = f"{fault} {question}"
        self.faulty += bool(asked)
        return asked

    def _fault(self, text: str, name: str, picture: Any) -> str:
        if is_technical(text):
            return FILE_NAME.format(text=_shortened(text))
        if not (key := _key(text)):
            return ""
        if key == _key(self.headline):
            return HEADLINE
        others = self.texts.setdefault((name, key), set())
        repeats = bool(others - {picture})
        others.add(picture)
        return REPEATS if repeats else ""


def questions_of(story: Any) -> int:
    """Return about how many pictures of a story, as it is, there are questions."""
    seen = Seen(headline=story.title)
    if story.image:
        ask_about_lead(seen, story.image, story.image_alt, story.image_caption)
    ask_about_body(story.body.stream_block, story.body, seen)
    return seen.faulty


def ask_about_lead(seen: Seen, image: Any, alt: str | None, caption: str | None) -> dict[str, str]:
    """Return the questions about the picture above a story; where the story says nothing, the library speaks."""
    return seen.questions(image.pk, alt or image.description, caption or image.caption)


def ask_about_body(block: Any, value: Any, seen: Seen) -> ValidationError | None:
    """Return the questions about the pictures in a block's value, each at its place; `None` if there are none.

    Lists, structures and streams are walked whatever they are called.
    """
    if isinstance(block, ImageBlock):
        return _ask_about_picture(value, seen)
    errors = {}
    for place, child, inner in _inside(block, value):
        if error := ask_about_body(child, inner, seen):
            errors[place] = error
    return _error_of(block)(block_errors=errors) if errors else None


def merged(first: Any, second: Any) -> Any:
    """Return two errors of one block as one; where both speak of one field, the first is heard."""
    if not (hasattr(first, "block_errors") and hasattr(second, "block_errors")):
        return first or second
    ours, theirs = first.block_errors, second.block_errors
    errors = {place: merged(ours.get(place), theirs.get(place)) for place in [*ours, *theirs]}
    return type(first)(block_errors=errors, non_block_errors=first.non_block_errors)


def _ask_about_picture(value: Any, seen: Seen) -> ValidationError | None:
    image = value.get("image")
    if image is None:
        return None
    asked = seen.questions(
        image.pk,
        image.contextual_alt_text or "",
        value.get("caption") or image.caption,
        decorative=bool(image.decorative),
    )
    errors: dict[str, ValidationError] = {}
    if "alt" in asked:
        errors["image"] = StructBlockValidationError({"alt_text": ValidationError(asked["alt"])})
    if "caption" in asked:
        errors["caption"] = ValidationError(asked["caption"])
    return StructBlockValidationError(errors) if errors else None


def _inside(block: Any, value: Any) -> Iterator[tuple[Any, Any, Any]]:
    """Yield the place, the definition and the value of each block in another."""
    if isinstance(block, blocks.BaseStreamBlock):
        yield from ((place, child.block, child.value) for place, child in enumerate(value))
    elif isinstance(block, blocks.ListBlock):
        yield from ((place, block.child_block, item) for place, item in enumerate(value))
    elif isinstance(block, blocks.BaseStructBlock) and isinstance(value, blocks.StructValue):
        yield from ((name, child, value.get(name)) for name, child in block.child_blocks.items())


def _error_of(block: Any) -> Any:
    if isinstance(block, blocks.ListBlock):
        return ListBlockValidationError
    if isinstance(block, blocks.BaseStreamBlock):
        return StreamBlockValidationError
    return StructBlockValidationError


def _key(text: str) -> str:
    return " ".join(re.findall(r"\w+", comparable(text)))


def _shortened(text: str) -> str:
    return text if len(text) <= SHOWN else f"{text[:SHOWN].rstrip()}…"

"""Pictures of published stories that say nothing to those who cannot see them."""

from collections.abc import Iterator
from typing import Any

from django.db import transaction
from wagtail.images import get_image_model

from .models import WordlessPicture
from .places import LEAD, wordless
from .stories import pages_of


def undescribed(user: Any) -> Any:
    """Return the places in live stories a person may edit where readers are told nothing of a picture.

    The latest story comes first, its pictures in their order.
    """
    stories = pages_of(user).filter(live=True).order_by().values("pk")
    return (
        WordlessPicture.objects.filter(story__in=stories, image__description="")
        .select_related("image", "story__section")
        .order_by("-story__published_at", "-story", "pk")
    )


def record(story: Any) -> None:
    """Write down where a story as it was saved has no words for a picture; one query where nothing changed."""
    found = [(path, image) for image, path in _places(story)]
    kept = WordlessPicture.objects.filter(story_id=story.pk).order_by("pk")
    if found == list(kept.values_list("path", "image_id")):
        return
    there = get_image_model().objects.in_bulk({image for _, image in found})
    with transaction.atomic():
        kept.delete()
        WordlessPicture.objects.bulk_create(
            WordlessPicture(story_id=story.pk, image_id=image, path=path)
            for path, image in found
            if image in there
        )


def _places(story: Any) -> Iterator[tuple[int, str]]:
    if story.image_id and not story.image_alt.strip():
        yield story.image_id, LEAD
    yield from wordless(list(story.body.raw_data))

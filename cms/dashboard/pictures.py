"""Published stories whose leading picture says nothing to those who cannot see it."""

from typing import Any

from .stories import pages_of


def without_description(user: Any) -> Any:
    """Return the live stories a person may edit whose picture has no text of theirs and none of its own."""
    stories = pages_of(user).filter(live=True, image__isnull=False, image_alt="", image__description="")
    return stories.select_related("image", "section").latest_first()

"""Published stories whose leading picture says nothing to those who cannot see it."""

from typing import Any

from .stories import published_by


def without_description(user: Any) -> Any:
    """Return the live stories a person may edit whose picture has no text of theirs and none of its own."""
    stories = published_by(user).filter(image__isnull=False, image_alt="", image__description="")
    return stories.select_related("image", "section").latest_first()

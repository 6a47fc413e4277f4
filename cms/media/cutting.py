"""Cutting pictures: what is missing is asked of the rows, so any of this may be done twice, or be interrupted."""

from collections.abc import Iterable, Iterator

from django.db.models import QuerySet
from wagtail.images.models import Filter

from .models import CustomImage, CustomRendition
from .recipes import FILTERS


def cut(image: CustomImage, specs: Iterable[str]) -> int:
    """Make the cuts that are missing for the picture's present focal point; return how many were.

    Raises:
        OSError: the picture's file cannot be read.
    """
    wanted = list(missing(image, specs))
    for spec in wanted:  # one after the other: each holds the whole picture in memory
        image.create_rendition(spec)
    return len(wanted)


def missing(image: CustomImage, specs: Iterable[str] = FILTERS) -> Iterator[Filter]:
    # Wagtail's cache of cuts outlives a transaction that is rolled back.
    made = set(image.renditions.values_list("filter_spec", "focal_point_key"))
    for wanted in map(Filter, specs):
        if (wanted.spec, wanted.get_cache_key(image)) not in made:
            yield wanted


def outdated(image: CustomImage) -> QuerySet[CustomRendition]:
    """Cuts for a focal point the picture had before."""
    keys = {spec: Filter(spec).get_cache_key(image) for spec in FILTERS}
    cuts = image.renditions.filter(filter_spec__in=FILTERS)
    old = [cut.pk for cut in cuts if cut.focal_point_key != keys[cut.filter_spec]]
    return image.renditions.filter(pk__in=old)

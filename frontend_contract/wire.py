"""Everything one answer mentions, loaded in a constant number of queries and asked for by key.

A `Wire` lives as long as one answer. Blocks and rich text reach it through `current_wire()`, because
Wagtail hands them no context while it turns stored keys into objects.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cached_property
from typing import Any

from django.apps import apps
from django.conf import settings
from django.db.models import Model, Q
from django.http import HttpRequest
from wagtail.images import get_image_model
from wagtail.models import Page, PageQuerySet, Site

from .needs import Needs
from .shapes.links import Link
from .shapes.teasers import Teaser

_current: ContextVar["Wire"] = ContextVar("wire")


class Wire:
    """The pages, stories and pictures of one answer.

    Args:
        public: gives the pages of a type readers may see; Wagtail's own visibility, never a copy of it.
        detail: whether whole pages are shown, or items of a list.

    Attributes:
        lists: primary keys found while needs were gathered, by the name of the list and its page.
    """

    def __init__(
        self, request: HttpRequest, site: Site, public: Callable[[type[Page]], PageQuerySet], *, detail: bool
    ) -> None:
        self.request = request
        self.site = site
        self.public = public
        self.detail = detail
        self.lists: dict[tuple[str, int | None], list[int]] = {}
        self.pages: dict[int, Page] = {}
        self.pages_by_path: dict[str, Page] = {}
        self.stories: dict[int, Any] = {}
        self.images: dict[int, Any] = {}
        self._asked: dict[type[Model], set[int]] = {Page: set(), get_image_model(): set()}

    @contextmanager
    def active(self) -> Iterator["Wire"]:
        """Make this the wire that blocks and rich text ask."""
        token = _current.set(self)
        try:
            yield self
        finally:
            _current.reset(token)

    def load(self, needs: Needs) -> None:
        """Load all that is needed and public: pages, the stories among them, and every picture."""
        wanted = needs.pages - self._asked[Page]
        if wanted or needs.paths:
            found = self.public(Page).filter(Q(pk__in=wanted) | Q(path__in=needs.paths))
            self.pages.update((page.pk, page) for page in found)
            self.pages_by_path.update((page.path, page) for page in found)
            self._asked[Page] |= wanted
            if public := wanted & self.pages.keys():
                self.add_stories(self.teaser_model.objects.filter(pk__in=public).for_teasers())
        self._load_images(needs.images)

    def add_stories(self, stories: Iterable[Any]) -> None:
        """Keep stories known to be public, so that their teasers can be asked for."""
        fresh = {story.pk: story for story in stories}
        self.stories.update(fresh)
        self._load_images({story.image_id for story in fresh.values() if story.image_id})

    def _load_images(self, wanted: set[int]) -> None:
        model = get_image_model()
        missing = wanted - self._asked[model]
        if missing:
            public = model.objects.filter(pk__in=missing).prefetch_related("renditions")
            if self.private_collections:
                public = public.exclude(collection_id__in=self.private_collections)
            self.images.update((image.pk, image) for image in public)
            self._asked[model] |= missing

    @cached_property
    def private_collections(self) -> set[int]:
        # Not at the top: page types import this module before Wagtail's API can be imported.
        from wagtail.api.v2.utils import get_restricted_collection_ids

        return get_restricted_collection_ids(self.request)

    @cached_property
    def teaser_model(self) -> Any:
        """The concrete page type whose rows hold all a teaser needs."""
        return apps.get_model(settings.FRONTEND_TEASER_MODEL)

    def known(self, model: type[Model], pk: int) -> tuple[bool, Model | None]:
        """Return whether an object was asked for, and the object if readers may see it."""
        if issubclass(model, get_image_model()):
            return pk in self._asked[get_image_model()], self.images.get(pk)
        return pk in self._asked[Page], self.pages.get(pk)

    def path(self, page: Page) -> str:
        """Return a page's address below the site's root, "/tin-tuc/"; "/" where it has none there."""
        root = self.site.root_page.url_path
        return f"/{page.url_path[len(root) :]}" if page.url_path.startswith(root) else "/"

    def link(self, pk: int | None, text: str = "") -> Link | None:
        """Return the link to a page readers can reach, else `None`."""
        page = self.pages.get(pk) if pk else None
        if page is None:
            return None
        return {"href": self.path(page), "text": text or page.title, "kind": "page"}

    def teaser(self, pk: int | None) -> Teaser | None:
        """Return a story's teaser, or `None` where readers cannot reach it."""
        story = self.stories.get(pk) if pk else None
        return story.as_teaser(self) if story else None

    def teasers(self, pks: Iterable[int]) -> list[Teaser]:
        """Return the teasers of those stories readers can reach, in the given order."""
        return [teaser for pk in pks if (teaser := self.teaser(pk))]


def current_wire() -> Wire | None:
    """Return the wire of the answer being made, if one is."""
    return _current.get(None)


def require_wire() -> Wire:
    """Return the wire of the answer being made.

    Raises:
        RuntimeError: no answer is being made.
    """
    if (wire := current_wire()) is None:
        raise RuntimeError("A wire shape was asked for outside `Wire.active()`.")
    return wire

"""Everything one answer mentions, loaded in a constant number of queries and asked for by key.

A `Wire` lives as long as one answer. Blocks and rich text reach it through `current_wire()`, because
Wagtail hands them no context while it turns stored keys into objects.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cached_property, reduce
from itertools import chain
from operator import or_
from typing import Any

from django.apps import apps
from django.conf import settings
from django.db.models import BooleanField, ExpressionWrapper, Model, Q
from django.http import HttpRequest
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Page, PageQuerySet, Site

from .needs import Needs
from .shapes.links import Link
from .shapes.teasers import Teaser
from .shapes.values import Url

_current: ContextVar["Wire"] = ContextVar("wire")


class Wire:
    """The pages, stories, pictures and documents of one answer.

    Args:
        public: gives the pages of a type readers may see; Wagtail's own visibility, never a copy of it.
        detail: whether whole pages are shown, or items of a list.

    Attributes:
        lists: primary keys of the public pages of each list that was needed, in no order.
    """

    def __init__(
        self, request: HttpRequest, site: Site, public: Callable[[type[Page]], PageQuerySet], *, detail: bool
    ) -> None:
        self.request = request
        self.site = site
        self.public = public
        self.detail = detail
        self.lists: dict[str, list[int]] = {}
        self.pages: dict[int, Page] = {}
        self.pages_by_path: dict[str, Page] = {}
        self.stories: dict[int, Any] = {}
        self.images: dict[int, Any] = {}
        self.documents: dict[int, Any] = {}
        self._asked: dict[type[Model], set[int]] = {
            model: set() for model in (Page, get_image_model(), get_document_model())
        }

    @contextmanager
    def active(self) -> Iterator["Wire"]:
        """Make this the wire that blocks and rich text ask."""
        token = _current.set(self)
        try:
            yield self
        finally:
            _current.reset(token)

    def load(self, needs: Needs) -> None:
        """Load all that is needed and public: pages, the stories among them, every picture and document."""
        wanted = needs.pages - self._asked[Page]
        if wanted or needs.paths or needs.lists:
            self._load_pages(wanted, needs)
        self._load_images(needs.images | {story.image_id for story in self.stories.values()})
        self._load_documents(needs.documents)

    def _load_pages(self, wanted: set[int], needs: Needs) -> None:
        listed = {f"in_{name}": Q(pk__in=rows.values("pk")) for name, rows in needs.lists.items()}
        asked = reduce(or_, listed.values(), Q(pk__in=wanted) | Q(path__in=needs.paths))
        flags = {flag: ExpressionWrapper(test, BooleanField()) for flag, test in listed.items()}
        found = list(self.public(Page).filter(asked).annotate(**flags))
        for name in needs.lists:
            self.lists[name] = [page.pk for page in found if getattr(page, f"in_{name}")]
        self.pages.update((page.pk, page) for page in found)
        self.pages_by_path.update((page.path, page) for page in found)
        self._asked[Page] |= wanted
        if keys := wanted & self.pages.keys() | set(chain.from_iterable(self.lists.values())):
            stories = self.teaser_model.objects.filter(pk__in=keys - self.stories.keys()).for_teasers()
            self.stories.update((story.pk, story) for story in stories)

    def add_stories(self, stories: Iterable[Any]) -> None:
        """Keep stories known to be public, so that their teasers can be asked for."""
        self.stories.update((story.pk, story) for story in stories)
        self._load_images({story.image_id for story in self.stories.values()})

    def _load_images(self, wanted: set[int | None]) -> None:
        model = get_image_model()
        missing = {pk for pk in wanted if pk} - self._asked[model]
        if not missing:
            return
        cuts = model.get_rendition_model().objects.filter(image_id__in=missing).select_related("image")
        if self.private_collections:
            cuts = cuts.exclude(image__collection_id__in=self.private_collections)
        for cut in cuts:
            image = self.images.setdefault(cut.image_id, cut.image)
            image.__dict__.setdefault("prefetched_renditions", []).append(cut)
        self._asked[model] |= missing

    def _load_documents(self, wanted: set[int]) -> None:
        model = get_document_model()
        missing = wanted - self._asked[model]
        if not missing:
            return
        found = model.objects.filter(pk__in=missing)
        if self.private_collections:
            found = found.exclude(collection_id__in=self.private_collections)
        self.documents.update((document.pk, document) for document in found)
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
        if issubclass(model, get_document_model()):
            return pk in self._asked[get_document_model()], self.documents.get(pk)
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

    def download(self, pk: int) -> Url | None:
        """Return the absolute address of a document readers may have, else `None`."""
        document = self.documents.get(pk)
        return file_address(document.url) if document else None

    def teaser(self, pk: int | None) -> Teaser | None:
        """Return a story's teaser, or `None` where readers cannot reach it."""
        story = self.stories.get(pk) if pk else None
        return story.as_teaser(self) if story else None

    def teaser_of(self, page: Any) -> Teaser:
        """Return the teaser keys of a row of a listing; what is no story has little to say."""
        if hasattr(page, "as_teaser"):
            return page.as_teaser(self)
        return {
            "id": page.pk,
            "type": page.specific_class._meta.label if page.specific_class else "",
            "title": page.title,
            "path": self.path(page),
            "lead": "",
            "image": None,
            "published_at": None,
            "section": None,
            "byline": "",
            "event_date": None,
        }

    def latest(self, name: str) -> list[int]:
        """Return the stories of a list that was needed, latest first."""
        found = [self.stories[pk] for pk in self.lists[name] if pk in self.stories]
        return [
            story.pk
            for story in sorted(found, key=lambda story: (story.published_at, story.pk), reverse=True)
        ]

    def teasers(self, pks: Iterable[int]) -> list[Teaser]:
        """Return the teasers of those stories readers can reach, in the given order."""
        return [teaser for pk in pks if (teaser := self.teaser(pk))]


def file_address(url: str) -> Url:
    """Return the absolute address of a file the CMS keeps, wherever it keeps it."""
    return url if url.startswith(("http:", "https:")) else f"{settings.CMS_BASE_URL}{url}"


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

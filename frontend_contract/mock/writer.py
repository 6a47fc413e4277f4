"""What one request is answered with: the newsroom's pages put into the specification's shapes."""

from collections.abc import Mapping, Sequence
from typing import Any

from . import facts, lists
from .bodies import BODY_FACTS
from .generator import Generator
from .library import ImageFacts, Shelved
from .newsroom import Collection, Entry, Newsroom
from .parameters import Query
from .seeds import Seed
from .site import SiteFacts
from .specification import Schema

CARD_KEYS = {"id", "type", "title", "path"}
REFERENCES = {"TopicRef": "topic", "TagRef": "tag", "AuthorRef": "author"}


class Writer:
    """Writes shapes.

    Attributes:
        origin: scheme and host the request came to; every address is there.
        query: the request's, whose paging is for the list in the answer.
        wanted: keys to add to the items of a list.
    """

    def __init__(self, newsroom: Newsroom, origin: str, query: Query, wanted: frozenset[str] = frozenset()):
        self.newsroom = newsroom
        self.specification = newsroom.specification
        self.origin = origin
        self.query = query
        self.generator = Generator(self.specification, self._know, wanted)

    def address(self, path: str) -> str:
        return f"{self.origin}{path}"

    # --- Shapes ---

    def page(self, component: str, entry: Entry) -> dict[str, Any]:
        """Return a page as a component has it; of a union, as its member of the page's type."""
        component = self.specification.members(component).get(entry.type, component)
        return self._object(component, entry.seed, facts.PageFacts(self, entry))

    def value(self, entry: Entry, key: str) -> Any:
        """Return the value of a page's key, or of its envelope's."""
        schema = self.specification.schemas[self.specification.members("Page")[entry.type]]
        page = facts.PageFacts(self, entry)
        name = key if key in schema["properties"] else "meta"
        found = self.generator.make_object(schema, entry.seed, page, only=name)[name]
        return found if name == key else found.get(key)

    def shape(
        self, component: str, values: Mapping[str, Any], seed: Seed | None = None, about: Any = None
    ) -> dict[str, Any]:
        """Return an object of which some values are there already."""
        return self._object(component, seed or self.newsroom.seed / component, facts.Given(values, about))

    def fill(self, component: str, known: facts.Facts, entry: Entry | None = None) -> dict[str, Any]:
        """Return an object of which some is known, asking only for the keys its component has."""
        return self._object(component, entry.seed if entry else self.newsroom.seed / component, known)

    def reference(self, component: str, to: Entry | Collection) -> dict[str, Any]:
        """Return what leads to a section, a topic, a tag or an author."""
        names = {"title": to.title, "name": to.title}
        return self.shape(component, {"id": to.id, "slug": to.slug, "path": to.path, **names}, to.seed)

    def link(self, entry: Entry) -> dict[str, Any]:
        return self.shape("Link", {"href": entry.path, "text": entry.title, "kind": "page"}, entry.seed)

    def image_of(self, entry: Entry) -> Any:
        """Return a page's picture; some have none."""
        if "image" in entry.given:
            return entry.given["image"]
        seed = entry.seed / "image"
        if entry.published_at is None or (seed / "none").chance(0.15):
            return None
        return self._object("Image", seed, ImageFacts(self, seed, entry))

    def story_list(self, path: str, stories: Sequence[Entry]) -> dict[str, Any]:
        """Return the page of a list of stories that the request asks for."""
        found, meta = self.page_of(stories, lists.list_name(path, {}))
        items = [self.page("Teaser", story) for story in found]
        return self.shape("TeaserList", {"meta": meta, "items": items})

    def page_of(
        self, items: Sequence[Any], name: str, by_cursor: bool = True
    ) -> tuple[Sequence[Any], dict[str, Any]]:
        """Return the page of a list that the request asks for, and its envelope."""
        cursors = self.newsroom.recording.cursors
        found, meta = lists.page_of(items, self.query, name, cursors, by_cursor=by_cursor)
        return found, self.shape("ListMeta", meta)

    def make(self, schema: Schema, seed: Seed, about: Any = None) -> Any:
        return self.generator.make(schema, seed, about)

    def _object(self, component: str, seed: Seed, known: facts.Facts) -> dict[str, Any]:
        return self.generator.make_object(self.specification.schemas[component], seed, known)

    # --- What is known of a component met on the way ---

    def _know(self, name: str, schema: Schema, seed: Seed, about: Any) -> facts.Facts | None:
        keys = schema.get("properties", {}).keys()
        if isinstance(about, Shelved) and "detail_url" in keys:
            path = f"{self.specification.root}{about.path}{about.number}/"
            return facts.Given({"detail_url": self.address(path)}, about)
        if isinstance(about, Entry) and "@context" in keys:
            return facts.LdFacts(self, about)
        if isinstance(about, Entry) and keys & {"html_url", "canonical"}:
            return facts.MetaFacts(self, about)
        if keys >= CARD_KEYS and "slug" not in keys:
            return facts.PageFacts(self, seed.choice(self.newsroom.stories or [self.newsroom.home]))
        if name in BODY_FACTS:
            return BODY_FACTS[name](self, seed)
        return self._know_by_name(name, seed, about)

    def _know_by_name(self, name: str, seed: Seed, about: Any) -> facts.Facts | None:
        match name:
            case "Image":
                return ImageFacts(self, seed, about)
            case "Site":
                return SiteFacts(self)
            case "SectionRef":
                place = seed.choice(self.newsroom.sections or [self.newsroom.home])
                return facts.Given(self.reference(name, place))
            case "Link":
                return facts.Given(self.link(seed.choice(self.newsroom.listed)))
            case "NavigationItem":
                page = seed.choice(self.newsroom.listed)
                return facts.Given({"text": page.title, "link": self.link(page), "children": []})
            case "TopicRef" | "TagRef" | "AuthorRef":
                found = list(self.newsroom.collections.values())
                of_kind = [collection for collection in found if collection.type == REFERENCES[name]]
                return facts.Given(self.reference(name, seed.choice(of_kind))) if of_kind else None
        return None

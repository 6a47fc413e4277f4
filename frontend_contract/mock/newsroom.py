"""A made-up newsroom: which pages there are, where they stand and what gathers them."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from . import words
from .generator import NOON
from .recorded import Recording
from .seeds import Seed
from .specification import Specification

FIRST_PAGE_ID = 100_001  # far from the examples' ids
FIRST_COLLECTION_ID = 200_001
SECTION_TITLES = (
    ("An ninh cơ sở", ""),
    ("Văn hoá – Xã hội", ""),
    ("Cải cách hành chính", ""),
    ("Đoàn thể – Phong trào", ""),
    ("Thi đua – Khen thưởng", "doan-the-phong-trao/"),
)
COLLECTIONS: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "topic": ("chu-de", ("Chuyển đổi số ở cơ sở", "Xây dựng phường văn minh", "Đường làng sáng, xanh, sạch")),
    "tag": ("the", ("thi đua", "môi trường", "dịch vụ công", "ngày hội", "tình nguyện")),
    "author": ("tac-gia", ("Ban Biên tập", "Tổ Thông tin cơ sở", "Cộng tác viên Đồi Thông")),
}
REDIRECTS = 9
GONE = "/da-go/"  # what was public once


@dataclass(frozen=True, eq=False)
class Collection:
    """What gathers stories: a topic, a tag, an author."""

    id: int
    type: str
    title: str
    slug: str
    path: str
    seed: Seed


class Redirect(NamedTuple):
    """A path that has moved."""

    old_path: str
    location: str
    permanent: bool


@dataclass(frozen=True, eq=False)
class Entry:
    """One page.

    Attributes:
        published_at: of a story; `None` for any other page.
        given: what an example has shown of it.
    """

    id: int
    type: str
    title: str
    path: str
    parent: "Entry | None"
    seed: Seed
    published_at: datetime.datetime | None = None
    collections: tuple[Collection, ...] = ()
    given: Mapping[str, Any] = field(default_factory=dict)

    @property
    def slug(self) -> str:
        return self.path.strip("/").rpartition("/")[2] or "home"

    @property
    def lead(self) -> str:
        return str(self.given.get("lead") or words.sentence(self.seed / "lead"))

    def gathered(self, kind: str) -> list[Collection]:
        """Return the topics, tags or authors it stands under."""
        return [found for found in self.collections if found.type == kind]

    @property
    def ancestors(self) -> list["Entry"]:
        """From the front page down to the parent."""
        return [*self.parent.ancestors, self.parent] if self.parent else []


class Newsroom:
    """Pages and collections; the same seed makes the same ones.

    Attributes:
        entries: every page, by path.
        by_id: every page.
        sections: made up, in the order of the menu; the first holds the others.
        stories: made up, latest first.
        listed: all made-up pages.
        redirects: by path.
    """

    def __init__(self, specification: Specification, recording: Recording, seed: int, stories: int) -> None:
        self.seed = Seed(seed)
        self.specification = specification
        self.recording = recording
        self.entries: dict[str, Entry] = {}
        self.by_id: dict[int, Entry] = {}
        self.types = list(specification.members("Page"))
        self.story_types = self.types_with("topics")
        self.section_types = self.types_with("stories")
        self.collections = self._make_collections()
        self.home = self._add_home()
        self.sections = self._add_sections()
        self.stories = [self._add_story(turn) for turn in range(stories)]
        self.listed = list(self.entries.values())
        self._adopt()
        moved = enumerate(self.stories[:REDIRECTS], 1)
        self.redirects = [Redirect(f"/cu/{turn}", story.path, turn % 2 == 1) for turn, story in moved]

    def types_with(self, key: str) -> list[str]:
        """Return the page types that have a key: "topics" has every story, "stories" every section."""
        members = self.specification.members("Page").items()
        return [kind for kind, name in members if key in self.specification.schemas[name]["properties"]]

    # --- Finding ---

    def page_at(self, path: str) -> Entry | None:
        return self.entries.get(_slashed(path))

    def collection_at(self, path: str) -> Collection | None:
        return self.collections.get(_slashed(path))

    def redirect_at(self, path: str) -> Mapping[str, Any] | None:
        path = path.rstrip("/")
        made = (redirect._asdict() for redirect in self.redirects if redirect.old_path == path)
        return self.recording.redirect_at(path) or next(made, None)

    def stories_below(self, section: Entry) -> list[Entry]:
        """Return the stories of a section; one that only the examples know has those of all."""
        return [story for story in self.stories if section in story.ancestors] or self.stories

    def stories_of(self, collection: Collection) -> list[Entry]:
        return [story for story in self.stories if collection in story.collections] or self.stories

    # --- Making ---

    def _make_collections(self) -> dict[str, Collection]:
        made: dict[str, Collection] = {}
        kinds = self.specification.members("Collection")
        known = {path: given for path, given in self.recording.collections.items() if given["type"] in kinds}
        for kind in kinds:
            folder, titles = COLLECTIONS.get(kind, (kind, words.TERMS[:2]))
            for title in titles:
                path = f"/{folder}/{words.slug(title)}/"
                known.setdefault(path, {"type": kind, "title": title, "path": path})
        for path, given in known.items():
            slug = given.get("slug") or _last(path)
            key = given.get("id") or FIRST_COLLECTION_ID + len(made)
            made[path] = Collection(key, given["type"], given["title"], slug, path, self.seed / path)
        return made

    def _add(self, kind: str, title: str, path: str, parent: Entry | None, **details: Any) -> Entry:
        given = self.recording.cards.get(path, {})
        entry = Entry(
            id=given.get("id") or FIRST_PAGE_ID + len(self.entries),
            type=given.get("type") or kind,
            title=given.get("title") or title,
            path=path,
            parent=parent,
            seed=self.seed / path,
            given=given,
            **details,
        )
        self.entries[path] = entry
        self.by_id.setdefault(entry.id, entry)
        return entry

    def _add_home(self) -> Entry:
        standing = [kind for kind in self.types if kind not in {*self.story_types, *self.section_types}]
        home = self._add((standing or self.types)[0], "Trang chủ", "/", None)
        for kind in standing[1:]:
            self._add(kind, "Giới thiệu", f"/{words.slug(kind)}/", home)
        return home

    def _add_sections(self) -> list[Entry]:
        if not self.section_types:
            return []
        kind = self.section_types[0]
        root = self._add(kind, "Tin tức", "/tin-tuc/", self.home)
        made = [root]
        for title, below in SECTION_TITLES:
            parent = self.entries[f"{root.path}{below}"]
            made.append(self._add(kind, title, f"{parent.path}{words.slug(title)}/", parent))
        return made

    def _add_story(self, turn: int) -> Entry:
        seed = self.seed / "story" / turn
        parent = (seed / "section").choice(self.sections[1:] or [self.home])
        title = words.headline(seed / "title")
        path = f"{parent.path}{words.slug(title)}/"
        if path in self.entries:
            path = f"{path.rstrip('/')}-{turn + 1}/"
        before = datetime.timedelta(hours=5 * turn, minutes=(seed / "time").number(0, 299))
        gathered = [found for found in self.collections.values() if (seed / found.path).chance(0.25)]
        kind = (seed / "type").choice(self.story_types)
        return self._add(kind, title, path, parent, published_at=NOON - before, collections=tuple(gathered))

    def _adopt(self) -> None:
        """Add the pages the examples speak of, so that every path on a recorded page leads somewhere."""
        for path, given in sorted(self.recording.cards.items()):
            is_known = path in self.entries or path in self.collections
            if is_known or given.get("type", self.types[0]) not in self.types:
                continue
            above = max((known for known in self.entries if path.startswith(known)), key=len)
            moment = given.get("published_at")
            published_at = datetime.datetime.fromisoformat(moment) if moment else None
            kind = (self.section_types or self.types)[0]
            self._add(kind, _last(path), path, self.entries[above], published_at=published_at)


def _slashed(path: str) -> str:
    return f"{path.rstrip('/')}/"


def _last(path: str) -> str:
    return path.strip("/").rpartition("/")[2]

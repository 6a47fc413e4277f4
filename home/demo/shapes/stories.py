"""Stories and what their bodies are made of."""

import datetime
from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True)
class Byline:
    """A name under a story; `role` is write, photo or edit."""

    name: str
    role: str = "write"


@dataclass(frozen=True)
class DemoImage:
    """A picture: one of the seven stills of the seed by number, or a drawing by name."""

    type: ClassVar[str] = "image"

    caption: str
    credit: str
    alt: str = ""
    still: int | None = None
    drawing: str = ""
    decorative: bool = False

    def __post_init__(self) -> None:
        if bool(self.drawing) == bool(self.still):
            raise ValueError("a picture names either a still or a drawing")
        if bool(self.alt) == self.decorative:
            raise ValueError("a picture has alt text or is decorative")

    @property
    def name(self) -> str:
        """The name `home.demo.drawings.draw` knows the picture by."""
        return self.drawing or f"still-{self.still}"


@dataclass(frozen=True)
class Paragraph:
    """Rich text as stored, but that `<a linktype="page" slug="…">` names its page by slug, not by id."""

    type: ClassVar[str] = "paragraph"

    html: str


@dataclass(frozen=True)
class Heading:
    """A heading inside a story."""

    type: ClassVar[str] = "heading"

    text: str


@dataclass(frozen=True)
class Quote:
    """Somebody's words."""

    type: ClassVar[str] = "quote"

    text: str
    attribution: str = ""


@dataclass(frozen=True)
class StoryLink:
    """A card of another story, by its slug."""

    type: ClassVar[str] = "story_link"

    slug: str


@dataclass(frozen=True)
class Callout:
    """What must not be missed; `kind` is info, warning or important."""

    type: ClassVar[str] = "callout"

    kind: str
    html: str
    title: str = ""


Block = Paragraph | Heading | Quote | DemoImage | StoryLink | Callout


@dataclass(frozen=True)
class DemoStory:
    """One article; `section` and `further_sections` are slugs, `topics` titles, `tags` names."""

    title: str
    slug: str
    section: str
    published_at: datetime.datetime
    lead: str
    bylines: tuple[Byline, ...]
    body: tuple[Block, ...]
    image: DemoImage | None = None
    topics: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    further_sections: tuple[str, ...] = ()
    old_path: str = ""
    source_name: str = ""
    source_url: str = ""

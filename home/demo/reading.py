"""The demo's content, read from `content/*.toml`. Each reader raises `ValueError` on malformed data."""

from pathlib import Path

from .shapes.events import DemoEvent
from .shapes.site import DemoSections, DemoSite
from .shapes.stories import DemoStory
from .shapes.units import DemoUnits
from .tables import read_table

CONTENT = Path(__file__).parent / "content"


def read_seed() -> DemoStory:
    """Return the article the project started from, in its own words."""
    return read_table(CONTENT / "seed.toml", DemoStory)


def read_event() -> DemoEvent:
    """Return the event the seed article reports."""
    return read_table(CONTENT / "event.toml", DemoEvent)


def read_units() -> DemoUnits:
    return read_table(CONTENT / "units.toml", DemoUnits)


def read_sections() -> DemoSections:
    return read_table(CONTENT / "sections.toml", DemoSections)


def read_site() -> DemoSite:
    return read_table(CONTENT / "site.toml", DemoSite)


def read_stories() -> list[DemoStory]:
    """Return the other stories, oldest first."""
    stories = [read_table(path, DemoStory) for path in (CONTENT / "stories").glob("*.toml")]
    return sorted(stories, key=lambda story: (story.published_at, story.slug))

"""Sections, and what stands around every page."""

from dataclasses import dataclass


@dataclass(frozen=True)
class DemoSection:
    """A section of the news."""

    title: str
    slug: str
    lead: str


@dataclass(frozen=True)
class DemoSections:
    """The section at the top, and those that live under it."""

    parent: DemoSection
    sections: tuple[DemoSection, ...]


@dataclass(frozen=True)
class DemoLink:
    """A navigation entry; `page` is the slug of a section, story or event."""

    text: str
    page: str


@dataclass(frozen=True)
class DemoNavigationItem:
    """A navigation entry of the first level; without a page it is only a heading for its children."""

    text: str
    page: str = ""
    children: tuple[DemoLink, ...] = ()


@dataclass(frozen=True)
class DemoContact:
    """A way to reach the office; the demo's lead nowhere."""

    label: str
    address: str
    phone: str
    email: str


@dataclass(frozen=True)
class DemoGroup:
    """A featured group of the front page; `stories` are slugs."""

    title: str
    stories: tuple[str, ...]


@dataclass(frozen=True)
class DemoSite:
    """Name, navigation, footer (rich text), contacts, a notice, and what the front page features."""

    name: str
    tagline: str
    footer_text: str
    navigation: tuple[DemoNavigationItem, ...]
    contacts: tuple[DemoContact, ...]
    notice: str
    featured: DemoGroup

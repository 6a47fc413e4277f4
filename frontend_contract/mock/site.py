"""What surrounds every page."""

from typing import Any

from .facts import SITE_NAME, Facts
from .newsroom import Entry


class SiteFacts(Facts):
    """The menu, the footer and the like."""

    def name(self) -> str:
        return SITE_NAME

    def root_url(self) -> str:
        return self._writer.origin

    def language(self) -> str:
        return "vi"

    def navigation(self) -> list[Any]:
        newsroom = self._writer.newsroom
        return [self._entry(newsroom.home), *(self._entry(top) for top in newsroom.sections[:1])]

    def footer(self) -> Any:
        entries = [self._entry(section, below=False) for section in self._writer.newsroom.sections[1:]]
        return self._writer.shape("Footer", {"navigation": entries})

    def contract_version(self) -> str:
        return self._writer.specification.version

    def _entry(self, page: Entry, below: bool = True) -> Any:
        children = [found for found in self._writer.newsroom.sections if found.parent is page and page.parent]
        values = {
            "text": page.title,
            "link": self._writer.link(page),
            "children": [self._entry(child) for child in children if below],
        }
        return self._writer.shape("NavigationItem", values)

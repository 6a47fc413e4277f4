"""The questions, in groups; a file's name starts with its group's."""

from collections.abc import Callable, Mapping

from tests.contract.examples.asking import Questions
from tests.contract.examples.newsroom import Newsroom

from . import articles, files, lists, moved, pages, problems, searches, site

GROUPS: Mapping[str, Callable[[Newsroom], Questions]] = {
    "home": pages.home,
    "section": pages.section,
    "article": articles.article,
    "event": pages.event,
    "collection": lists.collection,
    "moved": moved.moved,
    "list": lists.listing,
    "page": lists.page,
    "search": searches.search,
    "suggest": searches.suggest,
    "site": site.site,
    "preview": site.preview,
    "images": files.images,
    "documents": files.documents,
    "redirects": files.redirects,
    "problem": problems.problem,
}

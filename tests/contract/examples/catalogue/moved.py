"""Paths that lead elsewhere."""

from tests.contract.examples.asking import Question, Questions
from tests.contract.examples.newsroom import Newsroom

from .asked import resolve


def moved(newsroom: Newsroom) -> Questions:
    seed = newsroom.seed
    yield resolve(
        "redirect-permanent",
        "The seed article's address on the old portal leads to it, for good.",
        seed.old_path,
    )
    yield resolve("redirect-temporary", "An address that leads elsewhere for a while.", "/trong-cay/")
    yield resolve("redirect-external", "An address that leads to another site.", "/dich-vu-cong/")
    yield Question(
        "find-page",
        "The address of a page in `pages/`, by its path on the readers' site; there is no body.",
        "/pages/find/",
        {"html_path": seed.path(seed.article)},
        status=302,
        schema=None,
    )
    yield Question(
        "find-redirect",
        "The address of a redirect in `redirects/`, by its path; there is no body.",
        "/redirects/find/",
        {"html_path": "/trong-cay/"},
        status=302,
        schema=None,
    )

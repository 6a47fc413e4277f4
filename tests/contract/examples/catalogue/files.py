"""What is no page: pictures, documents, redirects."""

from tests.contract.examples.asking import Question, Questions
from tests.contract.examples.newsroom import Newsroom


def images(newsroom: Newsroom) -> Questions:
    first = yield Question(
        "images-first-page",
        "Pictures public pages show, latest first.",
        "/images/",
        {"limit": "4"},
        schema="ImageList",
    )
    yield Question(
        "images-next-page",
        "More pictures, by the cursor of the first page.",
        "/images/",
        {"limit": "4", "after": first["meta"]["next"]},
        schema="ImageList",
    )
    yield Question(
        "images-search",
        "Pictures by words of their title or description.",
        "/images/",
        {"search": "trồng cây"},
        schema="ImageList",
    )
    yield Question(
        "image-detail",
        "One picture in every recipe, with a centre of interest.",
        "/images/411/",
        schema="ImageDetail",
    )
    yield Question(
        "image-uncut",
        "A picture that is not cut yet: its recipes are null.",
        "/images/416/",
        schema="ImageDetail",
    )


def documents(newsroom: Newsroom) -> Questions:
    yield Question(
        "documents-list",
        "Documents public pages link to; the file of one is lost, so it has no size.",
        "/documents/",
        schema="DocumentList",
    )
    yield Question(
        "document-detail",
        "One document, with the address of its file.",
        "/documents/951/",
        schema="DocumentDetail",
    )


def redirects(newsroom: Newsroom) -> Questions:
    yield Question(
        "redirects-list",
        "Paths that have moved: for good, for a while, to another site.",
        "/redirects/",
        schema="RedirectList",
    )
    yield Question("redirect-detail", "One path that has moved.", "/redirects/981/", schema="RedirectDetail")

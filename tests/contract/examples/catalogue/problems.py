"""Each problem there is."""

from tests.contract.examples.asking import Questions
from tests.contract.examples.newsroom import Newsroom

from .asked import refused


def problem(newsroom: Newsroom) -> Questions:
    yield from gone()
    yield from not_there()
    yield from not_understood()


def gone() -> Questions:
    life = "/tin-tuc/doi-song"
    yield refused(
        "gone-unpublished",
        "An article that was published and has been taken down.",
        410,
        "/resolve/",
        path=f"{life}/dang-nham/",
    )
    yield refused(
        "gone-expired", "An article that has expired.", 410, "/resolve/", path=f"{life}/thong-bao-mat-nuoc/"
    )


def not_there() -> Questions:
    yield refused(
        "problem-unknown-path", "A path at which nothing ever was.", 404, "/resolve/", path="/khong-co-gi/"
    )
    yield refused(
        "problem-draft",
        "A draft is not there for readers.",
        404,
        "/resolve/",
        path="/tin-tuc/doi-song/tin-ngay-mai/",
    )
    yield refused("problem-unknown-page", "A page that is not there.", 404, "/pages/999/")
    yield refused(
        "problem-unknown-image", "A picture of a private collection is not there.", 404, "/images/414/"
    )
    yield refused("problem-no-such-endpoint", "An endpoint that does not exist.", 404, "/tin-tuc/")
    yield refused("problem-method", "A method other than GET and HEAD.", 405, "/pages/", method="POST")


def not_understood() -> Questions:
    yield refused("problem-limit", "A limit beyond the maximum.", 400, "/pages/", limit="1000")
    yield refused("problem-unknown-parameter", "A parameter that is not known.", 400, "/pages/", trang="2")
    yield refused(
        "problem-two-errors",
        "Two parameters that are not known: each is named.",
        400,
        "/pages/",
        trang="2",
        muc="tin-tuc",
    )
    yield refused("problem-type", "A page type that does not exist.", 400, "/pages/", type="news.Bulletin")
    yield refused(
        "problem-cursor", "A cursor this list did not make.", 400, "/pages/", after="khong-phai-con-tro"
    )
    yield refused(
        "problem-date",
        "A date that is none.",
        400,
        "/pages/",
        type="news.Story",
        published_after="2024-13-45",
    )
    yield refused(
        "problem-section",
        "A section that is not there.",
        400,
        "/pages/",
        type="news.Story",
        section="the-thao",
    )
    yield refused("problem-site", "A site that is not there.", 400, "/site/", site="khong-co.example.vn")
    yield refused("problem-search-empty", "A search without words.", 400, "/search/")
    yield refused(
        "problem-search-section",
        "A search in a section that is not there.",
        400,
        "/search/",
        q="thi đua",
        section="the-thao",
    )
    yield refused(
        "problem-search-two-errors",
        "A search for a type and a year that cannot be: each is named.",
        400,
        "/search/",
        q="thi đua",
        type="home.HomePage",
        year="24",
    )
    yield refused("problem-path-missing", "A path is needed.", 400, "/resolve/")

"""What surrounds every page, and what is not published yet."""

from tests.contract.examples.asking import Question, Questions
from tests.contract.examples.newsroom import Newsroom

from .asked import refused

TOKEN = "an-expiring-token"


def site(newsroom: Newsroom) -> Questions:
    yield Question(
        "site-full",
        "Name, navigation of two levels, footer, contacts and the notices of the hour.",
        "/site/",
        schema="Site",
    )
    yield Question(
        "site-bare",
        "A site nobody has described yet.",
        "/site/",
        {"site": "xa-moi.example.vn"},
        schema="Site",
    )


def preview(newsroom: Newsroom) -> Questions:
    def draft(name: str, title: str, token: str, shown: str) -> Question:
        return Question(
            name, title, "/preview/", {"token": token}, schema="PreviewAnswer", shown_as={"token": shown}
        )

    drafts = newsroom.drafts
    yield draft(
        "preview-draft",
        "Changes nobody has published; the token, signed anew for every editor, is written down as a made-up one.",
        drafts.changed,
        TOKEN,
    )
    yield draft(
        "preview-never-saved",
        "An article that was never saved: no id, no addresses; the token is made up.",
        drafts.never_saved,
        f"{TOKEN}-of-a-new-article",
    )
    yield draft(
        "preview-unfinished",
        "An event that was never saved, its type not chosen yet; the token is made up.",
        drafts.unfinished,
        f"{TOKEN}-of-a-new-event",
    )
    yield draft(
        "preview-shared",
        "The same changes by a link made for an approver: `shared` is what to tell them; the token is made up.",
        drafts.shared,
        f"{TOKEN}-of-a-shared-draft",
    )
    yield refused(
        "preview-ended", "A preview that has ended, or never was.", 404, "/preview/", token="an-ended-token"
    )

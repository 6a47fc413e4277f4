"""Files to download."""

from typing import Literal

from typing_extensions import TypedDict

from .lists import ListMeta
from .values import DateTime, Url


class DocumentMeta(TypedDict):
    """Wagtail's envelope of a document."""

    type: Literal["media.CustomDocument"]
    detail_url: Url
    download_url: Url
    tags: list[str]


class DocumentDetail(TypedDict):
    """A document that a public page links to."""

    id: int
    meta: DocumentMeta
    title: str
    filename: str
    content_type: str
    """A MIME type, "application/pdf"."""
    size: int | None
    """In bytes; `None` where the file is missing."""
    created_at: DateTime


class DocumentList(TypedDict):
    """A list of documents, latest first."""

    meta: ListMeta
    items: list[DocumentDetail]

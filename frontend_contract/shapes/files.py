"""Files a body offers: documents to download, sound and pictures that move."""

from typing import Annotated, Literal

from pydantic import Field
from typing_extensions import TypeAliasType, TypedDict

from .images import Image
from .values import OPEN, Url

VideoProvider = TypeAliasType(
    "VideoProvider", Annotated[Literal["youtube", "vimeo"], Field(json_schema_extra=OPEN)]
)


class StoredFile(TypedDict):
    """A file the newsroom keeps. A file that is deleted or kept in a private collection is `None` wherever this shape
    is expected."""

    href: Url
    """Absolute address; answers parts (`Range`), so that a player can seek."""
    filename: str
    content_type: str
    """A MIME type, "application/pdf"."""
    size: int | None
    """In bytes; `None` where the file is missing."""


class Download(StoredFile):
    """A file to download, under a title."""

    title: str
    """Never empty."""


class VideoEmbed(TypedDict):
    """A video another site keeps. **Ask that site for nothing before the reader wants to see it**: it learns who
    watches."""

    provider: VideoProvider
    provider_label: str
    """ "YouTube"."""
    video_id: str
    embed_url: Url
    """For an `iframe`; the variant that follows readers least."""
    page_url: Url
    """The video's page, for those whose browser shows no `iframe`."""


class Video(TypedDict):
    """A video, of another site or of our own: never both."""

    title: str
    """Names the player for those who cannot see it."""
    embed: VideoEmbed | None
    file: StoredFile | None
    poster: Image | None
    """Shown until the video plays; `None` where nobody has chosen one."""
    transcript: str
    """Sanitised HTML as in a paragraph; may be empty."""


class Recording(TypedDict):
    """A recording to listen to."""

    title: str
    """Names the player for those who cannot see it."""
    file: StoredFile
    transcript: str
    """Sanitised HTML as in a paragraph; may be empty."""

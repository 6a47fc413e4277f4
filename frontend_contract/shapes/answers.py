"""The answers of the endpoints that are not Wagtail's own."""

from typing import Annotated, Literal

from pydantic import Field
from typing_extensions import TypeAliasType, TypedDict

from .collections import Collection
from .links import Link
from .lists import ListMeta
from .pages import Page
from .teasers import Teaser
from .values import OPEN, DateTime, Url


class PageAnswer(TypedDict):
    """The path is a page."""

    kind: Literal["page"]
    page: Page


class SharedDraft(TypedDict):
    """What whoever opens a shared draft should know; show it with the draft."""

    saved_at: DateTime
    """When the revision was saved; it is shown as it was then, whatever came later."""
    expires_at: DateTime
    """When the link stops opening, unless it is revoked before."""
    shared_by: str
    """The name of who made the link; may be empty."""
    is_latest: bool
    """Whether nothing newer has been saved."""
    is_published: bool
    """Whether readers see this very revision by now."""


class PreviewAnswer(TypedDict):
    """A draft in the shape of the published page."""

    kind: Literal["page"]
    page: Page
    shared: SharedDraft | None
    """For a link made for an approver; `None` for an editor's own preview."""


class RedirectAnswer(TypedDict):
    """The path has moved; `location` is site-relative or absolute."""

    kind: Literal["redirect"]
    location: str
    permanent: bool


class CollectionAnswer(TypedDict):
    """The path is a topic's, a tag's or an author's; its public stories, latest first."""

    kind: Literal["collection"]
    collection: Collection
    meta: ListMeta
    items: list[Teaser]


Resolved = TypeAliasType(
    "Resolved",
    Annotated[
        PageAnswer | RedirectAnswer | CollectionAnswer,
        Field(discriminator="kind", json_schema_extra=OPEN),
    ],
)


class NavigationItem(TypedDict):
    """An entry of a navigation tree; `link` is `None` for a mere heading of its children."""

    text: str
    """To be shown; the same as the link's text where there is a link."""
    link: Link | None
    children: list["NavigationItem"]


class Contact(TypedDict):
    """A way to reach the office; what is not given is empty."""

    label: str
    address: str
    phone: str
    email: str


class Footer(TypedDict):
    """The foot of every page."""

    text: str
    """Sanitised HTML: p, b, i, ul, ol, li, a, br."""
    navigation: list[NavigationItem]


NoticeLevel = TypeAliasType(
    "NoticeLevel", Annotated[Literal["info", "warning", "urgent"], Field(json_schema_extra=OPEN)]
)


class Notice(TypedDict):
    """A short sentence for every page."""

    id: int
    level: NoticeLevel
    text: str
    """Plain text, never empty."""
    link: Link | None
    """What it leads to; `None` where that is nowhere, or nowhere readers may go."""
    starts_at: DateTime
    ends_at: DateTime | None
    """From then on it is not to be shown, however old the answer that is kept; `None` until it is taken away."""


class Site(TypedDict):
    """What every template needs besides its page."""

    name: str
    tagline: str
    root_url: Url
    """The readers' site, without a trailing slash."""
    language: str
    timezone: str
    navigation: list[NavigationItem]
    footer: Footer
    contacts: list[Contact]
    notices: list[Notice]
    """Those to be shown now, the most urgent first."""
    contract_version: str


class ParameterError(TypedDict):
    """One thing wrong with the request."""

    parameter: str
    detail: str


class Problem(TypedDict):
    """RFC 9457 problem details: the body of every error of every endpoint; English, for developers."""

    type: str
    title: str
    status: int
    detail: str
    errors: list[ParameterError]
    """What is wrong with which parameter; empty where no parameter is at fault."""

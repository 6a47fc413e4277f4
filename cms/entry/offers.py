"""Texts of a page in an encoding from before Unicode, each with how it would read."""

import hashlib
from collections.abc import Collection
from dataclasses import dataclass
from html import unescape
from typing import Any

from django.utils.html import strip_tags
from wagtail.models import Page

from cms.vietnamese.legacy import suspect
from cms.vietnamese.repair import repair

from .drafts import change_draft
from .findings import KINDS
from .places import Place

ACTION = "entry.recode"


@dataclass(frozen=True)
class Offer:
    """One text, and what it would become.

    Attributes:
        key: names the text by its place and its letters: a draft changed meanwhile does not match.
        label: where it stands, in the editor's words.
        kind: of encoding, in the editor's words.
        before: as it stands, without markup.
        after: as it would read, without markup.
    """

    key: str
    label: str
    kind: str
    before: str
    after: str


def offers_for(page: Page) -> list[Offer]:
    """Return what could be converted in the latest draft of a page, in the order of its fields."""
    offers: list[Offer] = []

    def look(place: Place, text: str) -> str:
        if place.label and (suspicion := suspect(text)):
            shown = (_shown(place, text) for text in (text, suspicion.proposal))
            offers.append(Offer(_key(place, text), place.label, KINDS[suspicion.kind], *shown))
        return text

    draft = _latest_draft(page)
    change_draft(type(draft), draft.serializable_data(), look)
    return offers


def accept(page: Page, keys: Collection[str], user: Any) -> int:
    """Store a draft in which the texts with these keys are converted; return how many there still were."""
    accepted: list[str] = []

    def convert(place: Place, text: str) -> str:
        suspicion = suspect(text) if _key(place, text) in keys else None
        if suspicion is None:
            return text
        accepted.append(place.path)
        return repair(suspicion.proposal).text

    draft = _latest_draft(page)
    data = change_draft(type(draft), draft.serializable_data(), convert)
    if accepted:
        # Unfinished drafts are converted too: nothing is asked of them that saving would not ask.
        draft.with_content_json(data).save_revision(user=user, log_action=ACTION, clean=False)
    return len(accepted)


def _latest_draft(page: Page) -> Any:
    # Read anew: a page in memory remembers which draft was the latest.
    return Page.objects.get(pk=page.pk).get_latest_revision_as_object()


def _shown(place: Place, text: str) -> str:
    return unescape(strip_tags(text)) if place.is_html else text


def _key(place: Place, text: str) -> str:
    return f"{place.path}:{hashlib.sha256(text.encode()).hexdigest()[:16]}"

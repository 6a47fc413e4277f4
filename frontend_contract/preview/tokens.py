"""Preview tokens: signed, short-lived, for one draft of one page.

A token stays the same while its row is used, so that a frame can update itself in place, and is issued anew
when half its life is over; whatever leaked is dead `PREVIEW_TOKEN_MAX_AGE` seconds after it was issued.
"""

import datetime

from django.conf import settings
from django.core import signing
from django.utils import timezone

from frontend_contract.models import PreviewDraft

SIGNER = signing.Signer(salt="frontend_contract.preview")


def max_age() -> datetime.timedelta:
    return datetime.timedelta(seconds=settings.PREVIEW_TOKEN_MAX_AGE)


def token_for(draft: PreviewDraft) -> str:
    """Return the token of a draft as it was last issued."""
    return SIGNER.sign_object([draft.key, draft.page_id, int(draft.issued_at.timestamp())], compress=False)


def read(token: str) -> tuple[str, int | None] | None:
    """Return a token's draft key and page, or `None` when it is forged, damaged or too old."""
    try:
        key, page_id, issued = SIGNER.unsign_object(token)
        age = timezone.now() - datetime.datetime.fromtimestamp(issued, tz=datetime.UTC)
    except (signing.BadSignature, ValueError, TypeError, OverflowError, OSError):
        return None
    return (key, page_id) if age < max_age() else None

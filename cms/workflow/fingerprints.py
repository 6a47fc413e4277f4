"""Whether two drafts say the same: what is compared is content, never comments and bookkeeping."""

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from wagtail.models import COMMENTS_RELATION_NAME

# Set by saving, publishing, locking and moving; a comment is about the content, not of it.
NOT_CONTENT = {
    COMMENTS_RELATION_NAME,
    "alias_of",
    "content_type",
    "depth",
    "draft_title",
    "expired",
    "first_published_at",
    "has_unpublished_changes",
    "last_published_at",
    "latest_revision",
    "latest_revision_created_at",
    "live",
    "live_revision",
    "locked",
    "locked_at",
    "locked_by",
    "numchild",
    "owner",
    "path",
    "url_path",
}


def fingerprint(content: Mapping[str, Any]) -> str:
    """Return a digest of a revision's content."""
    kept = {key: value for key, value in content.items() if key not in NOT_CONTENT}
    return hashlib.sha256(json.dumps(kept, cls=DjangoJSONEncoder, sort_keys=True).encode()).hexdigest()

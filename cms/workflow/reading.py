"""Nobody approves what they have not read."""

import datetime
from typing import Any

from django.utils.dateparse import parse_datetime
from wagtail.models import Page

CHANGED_SINCE = (
    "Bài đã được sửa sau khi anh/chị mở nên chưa được duyệt. Dưới đây là bản mới nhất; hãy đọc rồi duyệt lại."
)


def has_read(page: Page, user: Any, read_at: Any) -> bool:
    """Tell whether nobody else has stored a draft since the one an approver had open.

    Args:
        read_at: when that draft was stored, in ISO 8601, as the editor's form posts it. Autosave writes over its
            own drafts: the moment tells them apart, their number does not.
    """
    moment = _moment(read_at)
    return bool(moment and not page.revisions.exclude(user=user).filter(created_at__gt=moment).exists())


def _moment(text: Any) -> datetime.datetime | None:
    try:
        moment = parse_datetime(text) if isinstance(text, str) else None
    except ValueError:
        return None
    return moment if moment and moment.tzinfo else None

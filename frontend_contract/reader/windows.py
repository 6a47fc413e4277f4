"""What is to be shown between two moments only."""

from datetime import datetime

from .client import JSON
from .dates import TIMEZONE, to_local


def is_current(item: JSON) -> bool:
    """Tell whether a notice or banner is for now: the answer it came with may have been kept for a while."""
    now = datetime.now(TIMEZONE)
    start, end = to_local(item.get("starts_at")), to_local(item.get("ends_at"))
    return (start is None or start <= now) and (end is None or now < end)

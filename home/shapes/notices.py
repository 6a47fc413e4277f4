"""Notices on the wire."""

from typing import TYPE_CHECKING, cast

from frontend_contract.shapes import answers as shapes
from frontend_contract.values import datetime_value
from frontend_contract.wire import Wire

from . import linked

if TYPE_CHECKING:
    from home.models import Notice

RANK = {"urgent": 0, "warning": 1, "info": 2}


def notice(row: "Notice", wire: Wire) -> shapes.Notice:
    return {
        "id": row.pk,
        "level": cast(shapes.NoticeLevel, row.level),
        "text": row.text,
        "link": linked.link(row, wire, row.link_text),
        "starts_at": datetime_value(row.starts_at),
        "ends_at": datetime_value(row.ends_at),
    }


def in_order(rows: list["Notice"]) -> list["Notice"]:
    """Return the most urgent first, and of those the latest."""
    return sorted(rows, key=lambda row: (RANK[row.level], -row.starts_at.timestamp(), row.pk))

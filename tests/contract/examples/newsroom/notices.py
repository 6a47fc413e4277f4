"""Notices of the ward's site: those of now, and three nobody is told of."""

from typing import Any

from django.utils.dateparse import parse_datetime
from wagtail.models import Site

from home.models import Notice

from .library import Library


def add_notices(page: Any, library: Library) -> None:
    """Add notices as they stand on the day of the examples, 20 March 2024."""
    for pk, level, text, starts, ends, fields in (
        (
            961,
            "urgent",
            "Tạm ngừng phà ngang sông vì mưa lũ; bà con đi cầu Ví Dụ.",
            "20T05:00",
            "21T18:00",
            {"link_page": page, "link_text": "Đường đi thay thế"},
        ),
        (
            962,
            "warning",
            "Cắt nước tổ dân phố số 4 từ 8 giờ đến 11 giờ ngày 20/3.",
            "19T08:00",
            "20T11:00",
            {"link_document": library.form},
        ),
        (963, "info", "Bộ phận một cửa làm việc cả sáng thứ bảy.", "01T07:00", None, {}),
        (964, "info", "Đã hết hạn: nhận hồ sơ hội thao.", "01T07:00", "15T17:00", {}),
        (965, "info", "Sắp hiện: lịch tiếp công dân tháng 4.", "28T07:00", None, {}),
        (966, "urgent", "Bản nháp chưa ai duyệt.", "01T07:00", None, {"live": False}),
    ):
        Notice.objects.create(
            pk=pk,
            level=level,
            text=text,
            site=Site.objects.get(is_default_site=True),
            starts_at=_march(starts),
            ends_at=_march(ends) if ends else None,
            **fields,
        )


def _march(moment: str) -> Any:
    return parse_datetime(f"2024-03-{moment}:00+07:00")

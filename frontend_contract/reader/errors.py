"""Failures as readers see them: a Vietnamese sentence, never a stack trace."""

import logging
from typing import NamedTuple

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from .client import CMSUnavailable, Gone, NotFound
from .reader import Reader
from .rendering import UnknownPageType
from .security import PREVIEW_PATHS
from .site import UNKNOWN_SITE

logger = logging.getLogger(__name__)

RETRY_AFTER_SECONDS = 30


class Message(NamedTuple):
    """What an error page says."""

    status: int
    title: str
    text: str


NOT_FOUND = Message(
    404,
    "Không tìm thấy trang",
    "Địa chỉ này không có trên trang tin. Có thể đường dẫn bị gõ thiếu hoặc đã cũ; "
    "mời quý vị tìm theo từ khoá hoặc trở về trang chủ.",
)
NO_PREVIEW = Message(
    404,
    "Bản xem trước không còn hiệu lực",
    "Liên kết xem trước đã hết hạn, đã được thu hồi hoặc không đúng. Xin mở lại bản xem trước từ trang quản trị, "
    "hoặc hỏi người gửi một liên kết mới.",
)
GONE = Message(
    410,
    "Nội dung đã được gỡ",
    "Trang này từng được đăng nhưng nay không còn phục vụ bạn đọc. "
    "Quý vị có thể tìm những tin cùng chủ đề ở ô bên dưới.",
)
NOT_ALLOWED = Message(405, "Yêu cầu không hợp lệ", "Trang này chỉ dùng để đọc, không nhận dữ liệu gửi tới.")
BAD_REQUEST = Message(
    400, "Yêu cầu không hợp lệ", "Máy chủ không hiểu yêu cầu này. Xin kiểm tra lại địa chỉ."
)
UNAVAILABLE = Message(
    503,
    "Trang tin tạm thời gián đoạn",
    "Hệ thống đang được bảo trì hoặc quá tải. Xin quý vị quay lại sau ít phút.",
)
BROKEN = Message(
    500,
    "Đã có lỗi xảy ra",
    "Trang tin chưa hiển thị được nội dung này. Lỗi đã được ghi lại để khắc phục; xin quý vị thử lại sau.",
)


async def show_not_found(request: Request, error: Exception) -> Response:
    return await _show(request, NO_PREVIEW if _is_preview(request) else NOT_FOUND)


async def show_gone(request: Request, error: Exception) -> Response:
    return await _show(request, GONE)


async def show_unavailable(request: Request, error: Exception) -> Response:
    logger.warning("The CMS did not serve a page: %s", error)
    return await _show(request, UNAVAILABLE, {"Retry-After": str(RETRY_AFTER_SECONDS)})


async def show_http_error(request: Request, error: Exception) -> Response:
    """Show what Starlette itself refuses: unknown static files, methods other than GET."""
    if not isinstance(error, HTTPException):
        raise error
    messages = {message.status: message for message in (NOT_FOUND, NOT_ALLOWED)}
    return await _show(request, messages.get(error.status_code, BAD_REQUEST), dict(error.headers or {}))


async def show_broken(request: Request, error: Exception) -> Response:
    """Show that the fault is ours; Starlette logs the exception after this."""
    return _render(request, BROKEN, UNKNOWN_SITE, {})


async def _show(request: Request, message: Message, headers: dict[str, str] | None = None) -> Response:
    site = await Reader.of(request).site.get()
    return _render(request, message, site, headers or {})


def _render(request: Request, message: Message, site: dict[str, object], headers: dict[str, str]) -> Response:
    html = Reader.of(request).renderer.render(
        "error.html", site, message=message, is_preview=_is_preview(request)
    )
    return HTMLResponse(html, message.status, {"Cache-Control": "no-cache"} | headers)


def _is_preview(request: Request) -> bool:
    return request.scope["path"] in PREVIEW_PATHS


HANDLERS = {
    NotFound: show_not_found,
    UnknownPageType: show_not_found,
    Gone: show_gone,
    CMSUnavailable: show_unavailable,
    HTTPException: show_http_error,
    Exception: show_broken,
}

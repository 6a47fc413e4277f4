"""What a picture may be, and what people are told when it is not."""

from django.conf import settings
from django.core.exceptions import ValidationError

from cms.vietnamese.numbers import group

MEGABYTE = 1024 * 1024
HEAVIEST = settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE  # bytes
MOST_PIXELS = settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS  # of all frames together
MOST_FRAMES = 1_000
LONGEST = 4096  # pixels kept of the longer side
SHORTEST = 16  # pixels; anything less cannot be cut
KINDS = "JPEG, PNG, WebP, GIF, AVIF, HEIC (ảnh điện thoại)"

HELP = (
    f"{KINDS}; tối đa {HEAVIEST // MEGABYTE} MB và {MOST_PIXELS // 1_000_000} triệu điểm ảnh. "
    f"Ảnh lớn được thu nhỏ về {LONGEST} điểm ảnh; toạ độ nơi chụp và thông tin máy ảnh bị xoá."
)
LOCATION_REMOVED = "Ảnh có toạ độ nơi chụp; đã xoá khỏi tệp."
TOO_HEAVY = f"Tệp nặng quá {HEAVIEST // MEGABYTE} MB. Xin thu nhỏ ảnh rồi tải lại."
WRONG_KIND = f"Không dùng được loại tệp này. Các loại dùng được: {KINDS}."
EMPTY = "Tệp rỗng (0 byte). Xin chọn lại ảnh."
NOT_A_PICTURE = (
    f"Tệp này không phải ảnh, bị hỏng, hoặc là loại ảnh không dùng được. Các loại dùng được: {KINDS}."
)
DAMAGED = "Tệp ảnh bị hỏng hoặc chưa tải về đủ. Xin mở thử ảnh trên máy, rồi tải lại tệp lành."
OTHER_FILM = "Ảnh động PNG và AVIF chưa dùng được. Xin lưu thành GIF hoặc WebP rồi tải lại."


def refusal(sentence: str, code: str) -> ValidationError:
    return ValidationError(sentence, code=code)


def check_weight(size: int) -> None:
    """Refuse no bytes and too many.

    Raises:
        ValidationError: with a sentence for the person who uploads.
    """
    if not size:
        raise refusal(EMPTY, "empty")
    if size > HEAVIEST:
        weight = group(size / MEGABYTE, 1)
        raise refusal(
            f"Tệp nặng {weight} MB; tối đa {HEAVIEST // MEGABYTE} MB. Xin thu nhỏ ảnh rồi tải lại.", "heavy"
        )


def check_size(width: int, height: int) -> None:
    """Refuse pictures that are too small or too large to be cut.

    Raises:
        ValidationError: with a sentence for the person who uploads.
    """
    if min(width, height) < SHORTEST:
        raise refusal(
            f"Ảnh chỉ có {width} × {height} điểm ảnh; mỗi chiều cần ít nhất {SHORTEST}.", "too_few_pixels"
        )
    if width * height > MOST_PIXELS:
        raise too_many_pixels(width * height, f" ({width} × {height})")
    if SHORTEST * max(width, height) > LONGEST * min(width, height):
        raise refusal(
            f"Ảnh {width} × {height} điểm ảnh quá dài và hẹp. Xin cắt bớt rồi tải lại.", "too_narrow"
        )


def check_frames(count: int, width: int, height: int) -> None:
    """Refuse an animation with too many frames, or too many pixels in all of them.

    Raises:
        ValidationError: with a sentence for the person who uploads.
    """
    if count > MOST_FRAMES:
        raise refusal(
            f"Ảnh động có hơn {group(MOST_FRAMES)} khung hình. Xin cắt ngắn rồi tải lại.", "too_many_frames"
        )
    if count * width * height > MOST_PIXELS:
        raise too_many_pixels(count * width * height, f" (hơn {count - 1} khung hình {width} × {height})")


def too_many_pixels(count: int | None, shown: str = "") -> ValidationError:
    """Return the refusal; `count` is `None` where nobody could tell."""
    found = f"{group(count / 1_000_000, 1)} triệu" if count else "quá nhiều"
    most = MOST_PIXELS // 1_000_000
    return refusal(
        f"Ảnh có {found} điểm ảnh{shown}; tối đa {most} triệu. Xin thu nhỏ rồi tải lại.", "too_many_pixels"
    )

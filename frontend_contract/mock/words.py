"""Made-up news of a ward: no real person, place or unit is named."""

import re
import unicodedata
from collections.abc import Callable, Mapping

from .seeds import Seed

WARDS = ("Sông Xanh", "Đồi Thông", "Hướng Dương", "Bến Đò", "Lúa Vàng", "Cầu Mây", "Đồng Ươm", "Gò Trưởng")
UNITS = (
    "Phường {}",
    "Uỷ ban nhân dân phường {}",
    "Ban CHQS phường {}",
    "Công an phường {}",
    "Đoàn Thanh niên phường {}",
    "Hội Phụ nữ phường {}",
    "Hội Cựu chiến binh phường {}",
    "Trạm Y tế phường {}",
    "Trường Tiểu học {}",
    "Mặt trận Tổ quốc phường {}",
)
DEEDS = (
    "triển khai công tác thi đua, khen thưởng",
    "tổ chức ngày hội đại đoàn kết toàn dân tộc",
    "ra quân tổng vệ sinh môi trường",
    "phát động phong trào thi đua xây dựng tuyến đường kiểu mẫu",
    "tập huấn kỹ năng phòng cháy, chữa cháy",
    "hướng dẫn người dân dùng dịch vụ công trực tuyến",
    "khám sức khoẻ miễn phí cho người cao tuổi",
    "trao quà cho học sinh vượt khó",
    "khai mạc giải bóng chuyền các tổ dân phố",
    "đối thoại với nhân dân về cải cách hành chính",
    "gặp mặt tân binh trước ngày lên đường nhập ngũ",
    "khánh thành nhà văn hoá tổ dân phố số 5",
    "trồng một nghìn cây xanh dọc bờ kênh",
    "sơ kết phong trào thi đua sáu tháng đầu năm",
)
OCCASIONS = (
    "",
    " dịp đầu năm mới",
    " trong tháng cao điểm",
    " với hơn 200 người tham dự",
    " chào mừng ngày lễ lớn",
    " ở tất cả các tổ dân phố",
)
LONG_OCCASION = (
    " theo hình thức trực tiếp kết hợp trực tuyến, có sự phối hợp của các ban, ngành, đoàn thể, các tổ dân phố và "
    "đông đảo nhân dân trên địa bàn"
)
SENTENCES = (
    "Hội nghị đánh giá kết quả đã đạt được và thống nhất phương hướng, nhiệm vụ thời gian tới.",
    "Các đại biểu tập trung trao đổi, thảo luận, góp phần đưa phong trào thi đua ngày càng sâu rộng.",
    "Bà con các tổ dân phố hưởng ứng tích cực, cùng giữ gìn đường làng, ngõ xóm sáng, xanh, sạch, đẹp.",
    "Đại diện các đơn vị ký kết giao ước thi đua, quyết tâm hoàn thành xuất sắc các chỉ tiêu đề ra.",
    "Lãnh đạo phường biểu dương tinh thần trách nhiệm của cán bộ, chiến sĩ và nhân dân địa phương.",
    "Ngay sau buổi lễ, các lực lượng chia thành từng tổ, toả về những tuyến đường được phân công.",
    "Thời gian giải quyết hồ sơ được rút ngắn còn một nửa so với quy định.",
    "Chương trình góp phần nâng cao đời sống vật chất và tinh thần của người dân.",
    "Kết quả bước đầu cho thấy cách làm này phù hợp với điều kiện thực tế của cơ sở.",
)
HEADINGS = (
    "Kết quả bước đầu",
    "Nhiệm vụ trọng tâm thời gian tới",
    "Chung sức vì cộng đồng",
    "Những điểm mới của năm nay",
    "Lan toả gương người tốt, việc tốt",
)
TERMS = (
    "Đoàn kết, kỷ cương, sáng tạo",
    "Gương điển hình tiên tiến",
    "Tổ dân phố số 7",
    "Nội dung trọng tâm",
    "Chỉ tiêu thi đua",
    "Hội trường tầng 2",
)
ROLES = (
    "Chủ tịch phường",
    "Chỉ huy trưởng",
    "Tổ trưởng tổ dân phố",
    "Đại diện các hộ dân",
    "Bí thư chi đoàn",
)
SCENES = (
    "Quang cảnh hội nghị",
    "Người dân tham gia dọn vệ sinh",
    "Các đại biểu chụp ảnh lưu niệm",
    "Đông đảo học sinh dự lễ",
)
SLUG_MAX = 80
LABELS: Mapping[str, str] = {
    "news.ArticlePage": "Bài viết",
    "news.EmulationEventPage": "Sự kiện thi đua",
    "write": "Viết",
    "photo": "Ảnh",
    "edit": "Biên tập",
    "morning": "Buổi sáng",
    "afternoon": "Buổi chiều",
    "evening": "Buổi tối",
    "all_day": "Cả ngày",
    "ward": "Phường",
    "commune": "Xã",
    "township": "Thị trấn",
    "district": "Huyện",
    "province": "Tỉnh",
    "ministry": "Bộ",
    "military_command": "Ban chỉ huy quân sự",
    "other": "Khác",
    "movement": "Phong trào",
    "campaign": "Cuộc vận động",
    "launch": "Phát động",
    "interim_review": "Sơ kết",
    "final_review": "Tổng kết",
    "awarding": "Khen thưởng",
    "handover": "Bàn giao",
    "date": "Ngày",
    "venue": "Địa điểm",
    "theme": "Chủ đề",
    "info": "Thông tin",
    "warning": "Lưu ý",
    "important": "Quan trọng",
    "pledge": "Giao ước",
}


def unit(seed: Seed) -> str:
    return (seed / "unit").choice(UNITS).format((seed / "ward").choice(WARDS))


def headline(seed: Seed) -> str:
    occasion = LONG_OCCASION if (seed / "long").chance(0.06) else (seed / "occasion").choice(OCCASIONS)
    return f"{unit(seed)} {(seed / 'deed').choice(DEEDS)}{occasion}"


def sentence(seed: Seed) -> str:
    return seed.choice(SENTENCES)


def paragraphs(seed: Seed) -> str:
    """Return rich text as the newsroom sanitises it."""
    first, second, third = (seed / "sentences").shuffled(SENTENCES)[:3]
    marked = f"<p><b>{unit(seed)}</b>: {first} {second}</p>"
    rest: tuple[str, ...] = (
        f"<p>{third}</p>",
        f"<ul><li>{(seed / 'point').choice(TERMS)}</li><li>{third}</li></ul>",
        f'<p>{third} <a href="https://www.example.vn/">Xem văn bản</a>.</p>',
        "",
    )
    return marked + (seed / "rest").choice(rest)


def slug(text: str) -> str:
    """Return a title as an address has it, "doi-thong"."""
    plain = folded(text)
    if len(plain) > SLUG_MAX:
        plain = plain[:SLUG_MAX].rpartition(" ")[0]
    return plain.replace(" ", "-")


def folded(text: str) -> str:
    """Return the words of a text without case and diacritics, as a search compares them."""
    plain = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return re.sub(r"[^a-z0-9]+", " ", plain.encode("ascii", "ignore").decode()).strip()


def label(value: str) -> str:
    """Return what readers see of a value of an enumeration."""
    return LABELS.get(value) or Seed(value).choice(TERMS)


def _number(seed: Seed) -> str:
    return f"{seed.number(1, 300)}/KH-UBND"


KINDS: Mapping[str, Callable[[Seed], str]] = {
    "title headline": headline,
    "lead description introduction quote source_quote theme guiding_thought tagline": sentence,
    "text": lambda seed: seed.choice(HEADINGS),
    "value": lambda seed: seed.choice(HEADINGS),
    "name official_name short_name organisation venue authority bloc signatories": unit,
    "alt caption": lambda seed: seed.choice(SCENES),
    "credit": lambda seed: "Ảnh: Ban Biên tập",
    "attribution role full_name": lambda seed: seed.choice(ROLES),
    "slug": lambda seed: slug(seed.choice(TERMS)),
    "address": lambda seed: f"Số {seed.number(1, 99)}, đường Bờ Kênh, phường {seed.choice(WARDS)}",
    "phone": lambda seed: "0200 000 0000",
    "email": lambda seed: "lien-he@phuong.example.vn",
    "filename": lambda seed: f"ke-hoach-{seed.number(1, 300)}.pdf",
    "content_type": lambda seed: "application/pdf",
    "language inLanguage": lambda seed: "vi",
    "timezone": lambda seed: "Asia/Ho_Chi_Minh",
    "decision_no": _number,
    "unit_of_measure": lambda seed: "%",
}
BY_KEY = {key: kind for keys, kind in KINDS.items() for key in keys.split()}


def for_key(key: str, seed: Seed) -> str:
    """Return a text that fits the name of its key."""
    kind = BY_KEY.get(key)
    return kind(seed) if kind else seed.choice(TERMS)

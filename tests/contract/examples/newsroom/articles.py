"""Articles: plain ones, and those whose facts a template is surprised by."""

from typing import Any

from django.utils.dateparse import parse_datetime

from news.models import Byline, Correction, NewsIndexPage
from tests.factories import ArticleFactory

from .library import Library
from .registers import Registers
from .writing import (
    body,
    draft,
    paragraph,
    publish,
    signed,
    write,
)

LONG_HEADLINE = (
    "Đoàn Thanh niên phường cùng Hội Cựu chiến binh, Hội Phụ nữ và Ban Chỉ huy Quân sự ra quân trồng cây, "
    "sửa đường sá, dọn kênh mương, hướng dẫn bà con nộp hồ sơ trực tuyến, hưởng ứng đợt thi đua cao điểm chào mừng "
    "Đại hội thi đua Quyết thắng các cấp năm 2024"
)


class Articles:
    """The articles, by what they show.

    Attributes:
        plain: an article of the section "Đời sống phường" with all that is usual.
    """

    def __init__(self, sections: dict[str, NewsIndexPage], library: Library, registers: Registers) -> None:
        self.sections, self.library, self.registers = sections, library, registers
        self.life, self.security = sections["doi-song"], sections["an-ninh-quoc-phong"]
        self.hidden = draft(
            ArticleFactory,
            230,
            self.life,
            "2024-03-18T09:00:00+07:00",
            title="Tin ngày mai",
            slug="tin-ngay-mai",
        )
        self.plain = self.add_plain()
        self.add_days()
        self.add_bare()
        self.add_signed()
        self.add_filed()
        self.add_corrected()

    def add_plain(self) -> Any:
        return write(
            ArticleFactory,
            202,
            self.life,
            "2024-03-12T10:05:00+07:00",
            title="Tết trồng cây đầu xuân: thêm bóng mát cho đường ven sông",
            slug="tet-trong-cay",
            lead="Cán bộ, dân quân, học sinh và bà con các tổ dân phố cùng ra đường ven sông trồng cây.",
            image=self.library.trees,
            image_alt="Người dân trồng cây dọc bờ sông, phía sau là đường mới trải nhựa.",
            bylines=signed("Ban Biên tập"),
            topics=[self.registers.topics["Phường xanh"]],
            tags=[self.registers.tags["trồng cây"], self.registers.tags["đường phố"]],
            body=body("tet-trong-cay", paragraph("Hố trồng đã được đào và bón lót từ tuần trước.")),
        )

    def add_days(self) -> None:
        """Add the news of ordinary days, enough for a list of several pages."""
        for pk, day, title, slug in (
            (241, "05", "Tiêm phòng dại cho chó mèo: lịch của từng tổ dân phố", "tiem-phong-dai"),
            (242, "06", "Chợ Đường Mới thử thanh toán không dùng tiền mặt", "cho-khong-tien-mat"),
            (243, "07", "Thư viện phường mở cửa buổi tối", "thu-vien-buoi-toi"),
            (244, "08", "Sửa đường nội bộ khu dân cư số 4", "sua-duong-noi-bo"),
        ):
            write(
                ArticleFactory,
                pk,
                self.life,
                f"2024-03-{day}T08:00:00+07:00",
                title=title,
                slug=slug,
                lead=f"{title}.",
                bylines=signed("Ban Biên tập"),
                topics=[self.registers.topics["Phường xanh"]],
                body=body(slug, paragraph("Thông tin chi tiết được niêm yết tại nhà văn hoá.")),
            )

    def add_bare(self) -> None:
        write(
            ArticleFactory,
            203,
            self.security,
            "2024-03-02T07:00:00+07:00",
            title="Thông báo",
            slug="thong-bao",
            lead="",
        )
        write(
            ArticleFactory,
            204,
            self.security,
            "2024-03-03T07:00:00+07:00",
            title="Tuần tra đêm: giữ bình yên từng ngõ phố",
            slug="tuan-tra-dem",
            lead="Tổ tuần tra lưu động đi đều các ngõ từ 22 giờ.",
            bylines=signed("Ban Biên tập"),
            body=body("tuan-tra", paragraph("Mỗi tổ có bốn người, thay ca lúc nửa đêm.")),
        )
        write(
            ArticleFactory,
            205,
            self.security,
            "2024-03-04T07:00:00+07:00",
            title=LONG_HEADLINE,
            slug="ra-quan-trong-cay-sua-duong",
            lead="Một tiêu đề dài đúng 255 ký tự, mức CMS cho phép.",
            bylines=signed("Ban Biên tập"),
            image=self.library.trees,
        )

    def add_signed(self) -> None:
        authors = self.registers.authors
        self.add(
            206,
            "05",
            "Ngày hội đọc sách ở thư viện phường",
            "ngay-hoi-doc-sach",
            signed("Cộng tác viên tổ 4", "Đỗ Ơn (ví dụ)"),
        )
        self.add(
            207,
            "06",
            "Loa truyền thanh thông minh đến từng ngõ",
            "loa-truyen-thanh",
            [
                Byline(author=authors["Xuân Hoà"], role="write"),
                Byline(author=authors["Anh Đào"], role="photo"),
                Byline(author=authors["Ban Biên tập"], role="edit"),
            ],
        )
        self.add(208, "07", "Lịch tiếp công dân tháng 3", "lich-tiep-cong-dan", [])

    def add(self, pk: int, day: str, title: str, slug: str, bylines: list[Byline], **fields: Any) -> Any:
        """Return an article of "Chuyển đổi số"."""
        return write(
            ArticleFactory,
            pk,
            self.sections["chuyen-doi-so"],
            f"2024-03-{day}T15:00:00+07:00",
            **{
                "title": title,
                "slug": slug,
                "lead": f"{title}: những điều bà con cần biết.",
                "bylines": bylines,
                "body": body(slug, paragraph("Mọi thắc mắc xin gửi về bộ phận một cửa của phường.")),
            }
            | fields,
        )

    def add_filed(self) -> None:
        self.add(
            215,
            "14",
            "Dân quân học bản đồ số địa bàn",
            "dan-quan-hoc-ban-do-so",
            signed("Ban Biên tập"),
            further_sections=[self.security, self.life],
            source_name="Báo địa phương (ví dụ)",
        )
        militia = self.sections["dan-quan-tu-ve"]
        fields = {
            "title": "Hội thao dân quân tự vệ",
            "slug": "hoi-thao",
            "lead": "Bốn nội dung thi trong một ngày.",
        }
        original = write(
            ArticleFactory,
            216,
            militia,
            "2024-03-11T11:00:00+07:00",
            **fields,
            bylines=signed("Ban CHQS phường"),
        )
        alias = draft(
            ArticleFactory, 217, self.life, "2024-03-11T11:00:00+07:00", **fields, alias_of=original
        )
        alias.live, alias.first_published_at = True, alias.published_at
        alias.last_published_at = alias.published_at
        alias.save()

    def add_corrected(self) -> None:
        story = self.add(218, "11", "Lịch cắt điện sửa đường dây", "lich-cat-dien", signed("Ban Biên tập"))
        story.lead = "Lịch cắt điện đã được đính chính."
        story.body = body("lich-cat-dien", paragraph("Cắt điện từ 7 giờ 30 đến 11 giờ tại tổ dân phố số 4."))
        story.corrections = [
            _corrected("2024-03-12T08:15:00+07:00", "Tổ dân phố số 4, không phải số 5 như bản đầu."),
            _corrected("2024-03-13T09:40:00+07:00", "Bản trước ghi cắt điện từ 7 giờ; đúng là 7 giờ 30."),
        ]
        publish(story, "2024-03-13T09:40:00+07:00")


def _corrected(moment: str, text: str) -> Correction:
    return Correction(corrected_at=parse_datetime(moment), text=text)

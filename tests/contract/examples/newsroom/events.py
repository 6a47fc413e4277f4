"""Events from bare to complete; of units that do not exist, for nobody announced these."""

import datetime
from typing import Any

from django.utils.dateparse import parse_datetime

from news.emulation.models import Cluster
from news.models import (
    Attachment,
    ContentPoint,
    Correction,
    Delegate,
    EmulationEventPage,
    EventMovement,
    SourceQuote,
    Target,
)
from tests.factories import ClusterFactory, ClusterYearFactory, EventFactory

from .library import Library
from .registers import Registers
from .writing import body, paragraph, signed, write

EVERY_FACT = 303
Type, Form, Part = EmulationEventPage.EventType, EmulationEventPage.Form, EmulationEventPage.PartOfDay

SAID = "Sáng 20/12/2023, tại Hội trường UBND phường Ví Dụ"
YEARLY = (
    (305, "Bình xét danh hiệu thi đua quý I", "binh-xet-quy-mot", Type.ASSESSMENT, Part.ALL_DAY),
    (306, "Kiểm tra chéo công tác huấn luyện dân quân", "kiem-tra-cheo", Type.CROSS_INSPECTION, Part.EVENING),
    (307, "Bàn giao nhiệm vụ cụm trưởng năm 2024", "ban-giao-cum-truong", Type.HANDOVER, Part.MORNING),
    (308, "Trao thưởng gương người tốt, việc tốt", "trao-thuong-nguoi-tot", Type.AWARDING, Part.AFTERNOON),
)
"""Key, title, slug, type, part of the day."""


def add_events(section: Any, library: Library, registers: Registers) -> None:
    _bare(section)
    _with_every_fact(section, library, registers)
    _without_lead(section, registers)
    _of_a_year(section)


def _bare(section: Any) -> None:
    write(
        EventFactory,
        302,
        section,
        "2024-03-01T09:00:00+07:00",
        title="Ra quân huấn luyện năm 2024",
        slug="ra-quan",
        lead="",
        event_type=Type.LAUNCH,
        date=datetime.date(2024, 3, 4),
    )


def _without_lead(section: Any, registers: Registers) -> None:
    write(
        EventFactory,
        304,
        section,
        "2024-03-10T10:00:00+07:00",
        title="Sơ kết đợt thi đua cao điểm chào mừng Đại hội thi đua các xã ven đê",
        slug="so-ket-dot-cao-diem",
        lead="Các xã ven đê nhìn lại hai tháng thi đua cao điểm.",
        event_type=Type.INTERIM_REVIEW,
        form=Form.PEAK_DRIVE,
        date=datetime.date(2024, 3, 9),
        cluster_year=registers.bare_year,
        bylines=signed("Văn phòng cụm"),
        delegates=[Delegate(organisation="Hội đồng Thi đua – Khen thưởng cấp trên")],
        targets=[Target(indicator="Tỷ lệ hộ đăng ký thi đua")],
        event_movements=[EventMovement(movement=next(iter(registers.movements.values())))],
        pledge_signed=False,
    )


def _of_a_year(section: Any) -> None:
    """Add an event of each of the other types."""
    ministry = ClusterFactory(
        pk=904, level=Cluster.Level.MINISTRY, number=1, name="Cụm thi đua số 1", bloc="Các quân khu (ví dụ)"
    )
    years = [None, None, ClusterYearFactory(pk=914, cluster=ministry, year=2024), None]
    for (pk, title, slug, event_type, part), year in zip(YEARLY, years, strict=True):
        write(
            EventFactory,
            pk,
            section,
            f"2024-01-{pk - 295}T14:30:00+07:00",
            title=title,
            slug=slug,
            lead=f"{title}: tin vắn.",
            event_type=event_type,
            part_of_day=part,
            form=Form.THEMATIC,
            date=datetime.date(2024, 1, pk - 296),
            cluster_year=year,
            pledge_text="Quyết tâm giữ vững đoàn kết." if year else "",
        )


def _with_every_fact(section: Any, library: Library, registers: Registers) -> None:
    campaign = next(row for row in registers.movements.values() if row.kind == "campaign")
    write(
        EventFactory,
        EVERY_FACT,
        section,
        "2023-12-20T16:15:00+07:00",
        title="Tổng kết công tác thi đua năm 2023 của Cụm thi đua số 5",
        slug="tong-ket-thi-dua-nam-2023",
        lead="Cụm thi đua số 5 tổng kết năm 2023, bình chọn đơn vị dẫn đầu và ký giao ước năm 2024.",
        image=library.trees,
        event_type=Type.FINAL_REVIEW,
        form=Form.REGULAR,
        date=datetime.date(2023, 12, 20),
        part_of_day=Part.MORNING,
        start_time=datetime.time(7, 30),
        venue="Hội trường UBND phường Ví Dụ",
        cluster_year=registers.whole_year,
        theme="Đoàn kết, kỷ cương, sáng tạo",
        guiding_thought="Lấy kết quả công việc làm thước đo thi đua.",
        pledge_signed=True,
        pledge_signatories="Đại diện các đơn vị trong cụm",
        pledge_text="Hoàn thành vượt mức các chỉ tiêu năm 2024.",
        source_name="Cổng thông tin phường Ví Dụ",
        source_url="https://example.vn/tong-ket-2023",
        topics=[registers.topics["Đại hội thi đua các cấp"]],
        tags=[registers.tags["thi đua khen thưởng"]],
        bylines=signed("Ban Biên tập"),
        body=body("tong-ket", paragraph("Hội nghị bình chọn đơn vị dẫn đầu bằng phiếu kín.")),
        content_points=[
            ContentPoint(
                text="Đổi mới nội dung, hình thức thi đua.", source_quote="đổi mới nội dung, hình thức"
            ),
            ContentPoint(text="Bồi dưỡng, nhân rộng điển hình tiên tiến."),
        ],
        targets=[
            Target(
                indicator="Quân số tham gia huấn luyện",
                value="98.5",
                unit_of_measure="%",
                content_point=1,
                source_quote="98,5% quân số tham gia huấn luyện",
            )
        ],
        event_movements=[EventMovement(movement=campaign, source_quote="hưởng ứng cuộc vận động")],
        delegates=[
            Delegate(
                organisation="Bộ CHQS tỉnh Ví Dụ",
                role="Phó Chỉ huy trưởng",
                full_name="Họ Và Tên (ví dụ)",
                source_quote="dự và chỉ đạo hội nghị",
            )
        ],
        attachments=[Attachment(document=library.plan)],
        corrections=[
            Correction(
                corrected_at=parse_datetime("2023-12-21T08:00:00+07:00"),
                text="Hội nghị họp buổi sáng, không phải buổi chiều.",
            )
        ],
        source_quotes=[SourceQuote(fact=fact, quote=SAID) for fact in SourceQuote.FactName.values],
    )

"""Emulation events (thi đua – khen thưởng): one node of a cluster's yearly chain."""

import datetime

from django.core.exceptions import ValidationError
from django.db import models
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel, ObjectList
from wagtail.models import PageManager
from wagtail.search import index

from frontend_contract.needs import Needs
from frontend_contract.wire import Wire
from news.emulation.models import ClusterYear
from news.querysets import EventQuerySet
from news.shapes import event as shapes

from .story import Story


class EmulationEventPage(Story):
    """An emulation event. Every fact but its type and date may be empty: nothing is invented."""

    class EventType(models.TextChoices):
        LAUNCH = "launch", "triển khai, ký kết giao ước"
        INTERIM_REVIEW = "interim_review", "sơ kết"
        FINAL_REVIEW = "final_review", "tổng kết"
        ASSESSMENT = "assessment", "bình xét"
        CROSS_INSPECTION = "cross_inspection", "kiểm tra chéo"
        HANDOVER = "handover", "bàn giao cụm trưởng"
        AWARDING = "awarding", "trao thưởng"

    class Form(models.TextChoices):
        REGULAR = "regular", "thi đua thường xuyên"
        THEMATIC = "thematic", "thi đua theo chuyên đề"
        PEAK_DRIVE = "peak_drive", "đợt cao điểm"

    class PartOfDay(models.TextChoices):
        MORNING = "morning", "sáng"
        AFTERNOON = "afternoon", "chiều"
        EVENING = "evening", "tối"
        ALL_DAY = "all_day", "cả ngày"

    cluster_year = models.ForeignKey(
        ClusterYear,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="events",
        verbose_name="cụm thi đua, năm",
    )
    event_type = models.CharField("loại sự kiện", max_length=20, choices=EventType.choices)
    form = models.CharField("hình thức", max_length=20, choices=Form.choices, blank=True)
    date = models.DateField("ngày")
    part_of_day = models.CharField("buổi", max_length=10, choices=PartOfDay.choices, blank=True)
    start_time = models.TimeField("giờ", null=True, blank=True)
    venue = models.CharField("địa điểm", max_length=300, blank=True)
    theme = models.CharField("chủ đề", max_length=300, blank=True)
    guiding_thought = models.TextField("tư tưởng chỉ đạo", blank=True)
    pledge_signed = models.BooleanField("đã ký giao ước thi đua", null=True, blank=True)
    pledge_signatories = models.CharField("bên ký", max_length=300, blank=True)
    pledge_text = models.TextField("nội dung cam kết", blank=True)

    objects = PageManager.from_queryset(EventQuerySet)()

    parent_page_types = Story.parent_page_types
    subpage_types = ()

    fact_panels = [
        MultiFieldPanel(
            [
                FieldPanel("cluster_year"),
                FieldRowPanel([FieldPanel("event_type"), FieldPanel("form")]),
                FieldRowPanel([FieldPanel("date"), FieldPanel("part_of_day"), FieldPanel("start_time")]),
                FieldPanel("venue"),
            ],
            heading="Sự kiện",
        ),
        MultiFieldPanel([FieldPanel("theme"), FieldPanel("guiding_thought")], heading="Chủ đề"),
        InlinePanel("content_points", heading="Nội dung thi đua", label="nội dung"),
        InlinePanel("targets", heading="Chỉ tiêu", label="chỉ tiêu"),
        InlinePanel(
            "event_movements", heading="Phong trào, cuộc vận động", label="phong trào, cuộc vận động"
        ),
        InlinePanel("delegates", heading="Đại biểu", label="thành phần"),
        MultiFieldPanel(
            [FieldPanel("pledge_signed"), FieldPanel("pledge_signatories"), FieldPanel("pledge_text")],
            heading="Giao ước thi đua",
        ),
        InlinePanel("source_quotes", heading="Câu gốc của từng dữ kiện", label="câu gốc"),
    ]

    search_fields = [
        *Story.search_fields,
        index.SearchField("theme"),
        index.SearchField("guiding_thought"),
        index.SearchField("venue"),
        index.SearchField("pledge_text"),
        index.SearchField("pledge_signatories"),
        index.RelatedFields("content_points", [index.SearchField("text")]),
        index.RelatedFields(
            "targets", [index.SearchField("indicator"), index.SearchField("unit_of_measure")]
        ),
        index.RelatedFields(
            "event_movements", [index.RelatedFields("movement", [index.SearchField("name")])]
        ),
        index.RelatedFields("delegates", [index.SearchField("organisation"), index.SearchField("role")]),
        index.FilterField("date"),
    ]

    api_fields = [*Story.api_fields, *shapes.EVENT_FIELDS]

    class Meta:
        verbose_name = "sự kiện thi đua"
        verbose_name_plural = "sự kiện thi đua"

    @property
    def event_date(self) -> datetime.date:
        return self.date

    def clean(self) -> None:
        super().clean()
        if (
            self.cluster_year
            and self.date
            and self.date.year not in (self.cluster_year.year, self.cluster_year.year + 1)
        ):
            # A year's final review is often held early in the next.
            raise ValidationError({"date": f"Ngày này không thuộc năm thi đua {self.cluster_year.year}."})

    def add_detail_needs(self, needs: Needs, wire: Wire) -> None:
        super().add_detail_needs(needs, wire)
        if self.pk:
            needs.lists["articles"] = self.articles.all()


EmulationEventPage.edit_handler = EmulationEventPage.tabs(
    ObjectList(EmulationEventPage.content_panels, heading="Nội dung"),
    ObjectList(EmulationEventPage.fact_panels, heading="Thi đua"),
)

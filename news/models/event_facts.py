"""The facts of an event that are lists; each may carry the sentence it was taken from."""

from django.db import models
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable

from news.emulation.models import Movement

from .event import EmulationEventPage


class Fact(Orderable):
    """A row of an event."""

    source_quote = models.TextField("câu gốc", blank=True)

    class Meta(Orderable.Meta):
        abstract = True


class ContentPoint(Fact):
    """One point of the plan; its number is its place."""

    event = ParentalKey(EmulationEventPage, on_delete=models.CASCADE, related_name="content_points")
    text = models.TextField("nội dung")

    panels = (FieldPanel("text"), FieldPanel("source_quote"))

    class Meta(Fact.Meta):
        verbose_name = "nội dung thi đua"
        verbose_name_plural = "nội dung thi đua"

    def __str__(self) -> str:
        return self.text


class Target(Fact):
    """A quantified target."""

    event = ParentalKey(EmulationEventPage, on_delete=models.CASCADE, related_name="targets")
    indicator = models.CharField("chỉ số", max_length=300)
    value = models.DecimalField("mức", max_digits=12, decimal_places=2, null=True, blank=True)
    unit_of_measure = models.CharField("đơn vị tính", max_length=40, blank=True)
    content_point = models.PositiveSmallIntegerField("thuộc nội dung số", null=True, blank=True)

    panels = (
        FieldPanel("indicator"),
        FieldRowPanel([FieldPanel("value"), FieldPanel("unit_of_measure"), FieldPanel("content_point")]),
        FieldPanel("source_quote"),
    )

    class Meta(Fact.Meta):
        verbose_name = "chỉ tiêu"
        verbose_name_plural = "chỉ tiêu"

    def __str__(self) -> str:
        return self.indicator


class EventMovement(Fact):
    """A movement or campaign the event is part of."""

    event = ParentalKey(EmulationEventPage, on_delete=models.CASCADE, related_name="event_movements")
    movement = models.ForeignKey(
        Movement,
        on_delete=models.PROTECT,
        related_name="event_movements",
        verbose_name="phong trào, cuộc vận động",
    )

    panels = (FieldPanel("movement"), FieldPanel("source_quote"))

    class Meta(Fact.Meta):
        verbose_name = "phong trào của sự kiện"
        verbose_name_plural = "phong trào của sự kiện"

    def __str__(self) -> str:
        return str(self.movement)


class Delegate(Fact):
    """Who attended, as announced."""

    event = ParentalKey(EmulationEventPage, on_delete=models.CASCADE, related_name="delegates")
    organisation = models.CharField("tổ chức", max_length=300)
    role = models.CharField("thành phần", max_length=300, blank=True)
    full_name = models.CharField("họ tên", max_length=120, blank=True)

    panels = (
        FieldPanel("organisation"),
        FieldRowPanel([FieldPanel("role"), FieldPanel("full_name")]),
        FieldPanel("source_quote"),
    )

    class Meta(Fact.Meta):
        verbose_name = "đại biểu"
        verbose_name_plural = "đại biểu"

    def __str__(self) -> str:
        return self.full_name or self.organisation


class SourceQuote(Orderable):
    """The sentence a single fact of the event was taken from."""

    class FactName(models.TextChoices):
        DATE = "date", "ngày"
        PART_OF_DAY = "part_of_day", "buổi"
        VENUE = "venue", "địa điểm"
        CLUSTER_YEAR = "cluster_year", "cụm thi đua và đơn vị"
        THEME = "theme", "chủ đề"
        GUIDING_THOUGHT = "guiding_thought", "tư tưởng chỉ đạo"
        PLEDGE = "pledge", "giao ước thi đua"

    event = ParentalKey(EmulationEventPage, on_delete=models.CASCADE, related_name="source_quotes")
    fact = models.CharField("dữ kiện", max_length=20, choices=FactName.choices)
    quote = models.TextField("câu gốc")

    panels = (FieldPanel("fact"), FieldPanel("quote"))

    class Meta(Orderable.Meta):
        verbose_name = "câu gốc"
        verbose_name_plural = "câu gốc"

    def __str__(self) -> str:
        return f"{self.get_fact_display()}: {self.quote}"

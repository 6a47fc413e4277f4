"""Short sentences on every page of the readers' site."""

from django.db import models
from django.utils import timezone
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import DraftStateMixin, RevisionMixin
from wagtail.search import index

from .linked import Linked
from .windows import Windowed, WindowQuerySet


class NoticeQuerySet(WindowQuerySet):
    """Notices."""

    def for_site(self, site_id: int) -> "NoticeQuerySet":
        """Take what was published for one site or for all."""
        return self.filter(models.Q(site=site_id) | models.Q(site__isnull=True), live=True)


class Notice(DraftStateMixin, RevisionMixin, index.Indexed, Windowed, Linked):
    """A notice ("thông báo"). Whoever may publish it decides; its window shows and hides it."""

    class Level(models.TextChoices):
        INFO = "info", "Thông tin"
        WARNING = "warning", "Cảnh báo"
        URGENT = "urgent", "Khẩn cấp"

    text = models.CharField("câu thông báo", max_length=300, help_text="Một câu ngắn, hiện trên mọi trang.")
    level = models.CharField("mức độ", max_length=10, choices=Level.choices, default=Level.INFO)
    link_text = models.CharField(
        "chữ của liên kết", max_length=80, blank=True, help_text="Ví dụ: Xem lịch cấp nước."
    )
    site = models.ForeignKey(
        "wagtailcore.Site",
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="+",
        verbose_name="website",
        help_text="Để trống thì hiện trên mọi website.",
    )

    objects = NoticeQuerySet.as_manager()

    panels = (
        FieldPanel("text"),
        FieldPanel("level"),
        FieldRowPanel([FieldPanel("starts_at"), FieldPanel("ends_at")], heading="Thời gian hiện"),
        Linked.link_panel("link_text"),
        FieldPanel("site"),
    )
    search_fields = (index.SearchField("text"), index.AutocompleteField("text"))

    class Meta:
        verbose_name = "thông báo"
        verbose_name_plural = "thông báo"

    def __str__(self) -> str:
        return self.text

    @property
    def is_shown(self) -> bool:
        """Whether readers see it now."""
        return self.live and self.is_current(timezone.now())

    @property
    def shown_status(self) -> str:
        """What readers see of it now, in a word."""
        if not self.live:
            return "bản nháp"
        if self.is_shown:
            return "đang hiện"
        return "sắp hiện" if self.is_coming(timezone.now()) else "đã hết"

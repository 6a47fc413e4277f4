"""The front page."""

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, PageChooserPanel
from wagtail.fields import StreamField
from wagtail.models import Orderable

from cms.pages import BasePage
from frontend_contract.needs import Needs
from frontend_contract.wire import Wire
from home.forms import HomeForm
from home.group_blocks import MAX_STORIES, GroupsBlock
from home.shapes import home as shapes
from news.publishing import AskingCopyForm

MAX_SECTIONS = 8
MAX_BANNERS = 12


class HomePage(BasePage):
    """A lead story, featured groups, banners, the latest of some sections, and events."""

    lead_story = models.ForeignKey(
        "news.Story",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name="tin chính",
        help_text="Để trống thì lấy tin mới nhất.",
    )
    featured = StreamField(GroupsBlock(), verbose_name="nhóm tin nổi bật", blank=True)
    events_count = models.PositiveSmallIntegerField(
        "số sự kiện hiển thị", default=4, validators=[MaxValueValidator(MAX_STORIES)]
    )

    base_form_class = HomeForm
    copy_form_class = AskingCopyForm
    parent_page_types = ("wagtailcore.Page",)
    subpage_types = ("news.NewsIndexPage",)

    content_panels = [
        *BasePage.content_panels,
        PageChooserPanel("lead_story", "news.Story"),
        FieldPanel("featured"),
        InlinePanel("banners", heading="Biểu ngữ", label="biểu ngữ", max_num=MAX_BANNERS),
        InlinePanel("sections", heading="Tin mới theo chuyên mục", label="chuyên mục", max_num=MAX_SECTIONS),
        FieldPanel("events_count"),
    ]

    api_fields = [*BasePage.api_fields, *shapes.HOME_FIELDS]

    class Meta:
        verbose_name = "trang chủ"
        verbose_name_plural = "trang chủ"

    def add_needs(self, needs: Needs, wire: Wire) -> None:
        super().add_needs(needs, wire)
        needs.add_page(self.lead_story_id)

    def add_detail_needs(self, needs: Needs, wire: Wire) -> None:
        super().add_detail_needs(needs, wire)
        shapes.add_detail_needs(self, needs, wire)


class HomeSection(Orderable):
    """The latest of one section on the front page."""

    home = ParentalKey(HomePage, on_delete=models.CASCADE, related_name="sections")
    section = models.ForeignKey(
        "news.NewsIndexPage", on_delete=models.CASCADE, related_name="+", verbose_name="chuyên mục"
    )
    count = models.PositiveSmallIntegerField(
        "số tin", default=4, validators=[MinValueValidator(1), MaxValueValidator(MAX_STORIES)]
    )

    panels = (FieldRowPanel([PageChooserPanel("section", "news.NewsIndexPage"), FieldPanel("count")]),)

    class Meta(Orderable.Meta):
        verbose_name = "chuyên mục trên trang chủ"
        verbose_name_plural = "chuyên mục trên trang chủ"

    def __str__(self) -> str:
        return str(self.section)

    def clean(self) -> None:
        if self.section_id and self.home_id and self.section.depth <= self.home.depth:
            raise ValidationError({"section": "Chuyên mục phải nằm dưới trang chủ."})

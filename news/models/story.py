"""What articles and events share: everything a teaser needs, so that one query lists both."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.forms import CheckboxSelectMultiple
from django.utils import timezone
from modelcluster.contrib.taggit import ClusterTaggableManager
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from wagtail.admin.panels import (
    FieldPanel,
    InlinePanel,
    MultiFieldPanel,
    ObjectList,
    PageChooserPanel,
    TabbedInterface,
)
from wagtail.fields import StreamField
from wagtail.models import Orderable, PageManager
from wagtail.search import index

from cms.blocks.bodies import StoryBlock
from cms.pages import BasePage
from frontend_contract.needs import Needs
from frontend_contract.preview.modes import STORY_MODES
from frontend_contract.shapes.teasers import Teaser
from frontend_contract.wire import Wire
from news.forms import StoryForm
from news.publishing import AskingCopyForm
from news.querysets import AnyStoryQuerySet
from news.revisions import without_dangling
from news.shapes import story as shapes

from .taxonomy import Author, Topic

MAX_ATTACHMENTS = 30


class Story(BasePage):
    """A story; made as an article or an event, never by itself."""

    published_at = models.DateTimeField(
        "ngày giờ đăng", default=timezone.now, help_text="Ngày giờ bạn đọc nhìn thấy, theo giờ Việt Nam."
    )
    lead = models.TextField(
        "sa-pô", blank=True, max_length=1000, help_text="Một, hai câu nói điều quan trọng nhất."
    )
    image = models.ForeignKey(
        "media.CustomImage",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name="ảnh đại diện",
    )
    image_alt = models.CharField("mô tả ảnh cho người không nhìn thấy", max_length=300, blank=True)
    image_caption = models.CharField(
        "chú thích ảnh", max_length=500, blank=True, help_text="Ai, làm gì, ở đâu?"
    )
    image_credit = models.CharField("nguồn ảnh", max_length=200, blank=True)
    body = StreamField(StoryBlock(), verbose_name="nội dung", blank=True)
    section = models.ForeignKey(
        "news.NewsIndexPage",
        null=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name="chuyên mục chính",
    )
    further_sections = ParentalManyToManyField(
        "news.NewsIndexPage", blank=True, related_name="+", verbose_name="chuyên mục khác"
    )
    topics = ParentalManyToManyField(
        Topic, blank=True, related_name="stories", verbose_name="theo dòng sự kiện"
    )
    tags = ClusterTaggableManager(through="news.StoryTag", blank=True, verbose_name="thẻ")
    source_name = models.CharField("nguồn tin", max_length=200, blank=True)
    source_url = models.URLField("liên kết nguồn", max_length=500, blank=True)

    objects = PageManager.from_queryset(AnyStoryQuerySet)()

    is_creatable = False
    parent_page_types = ("news.NewsIndexPage",)
    subpage_types: tuple[str, ...] = ()
    base_form_class = StoryForm
    copy_form_class = AskingCopyForm
    preview_modes = STORY_MODES

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("lead"),
        MultiFieldPanel(
            [
                FieldPanel("image"),
                FieldPanel("image_alt"),
                FieldPanel("image_caption"),
                FieldPanel("image_credit"),
            ],
            heading="Ảnh đại diện",
        ),
        FieldPanel("body"),
        InlinePanel("attachments", heading="Tệp đính kèm", label="tệp", max_num=MAX_ATTACHMENTS),
        InlinePanel("corrections", heading="Đính chính", label="đính chính"),
        InlinePanel("bylines", heading="Tác giả", label="tác giả"),
    ]
    filing_panels = [
        FieldPanel("published_at"),
        FieldPanel("further_sections", widget=CheckboxSelectMultiple),
        FieldPanel("topics", widget=CheckboxSelectMultiple),
        FieldPanel("tags"),
        MultiFieldPanel([FieldPanel("source_name"), FieldPanel("source_url")], heading="Nguồn tin"),
        InlinePanel("related_stories", heading="Tin liên quan", label="tin liên quan"),
    ]

    search_fields = [
        *BasePage.search_fields,
        index.SearchField("lead", boost=2),
        index.SearchField("body"),
        index.SearchField("image_caption"),
        index.SearchField("image_credit"),
        index.FilterField("published_at"),
        index.FilterField("section"),
    ]

    api_fields = [*BasePage.api_fields, *shapes.STORY_FIELDS]

    class Meta:
        verbose_name = "tin, bài"
        verbose_name_plural = "tin, bài"
        indexes = (
            models.Index(fields=("-published_at", "-page_ptr"), name="story_latest"),
            models.Index(fields=("section", "-published_at", "-page_ptr"), name="story_section_latest"),
        )

    @classmethod
    def tabs(cls, *first: Any) -> TabbedInterface:
        """Return the editor's tabs: the given ones, then filing and settings."""
        return TabbedInterface(
            [
                *first,
                ObjectList(cls.filing_panels, heading="Phân loại"),
                ObjectList(cls.promote_panels, heading="Quảng bá"),
                ObjectList(cls.settings_panels, heading="Thiết lập"),
            ]
        )

    @classmethod
    def from_serializable_data(cls, data: Any, *args: Any, **kwargs: Any) -> Any:
        return super().from_serializable_data(without_dangling(cls, data), *args, **kwargs)

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.set_section()
        super().save(*args, **kwargs)

    def prepare_preview(self) -> None:
        self.set_section()

    def set_section(self) -> None:
        """Copy the parent into `section`, where listings read it without a join through the tree."""
        parent = self.get_parent() if self.path else None
        self.section_id = parent.pk if parent else None

    def add_needs(self, needs: Needs, wire: Wire) -> None:
        super().add_needs(needs, wire)
        shapes.add_needs(self, needs)

    def add_detail_needs(self, needs: Needs, wire: Wire) -> None:
        super().add_detail_needs(needs, wire)
        shapes.add_detail_needs(self, needs, wire)

    def as_teaser(self, wire: Wire) -> Teaser:
        return shapes.teaser(self, wire)


class Byline(Orderable):
    """One name under a story: an author of the house, or a name typed freely."""

    class Role(models.TextChoices):
        WRITE = "write", "Viết"
        PHOTO = "photo", "Ảnh"
        EDIT = "edit", "Biên tập"

    story = ParentalKey(Story, on_delete=models.CASCADE, related_name="bylines")
    author = models.ForeignKey(
        Author,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="bylines",
        verbose_name="tác giả",
    )
    name = models.CharField("hoặc tên khác", max_length=120, blank=True)
    role = models.CharField("vai trò", max_length=5, choices=Role.choices, default=Role.WRITE)

    panels = (FieldPanel("author"), FieldPanel("name"), FieldPanel("role"))

    class Meta(Orderable.Meta):
        verbose_name = "tác giả của bài"
        verbose_name_plural = "tác giả của bài"

    def __str__(self) -> str:
        return self.author.name if self.author else self.name

    def clean(self) -> None:
        if self.author_id and self.name.strip():
            raise ValidationError(
                {"name": "Chọn một tác giả trong danh sách hoặc gõ một tên khác, không cả hai."}
            )


class RelatedStory(Orderable):
    """A story picked by hand to stand under another."""

    story = ParentalKey(Story, on_delete=models.CASCADE, related_name="related_stories")
    target = models.ForeignKey(Story, on_delete=models.CASCADE, related_name="+", verbose_name="tin, bài")

    panels = (PageChooserPanel("target", "news.Story"),)

    class Meta(Orderable.Meta):
        verbose_name = "tin liên quan"
        verbose_name_plural = "tin liên quan"

    def __str__(self) -> str:
        return str(self.target)

    def clean(self) -> None:
        if self.target_id and self.target_id == self.story_id:
            raise ValidationError({"target": "Một bài không thể liên quan đến chính nó."})

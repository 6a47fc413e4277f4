"""News articles."""

from django.db import models
from wagtail.admin.panels import ObjectList, PageChooserPanel
from wagtail.models import PageManager

from frontend_contract.needs import Needs
from frontend_contract.wire import Wire
from news.querysets import StoryQuerySet
from news.shapes import article as shapes

from .story import Story


class ArticlePage(Story):
    """A news article."""

    event = models.ForeignKey(
        "news.EmulationEventPage",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="articles",
        verbose_name="sự kiện thi đua được đưa tin",
    )

    objects = PageManager.from_queryset(StoryQuerySet)()

    parent_page_types = Story.parent_page_types
    subpage_types = ()

    filing_panels = [PageChooserPanel("event", "news.EmulationEventPage"), *Story.filing_panels]

    api_fields = [*Story.api_fields, *shapes.ARTICLE_FIELDS]

    class Meta:
        verbose_name = "bài viết"
        verbose_name_plural = "bài viết"

    def add_needs(self, needs: Needs, wire: Wire) -> None:
        super().add_needs(needs, wire)
        needs.add_page(self.event_id)


ArticlePage.edit_handler = ArticlePage.tabs(ObjectList(ArticlePage.content_panels, heading="Nội dung"))

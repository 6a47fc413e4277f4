"""Sections; they nest."""

from django.db import models
from wagtail.admin.panels import FieldPanel
from wagtail.models import PageManager

from cms.pages import BasePage
from frontend_contract.needs import Needs
from frontend_contract.wire import Wire
from news.publishing import AskingCopyForm
from news.shapes import index as shapes


class NewsIndexPage(BasePage):
    """A section of the news, listing its own stories and those of its subsections."""

    introduction = models.TextField("giới thiệu", blank=True, max_length=1000)

    objects = PageManager()

    parent_page_types = ("home.HomePage", "news.NewsIndexPage")
    subpage_types = ("news.NewsIndexPage", "news.ArticlePage", "news.EmulationEventPage")
    copy_form_class = AskingCopyForm

    content_panels = [*BasePage.content_panels, FieldPanel("introduction")]

    api_fields = [*BasePage.api_fields, *shapes.INDEX_FIELDS]

    class Meta:
        verbose_name = "chuyên mục"
        verbose_name_plural = "chuyên mục"

    def summary(self, wire: Wire) -> str:
        return self.introduction

    def add_detail_needs(self, needs: Needs, wire: Wire) -> None:
        super().add_detail_needs(needs, wire)
        shapes.add_detail_needs(self, needs, wire)

"""What stories are filed under: authors, running topics, tags."""

from typing import Any

from django.db import models
from modelcluster.fields import ParentalKey
from taggit.models import ItemBase, TagBase
from wagtail.admin.panels import FieldPanel
from wagtail.search import index

from cms.vietnamese.slugs import slugify


class Named(index.Indexed, models.Model):
    """A snippet with a name and a slug made from it."""

    slug = models.SlugField(
        "đường dẫn", max_length=120, unique=True, blank=True, help_text="Để trống thì lấy theo tên."
    )

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.set_slug()
        super().save(*args, **kwargs)

    def full_clean(self, *args: Any, **kwargs: Any) -> None:
        # Before validation, so that a name taken twice is an error on the form, not a fault on saving.
        self.set_slug()
        super().full_clean(*args, **kwargs)

    def set_slug(self) -> None:
        """Make a slug of the name; of a name of symbols only, one that says what it is."""
        self.slug = self.slug or slugify(str(self), max_length=120) or str(self._meta.model_name)


class Author(Named):
    """Someone whose name stands under stories."""

    name = models.CharField("tên", max_length=120)
    note = models.CharField(
        "ghi chú", max_length=200, blank=True, help_text="Ví dụ: Đài truyền thanh phường."
    )

    panels = (FieldPanel("name"), FieldPanel("note"), FieldPanel("slug"))
    search_fields = (index.SearchField("name"), index.AutocompleteField("name"))

    class Meta:
        verbose_name = "tác giả"
        verbose_name_plural = "tác giả"

    def __str__(self) -> str:
        return self.name


class Topic(Named):
    """A running topic readers can follow ("theo dòng sự kiện")."""

    title = models.CharField("tên", max_length=120)
    lead = models.TextField("giới thiệu", blank=True)

    panels = (FieldPanel("title"), FieldPanel("lead"), FieldPanel("slug"))
    search_fields = (index.SearchField("title"), index.AutocompleteField("title"))

    class Meta:
        verbose_name = "dòng sự kiện"
        verbose_name_plural = "dòng sự kiện"

    def __str__(self) -> str:
        return self.title


class Tag(TagBase):
    """A tag; its slug keeps đ as d."""

    free_tagging = True

    class Meta:
        verbose_name = "thẻ"
        verbose_name_plural = "thẻ"

    def slugify(self, tag: str, i: int | None = None) -> str:
        return f"{slugify(tag, max_length=90) or 'the'}{f'-{i}' if i else ''}"


class StoryTag(ItemBase):
    """A tag on a story."""

    tag = models.ForeignKey(Tag, on_delete=models.CASCADE, related_name="story_tags")
    content_object = ParentalKey("news.Story", on_delete=models.CASCADE, related_name="tagged_items")

"""What the two reports can be narrowed to."""

from typing import Any

import django_filters
from django.contrib.contenttypes.models import ContentType
from django.db.models import CharField
from django.db.models.functions import Cast
from django.forms import Select
from wagtail.admin.filters import WagtailFilterSet
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Page, ReferenceIndex

from news.models import NewsIndexPage

from .links import deleted, unpublished
from .models import WordlessPicture
from .stories import pages_of

KINDS = (
    ("unpublished", "Trang đã gỡ xuống hoặc chưa đăng"),
    ("page", "Trang đã bị xoá"),
    ("document", "Tài liệu đã bị xoá"),
    ("image", "Ảnh đã bị xoá"),
)


def sections_of(request: Any) -> Any:
    """Return the sections a person may work in, as they stand in the tree."""
    return pages_of(request.user, NewsIndexPage).order_by("path")


class SectionFilter(django_filters.ModelChoiceFilter):
    """One section with those below it."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            label="Chuyên mục", queryset=sections_of, empty_label="Mọi chuyên mục", widget=Select, **kwargs
        )


class PicturesFilterSet(WagtailFilterSet):
    section = SectionFilter(method="below")

    class Meta:
        model = WordlessPicture
        fields: tuple[str, ...] = ()

    def below(self, pictures: Any, name: str, section: Any) -> Any:
        return pictures.filter(story__path__startswith=section.path)


class LinksFilterSet(WagtailFilterSet):
    section = SectionFilter(method="below")
    kind = django_filters.ChoiceFilter(
        label="Dẫn tới", choices=KINDS, method="leading_to", empty_label="Mọi loại", widget=Select
    )

    class Meta:
        model = ReferenceIndex
        fields: tuple[str, ...] = ()

    def below(self, references: Any, name: str, section: Any) -> Any:
        pages = Page.objects.descendant_of(section, inclusive=True).order_by()
        keys = pages.values(key=Cast("pk", CharField()))
        return references.filter(
            base_content_type=ContentType.objects.get_for_model(Page), object_id__in=keys
        )

    def leading_to(self, references: Any, name: str, kind: str) -> Any:
        if kind == "unpublished":
            return references.filter(unpublished())
        models = {"page": Page, "document": get_document_model(), "image": get_image_model()}
        return references.filter(deleted(models[kind]))

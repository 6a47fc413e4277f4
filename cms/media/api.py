"""`images/` and `documents/`: the files of the library that public pages show."""

from collections.abc import Mapping, Sequence
from copy import copy
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import (
    BigIntegerField,
    CharField,
    Exists,
    ExpressionWrapper,
    F,
    IntegerField,
    Model,
    OuterRef,
    QuerySet,
)
from django.db.models.functions import Cast
from wagtail.documents.api.v2.views import DocumentsAPIViewSet as WagtailDocumentsAPIViewSet
from wagtail.images.api.v2.views import ImagesAPIViewSet as WagtailImagesAPIViewSet
from wagtail.models import Page, ReferenceIndex

from frontend_contract.api.objects import ObjectsAPIViewSet
from frontend_contract.shapes.documents import DocumentDetail, DocumentList
from frontend_contract.shapes.images import ImageDetail, ImageList
from frontend_contract.specification.operations import Operation
from frontend_contract.specification.parameters import PAGING, SEARCH, SEARCH_OPERATOR, SITE

from .models import CustomDocument, CustomImage
from .recipes import FILTERS
from .shapes import document_detail, image_detail

LISTING = (*PAGING, SEARCH, SEARCH_OPERATOR, SITE)


class LibraryAPIViewSet(ObjectsAPIViewSet):
    """Files, latest first: those a page readers can see mentions.

    What is uploaded for tomorrow's story stays unknown until tomorrow.
    """

    ordering = ["-created_at", "-pk"]

    def get_queryset(self) -> QuerySet:
        nobody: Any = copy(self)
        nobody.request = self.anonymous  # Wagtail opens private collections to a session it knows
        visible = super(LibraryAPIViewSet, nobody).get_queryset()  # type: ignore[misc]  # the other half has it
        return visible.filter(pk__in=mentioned(visible.model, self.public(Page))).prefetch_related("tags")


def mentioned(model: type[Model], pages: QuerySet) -> QuerySet:
    """Return the key of a row if one of some pages mentions it, as a condition of a query for rows."""
    # From a row to its mentions, from those to their pages: an index leads each step. SQLite would rather go
    # through the mentions of every page, a thousand times as many; a sum keeps it from that index.
    kind = ExpressionWrapper(F("base_content_type_id") + 0, output_field=IntegerField())
    mentions = ReferenceIndex.objects.alias(kind=kind).filter(
        to_content_type=ContentType.objects.get_for_model(model),
        to_object_id=Cast(OuterRef("pk"), CharField()),
        kind=ContentType.objects.get_for_model(Page).pk,
    )
    shown = pages.filter(pk=Cast(OuterRef("object_id"), BigIntegerField()))
    return mentions.filter(Exists(shown)).values(key=Cast("to_object_id", BigIntegerField()))


class ImagesAPIViewSet(LibraryAPIViewSet, WagtailImagesAPIViewSet):
    """`images/` and `images/<id>/`."""

    operations: Mapping[str, Operation] = {
        "listing_view": Operation(
            "listImages", "Pictures that public pages show, latest first.", ImageList, LISTING
        ),
        "detail_view": Operation(
            "getImage", "One picture, in every recipe.", ImageDetail, (SITE,), problems=(400, 404)
        ),
    }

    def get_queryset(self) -> QuerySet:
        pictures: Any = super().get_queryset()
        return pictures.prefetch_renditions(*FILTERS)

    def represent(self, found: Sequence[CustomImage]) -> list[ImageDetail]:
        self.wire.images.update((image.pk, image) for image in found)
        return [image_detail(image, self.detail_url(image), self.wire) for image in found]


class DocumentsAPIViewSet(LibraryAPIViewSet, WagtailDocumentsAPIViewSet):
    """`documents/` and `documents/<id>/`."""

    operations: Mapping[str, Operation] = {
        "listing_view": Operation(
            "listDocuments", "Files that public pages link to, latest first.", DocumentList, LISTING
        ),
        "detail_view": Operation("getDocument", "One file.", DocumentDetail, (SITE,), problems=(400, 404)),
    }

    def represent(self, found: Sequence[CustomDocument]) -> list[DocumentDetail]:
        return [document_detail(document, self.detail_url(document)) for document in found]

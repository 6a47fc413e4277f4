"""Links that lead nowhere any more: to pages unpublished or deleted, to documents and pictures deleted.

Wagtail's index of references knows every link of ours. Links to other sites are not tried: that would tell third
parties what is written here.
"""

from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import BigIntegerField, CharField, Exists, Model, OuterRef, Q
from django.db.models.functions import Cast
from django.urls import reverse
from django.utils.text import capfirst
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Page, ReferenceIndex

from home.models import SiteSettings

from .stories import pages_of

# The page tree's own references; nobody wrote them as links.
NOT_LINKS = ("section", "further_sections.item", "alias_of", "parent")
TARGET = Cast(OuterRef("to_object_id"), BigIntegerField())


def broken_links(user: Any) -> Any:
    """Return references of live pages and the site's settings that a person may mend, in a stable order."""
    gone = unpublished() | deleted(Page) | deleted(get_document_model()) | deleted(get_image_model())
    sources = pages_of(user, Page).filter(live=True).annotate(key=Cast("pk", CharField()))
    mine = Q(base_content_type=_type_of(Page), object_id__in=sources.order_by().values("key"))
    if user.has_perm("home.change_sitesettings"):
        mine |= Q(base_content_type=_type_of(SiteSettings))
    return (
        ReferenceIndex.objects.filter(mine, gone)
        .exclude(model_path__in=NOT_LINKS)
        .select_related("content_type", "base_content_type", "to_content_type")
        .order_by("-pk")
    )


def unpublished() -> Any:
    """Return the condition of a reference to a page that is there, but not for readers."""
    return _to(Page) & Exists(Page.objects.filter(pk=TARGET, live=False))


def deleted(model: type[Model]) -> Any:
    """Return the condition of a reference to something of a model that is there no more."""
    return _to(model) & ~Exists(model._default_manager.filter(pk=TARGET))


def told(references: list[ReferenceIndex]) -> list[ReferenceIndex]:
    """Give each reference its `source`, `place`, `edit_url`, `kind`, `why` and `target` (`None`: deleted).

    That takes one query for each type.
    """
    wanted: dict[ContentType, set[int]] = {}
    for reference in references:
        wanted.setdefault(reference.base_content_type, set()).add(int(reference.object_id))
        wanted.setdefault(reference.to_content_type, set()).add(int(reference.to_object_id))
    models: dict[ContentType, Any] = {kind: kind.model_class() for kind in wanted}
    found = {kind.pk: models[kind]._default_manager.in_bulk(keys) for kind, keys in wanted.items()}
    for reference in references:
        reference.source = found[reference.base_content_type_id].get(int(reference.object_id))
        reference.target = found[reference.to_content_type_id].get(int(reference.to_object_id))
        reference.place = reference.describe_source_field()
        reference.edit_url = edit_url(reference)
        reference.kind = capfirst(str(models[reference.to_content_type]._meta.verbose_name))
        reference.why = "đã gỡ xuống" if reference.target else "đã bị xoá"
    return references


def edit_url(reference: ReferenceIndex) -> str:
    """Return the address of the very field a reference stands in."""
    if reference.base_content_type.model == "page":
        address = reverse("wagtailadmin_pages:edit", args=[reference.object_id])
    else:
        kind = reference.base_content_type
        address = reverse("wagtailsettings:edit", args=[kind.app_label, kind.model, reference.object_id])
    return f"{address}#:w:contentpath={reference.content_path}"


def _to(model: type[Model]) -> Q:
    return Q(to_content_type=_type_of(model))


def _type_of(model: type[Model]) -> ContentType:
    return ContentType.objects.get_for_model(model, for_concrete_model=False)

"""The index follows the names in stories: of topics, authors, units, attachments …; what changes none costs nothing."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any, NamedTuple

from django.db import transaction
from django.db.models import Model, Q, QuerySet
from django.db.models.signals import post_delete, post_save, pre_delete, pre_save
from django.dispatch import receiver
from wagtail.documents import get_document_model
from wagtail.models import Collection, CollectionViewRestriction, ReferenceIndex

from news.emulation.models import ClusterMember, ClusterYear, Movement, Unit
from news.models import Author, EmulationEventPage, Story, Tag, Topic

from . import indexing


def stories_of_cluster_years(years: Any) -> QuerySet:
    return EmulationEventPage.objects.filter(cluster_year__in=years)


def stories_linking_to(documents: Any) -> QuerySet:
    references = ReferenceIndex.get_references_to_in_bulk(documents).values_list("object_id", flat=True)
    return Story.objects.filter(pk__in=[key for key in set(references) if key.isdecimal()])


class Named(NamedTuple):
    """What has a name that stories have.

    Attributes:
        fields: what of a row is indexed.
        stories: those it is indexed with.
    """

    fields: tuple[str, ...]
    stories: Callable[[Any], QuerySet]


NAMED: dict[type[Model], Named] = {
    Topic: Named(("title",), lambda topic: Story.objects.filter(topics=topic)),
    Tag: Named(("name",), lambda tag: Story.objects.tagged(tag)),
    Author: Named(("name",), lambda author: Story.objects.by_author(author)),
    Movement: Named(
        ("name",), lambda movement: EmulationEventPage.objects.filter(event_movements__movement=movement)
    ),
    Unit: Named(
        ("official_name", "parent_id"),
        lambda unit: stories_of_cluster_years(
            ClusterYear.objects.filter(Q(members__unit=unit) | Q(members__unit__parent=unit)).values("pk")
        ),
    ),
    ClusterMember: Named(
        ("unit_id", "cluster_year_id"), lambda member: stories_of_cluster_years([member.cluster_year_id])
    ),
    get_document_model(): Named(("title", "collection_id"), lambda document: stories_linking_to([document])),
}


def compare_names(sender: type[Model], instance: Any, **kwargs: Any) -> None:
    fields = NAMED[sender].fields
    before = sender._base_manager.filter(pk=instance.pk).values_list(*fields).first()
    instance.is_named_anew = before != tuple(getattr(instance, field) for field in fields)


def follow_a_name(sender: type[Model], instance: Any, **kwargs: Any) -> None:
    if instance.is_named_anew:
        indexing.update_all(NAMED[sender].stories(instance))


def remember_stories(sender: type[Model], instance: Any, **kwargs: Any) -> None:
    instance.named_by = list(NAMED[sender].stories(instance).values_list("pk", flat=True))


def follow_a_removal(sender: type[Model], instance: Any, **kwargs: Any) -> None:
    indexing.update_all(Story.objects.filter(pk__in=instance.named_by))


for model in NAMED:
    pre_save.connect(compare_names, sender=model)
    post_save.connect(follow_a_name, sender=model)
    pre_delete.connect(remember_stories, sender=model)
    post_delete.connect(follow_a_removal, sender=model)


@receiver(post_save, sender=CollectionViewRestriction)
@receiver(post_delete, sender=CollectionViewRestriction)
def follow_a_collections_restriction(instance: CollectionViewRestriction, **kwargs: Any) -> None:
    follow_a_collection(instance.collection_id)


@receiver(post_save, sender=Collection)
def follow_a_moved_collection(instance: Collection, created: bool, **kwargs: Any) -> None:
    if not created:  # Wagtail saves it first, then moves it, and tells nobody
        transaction.on_commit(partial(follow_a_collection, instance.pk))


def follow_a_collection(key: int) -> None:
    """Index again what links to documents of a collection and those below it."""
    for collection in Collection.objects.filter(pk=key):
        below = collection.get_descendants(inclusive=True)
        follow_documents(get_document_model().objects.filter(collection__in=below))


def follow_documents(documents: Iterable[Any]) -> None:
    indexing.update_all(stories_linking_to(documents))

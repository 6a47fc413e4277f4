"""The index follows what readers may see, in the transaction that changes it."""

from collections.abc import Callable
from typing import Any

from django.db.models import Model, Q, QuerySet
from django.db.models.signals import post_delete, post_save, pre_delete
from django.dispatch import receiver
from wagtail.documents import get_document_model
from wagtail.models import CollectionViewRestriction, Page, PageViewRestriction, ReferenceIndex
from wagtail.signals import page_unpublished, post_page_move

from news.emulation.models import ClusterMember, ClusterYear, Unit
from news.models import ArticlePage, Author, EmulationEventPage, Story, Tag, Topic

from . import indexing

DRAFTING = {"latest_revision", "draft_title", "has_unpublished_changes", "locked", "locked_by", "locked_at"}
"""What is written on a page while somebody drafts upon it: nothing readers see."""


@receiver(post_save)
def follow_a_story(
    sender: type[Model], instance: Any, raw: bool = False, update_fields: Any = None, **kwargs: Any
) -> None:
    if raw or not (sender is Page or issubclass(sender, Story)):
        return
    if update_fields is None and issubclass(sender, (ArticlePage, EmulationEventPage)):
        # All of it was just saved but its children, which are in memory and not in the database yet.
        is_public = instance.live and indexing.public_stories().filter(pk=instance.pk).exists()
        indexing.put([instance.pk], [instance] if is_public else [])
    elif update_fields is None or set(update_fields) - DRAFTING:
        indexing.update([instance.pk])  # the rest of what is in memory may be a draft


@receiver(page_unpublished)
def forget_a_story(instance: Page, **kwargs: Any) -> None:
    indexing.update([instance.pk])


@receiver(post_page_move)
def follow_a_move(instance: Page, **kwargs: Any) -> None:
    _update(_below(instance))


@receiver(post_save, sender=PageViewRestriction)
@receiver(post_delete, sender=PageViewRestriction)
def follow_a_restriction(instance: PageViewRestriction, **kwargs: Any) -> None:
    _update(_below(instance.page))


def stories_of_cluster_years(years: Any) -> QuerySet:
    return EmulationEventPage.objects.filter(cluster_year__in=years)


NAMED_BY: dict[type[Model], Callable[[Any], QuerySet]] = {
    Topic: lambda topic: Story.objects.filter(topics=topic),
    Tag: lambda tag: Story.objects.tagged(tag),
    Author: lambda author: Story.objects.by_author(author),
    Unit: lambda unit: stories_of_cluster_years(
        ClusterYear.objects.filter(Q(members__unit=unit) | Q(members__unit__parent=unit)).values("pk")
    ),
    ClusterMember: lambda member: stories_of_cluster_years([member.cluster_year_id]),
}
"""The stories that name something."""


def follow_a_name(sender: type[Model], instance: Model, **kwargs: Any) -> None:
    _update(NAMED_BY[sender](instance))


def remember_stories(sender: type[Model], instance: Any, **kwargs: Any) -> None:
    instance.named_by = list(NAMED_BY[sender](instance).values_list("pk", flat=True))


def follow_a_removal(sender: type[Model], instance: Any, **kwargs: Any) -> None:
    indexing.update(instance.named_by)


for model in NAMED_BY:
    post_save.connect(follow_a_name, sender=model)
    pre_delete.connect(remember_stories, sender=model)
    post_delete.connect(follow_a_removal, sender=model)


def follow_a_document(instance: Any, **kwargs: Any) -> None:
    _update(_linking_to(ReferenceIndex.get_references_to(instance)))


post_save.connect(follow_a_document, sender=get_document_model())


@receiver(post_save, sender=CollectionViewRestriction)
@receiver(post_delete, sender=CollectionViewRestriction)
def follow_a_collection(instance: CollectionViewRestriction, **kwargs: Any) -> None:
    collections = instance.collection.get_descendants(inclusive=True)
    documents = get_document_model().objects.filter(collection__in=collections)
    for document in documents:
        follow_a_document(document)


def _below(page: Page) -> QuerySet:
    return Story.objects.filter(path__startswith=Page.objects.get(pk=page.pk).path)


def _linking_to(references: Any) -> QuerySet:
    keys = [key for key in references.values_list("object_id", flat=True) if key.isdecimal()]
    return Story.objects.filter(pk__in=keys)


def _update(stories: QuerySet) -> None:
    keys = list(stories.values_list("pk", flat=True).distinct())
    for start in range(0, len(keys), 200):
        indexing.update(keys[start : start + 200])

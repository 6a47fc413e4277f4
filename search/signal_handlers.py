"""The index follows what readers may see, in the transaction that changes it."""

from typing import Any

from django.db.models import Model, Q
from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver
from wagtail.models import Page, PageViewRestriction
from wagtail.signals import page_unpublished, post_page_move

from news.models import ArticlePage, EmulationEventPage, Story

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
    indexing.put([instance.pk], [])  # also sent for a page about to be deleted, which is live to the end


@receiver(post_page_move)
def follow_a_move(instance: Page, **kwargs: Any) -> None:
    path = _path(instance)
    filed = Q(path__startswith=path) | Q(further_sections__path__startswith=path)
    indexing.update_all(Story.objects.filter(filed))


@receiver(post_save, sender=PageViewRestriction)
def follow_a_restriction(instance: PageViewRestriction, **kwargs: Any) -> None:
    indexing.update_all(Story.objects.filter(path__startswith=_path(instance.page)))


@receiver(post_delete, sender=PageViewRestriction)
def follow_a_lifted_restriction(instance: PageViewRestriction, origin: Any, **kwargs: Any) -> None:
    # One that goes with its page lifts nothing: the stories below go too, and must get no entries before.
    if PageViewRestriction in (type(origin), getattr(origin, "model", None)):
        follow_a_restriction(instance)


def _path(page: Page) -> str:
    return Page.objects.values_list("path", flat=True).get(pk=page.pk)

"""A story's section is its parent, also after a move."""

from typing import Any

from django.dispatch import receiver
from wagtail.models import Page
from wagtail.signals import post_page_move

from .models import Story


@receiver(post_page_move)
def follow_the_parent(instance: Page, **kwargs: Any) -> None:
    Story.objects.filter(pk=instance.pk).update(section_id=instance.get_parent(update=True).pk)

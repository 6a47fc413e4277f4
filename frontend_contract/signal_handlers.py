"""What has to be remembered or forgotten when something else happens."""

from typing import Any

from django.contrib.auth.signals import user_logged_in, user_logged_out
from django.dispatch import receiver
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page
from wagtail.signals import page_published, page_unpublished

from .models import PreviewDraft, Tombstone, normal_path
from .preview.drafts import purge


@receiver(page_unpublished)
def bury(instance: Page, **kwargs: Any) -> None:
    """Remember the paths of a page that was public: its own and those that led to it."""
    parts = instance.get_url_parts()
    if parts is None or parts[1] is None or instance.get_view_restrictions().exists():
        return
    old_paths = Redirect.objects.filter(redirect_page_id=instance.pk).values_list("old_path", flat=True)
    for path in {parts[2], *old_paths}:
        Tombstone.objects.update_or_create(site_id=parts[0], path=normal_path(path))


@receiver(page_published)
def unbury(instance: Page, **kwargs: Any) -> None:
    if (parts := instance.get_url_parts()) and parts[2]:
        Tombstone.objects.filter(site_id=parts[0], path=normal_path(parts[2])).delete()


@receiver(user_logged_out)
def end_previews(request: Any, user: Any, **kwargs: Any) -> None:
    if user and request:
        PreviewDraft.objects.filter(user=user, session_key=request.session.session_key).delete()


@receiver(user_logged_in)
def purge_stale_previews(**kwargs: Any) -> None:
    purge()

"""What has to be remembered or forgotten when something else happens."""

from collections.abc import Iterator
from typing import Any

from django.contrib.auth.signals import user_logged_in, user_logged_out
from django.dispatch import receiver
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page, Site
from wagtail.signals import page_published, page_unpublished

from .models import PreviewDraft, Tombstone, normal_path
from .preview.drafts import purge


@receiver(page_unpublished)
def bury(instance: Page, **kwargs: Any) -> None:
    """Remember the paths of a page that was public: its own and those that led to it."""
    if instance.get_view_restrictions().exists():
        return
    old_paths = set(Redirect.objects.filter(redirect_page_id=instance.pk).values_list("old_path", flat=True))
    for site_id, path in _addresses(instance):
        for buried in {path, *old_paths}:
            Tombstone.objects.update_or_create(site_id=site_id, path=normal_path(buried))


@receiver(page_published)
def unbury(instance: Page, **kwargs: Any) -> None:
    if not instance.live:  # only scheduled
        return
    for site_id, path in _addresses(instance):
        Tombstone.objects.filter(site_id=site_id, path=normal_path(path)).delete()


def _addresses(page: Page) -> Iterator[tuple[int, str]]:
    """Yield the sites a page stands in, one may stand inside another, and its path on each."""
    for root in Site.get_site_root_paths():
        if page.url_path.startswith(root.root_path):
            yield root.site_id, page.url_path[len(root.root_path) - 1 :]


@receiver(user_logged_out)
def end_previews(request: Any, user: Any, **kwargs: Any) -> None:
    if user and request:
        PreviewDraft.objects.filter(user=user, session_key=request.session.session_key).delete()


@receiver(user_logged_in)
def purge_stale_previews(**kwargs: Any) -> None:
    purge()

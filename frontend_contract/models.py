"""What the contract itself remembers."""

import secrets
from typing import Self

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from wagtail.models import Site


class TombstoneQuerySet(models.QuerySet):
    def at(self, site: Site, path: str) -> Self:
        """Take the tombstone of a path, with or without its last slash."""
        return self.filter(site=site, path=normal_path(path))


def normal_path(path: str) -> str:
    return f"/{path.strip('/')}"[:2048]


class Tombstone(models.Model):
    """A path that was once public and no longer is: readers are told so, with 410 instead of 404."""

    site = models.ForeignKey(Site, on_delete=models.CASCADE, related_name="+")
    path = models.CharField(max_length=2048)
    buried_at = models.DateTimeField(auto_now=True)

    objects = TombstoneQuerySet.as_manager()

    class Meta:
        constraints = (models.UniqueConstraint(fields=("site", "path"), name="tombstone_once_a_path"),)

    def __str__(self) -> str:
        return self.path


def new_key() -> str:
    return secrets.token_urlsafe(24)


class PreviewDraft(models.Model):
    """What one editor is writing on one page in one window, until it expires or the session ends."""

    class Window(models.TextChoices):
        PANEL = "panel"
        TAB = "tab"

    key = models.CharField(max_length=40, unique=True, default=new_key)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    session_key = models.CharField(max_length=40)
    page_type = models.ForeignKey("contenttypes.ContentType", on_delete=models.CASCADE, related_name="+")
    page = models.ForeignKey("wagtailcore.Page", null=True, on_delete=models.CASCADE, related_name="+")
    parent = models.ForeignKey("wagtailcore.Page", on_delete=models.CASCADE, related_name="+")
    window = models.CharField(max_length=5, choices=Window.choices)
    content = models.JSONField(encoder=DjangoJSONEncoder)
    issued_at = models.DateTimeField()
    expires_at = models.DateTimeField(db_index=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("user", "session_key", "page", "window"),
                condition=models.Q(page__isnull=False),
                name="preview_once_a_page_and_window",
            ),
            models.UniqueConstraint(
                fields=("user", "session_key", "parent", "page_type", "window"),
                condition=models.Q(page__isnull=True),
                name="preview_once_a_new_page_and_window",
            ),
        )

    def __str__(self) -> str:
        return f"{self.page_type} {self.page_id or 'new'} by {self.user_id}"

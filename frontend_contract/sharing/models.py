"""Drafts shown to approvers who have no account."""

from typing import Self

from django.conf import settings
from django.db import models
from django.utils import timezone


class DraftLinkQuerySet(models.QuerySet):
    def open(self) -> Self:
        """Take what time and people have left open; whether the maker still may share is asked when it is used."""
        return self.filter(revoked_at=None, expires_at__gt=timezone.now())


class DraftLink(models.Model):
    """A link that shows one revision of one page to whoever has it, until it expires or is revoked.

    The secret in the link is nowhere: its hash finds the row, and nobody can make the link again from it.
    """

    class Lifetime(models.IntegerChoices):
        """In days."""

        DAY = 1, "1 ngày"
        THREE_DAYS = 3, "3 ngày"
        WEEK = 7, "7 ngày"

    page = models.ForeignKey("wagtailcore.Page", on_delete=models.CASCADE, related_name="+")
    revision = models.ForeignKey("wagtailcore.Revision", on_delete=models.CASCADE, related_name="+")
    secret_hash = models.CharField(max_length=64, unique=True)  # SHA-256, in hexadecimal
    recipient = models.CharField("gửi cho ai", max_length=100, blank=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    created_at = models.DateTimeField(default=timezone.now)
    expires_at = models.DateTimeField(db_index=True)
    revoked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    revoked_at = models.DateTimeField(null=True)
    times_opened = models.PositiveIntegerField(default=0)
    last_opened_at = models.DateTimeField(null=True)

    objects = DraftLinkQuerySet.as_manager()

    class Meta:
        verbose_name = "liên kết bản nháp"
        verbose_name_plural = "liên kết bản nháp"

    def __str__(self) -> str:
        return self.recipient or f"liên kết {self.pk}"

    @property
    def is_open(self) -> bool:
        return self.revoked_at is None and self.expires_at > timezone.now()

    @property
    def is_dormant(self) -> bool:
        """Tell whether only its maker keeps it from opening: deactivated, or not allowed to edit the page now."""
        return self.is_open and not self.maker_may_share

    @property
    def maker_may_share(self) -> bool:
        maker = self.created_by
        return bool(
            maker is not None
            and maker.is_active
            and maker.has_perm("wagtailadmin.access_admin")
            and self.page.permissions_for_user(maker).can_edit()
        )

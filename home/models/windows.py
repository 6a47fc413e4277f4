"""What is shown between two moments, and disappears by itself."""

import datetime
from typing import Self

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils import timezone


class WindowQuerySet(models.QuerySet):
    """Rows with a window."""

    def current(self) -> Self:
        """Take what is to be seen now."""
        now = timezone.now()
        return self.filter(Q(ends_at__isnull=True) | Q(ends_at__gt=now), starts_at__lte=now)


class Windowed(models.Model):
    """A row that is seen from one moment until, not including, another."""

    starts_at = models.DateTimeField("hiện từ", default=timezone.now)
    ends_at = models.DateTimeField(
        "hiện đến", null=True, blank=True, help_text="Để trống thì hiện cho tới khi gỡ."
    )

    class Meta:
        abstract = True

    def clean(self) -> None:
        super().clean()
        if self.starts_at and self.ends_at and self.ends_at <= self.starts_at:
            raise ValidationError({"ends_at": "Giờ kết thúc phải sau giờ bắt đầu."})

    def is_coming(self, now: datetime.datetime) -> bool:
        return self.starts_at > now

    def is_over(self, now: datetime.datetime) -> bool:
        return self.ends_at is not None and self.ends_at <= now

    def is_current(self, now: datetime.datetime) -> bool:
        return not self.is_coming(now) and not self.is_over(now)

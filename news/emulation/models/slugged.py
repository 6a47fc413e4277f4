"""Rows that have a page of their own on the readers' site."""

from collections.abc import Iterator
from typing import Any

from django.db import models

from cms.vietnamese.slugs import slugify


class SluggedModel(models.Model):
    """A row whose slug is made once, from what tells it from its namesakes, and then stays."""

    slug = models.SlugField("đường dẫn", max_length=160, unique=True, blank=True, editable=False)

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self.slug:
            self.slug = self._free_slug()
        super().save(*args, **kwargs)

    def slug_parts(self) -> Iterator[str]:
        """Yield the words of the slug: the name first, then what sets namesakes apart."""
        raise NotImplementedError

    def _free_slug(self) -> str:
        taken = type(self)._default_manager.filter
        base = ""
        for part in filter(None, self.slug_parts()):
            base = slugify(f"{base} {part}", max_length=150)
            if not taken(slug=base).exists():
                return base
        number = 2
        while taken(slug=f"{base}-{number}").exists():
            number += 1
        return f"{base}-{number}"

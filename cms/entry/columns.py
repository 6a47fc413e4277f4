"""Which columns of which tables hold text that people typed."""

from enum import Enum

from django.db import models
from wagtail.fields import RichTextField


class Care(Enum):
    """What is done to a text before it is stored."""

    NOTHING = "nothing"
    COMPOSE = "compose"  # made NFC, nothing else
    REPAIR = "repair"


MACHINE_WRITTEN = {"contenttypes", "django_tasks", "search", "sessions", "wagtailsearch"}
"""App labels whose texts are keys or made from texts repaired already."""

COMPOSED = {"email", "username", "old_path", "redirect_link"}
"""What is compared letter by letter elsewhere: at the next login, with an address."""

LEFT_ALONE = {"password", "query_string"}
"""Secrets, and what Wagtail looks up as readers typed it."""

TEXTS = {models.CharField, models.TextField, models.EmailField, RichTextField}
"""Their other children (slugs, links) are made of ASCII letters or belong to somebody else."""


def care_for(field: models.Field) -> Care:
    """Return what is done to a column's text; `NOTHING` for columns without any."""
    known = any(isinstance(field, kind) for kind in TEXTS)
    if not known or isinstance(field, (models.SlugField, models.URLField)) or field.choices:
        return Care.NOTHING
    if field.name in LEFT_ALONE or field.model._meta.app_label in MACHINE_WRITTEN:
        return Care.NOTHING
    return Care.COMPOSE if field.name in COMPOSED else Care.REPAIR

"""What Wagtail's forms are made of: a text is repaired before it is measured, compared and previewed."""

from typing import Any

from django import forms
from django.db import models
from wagtail.admin.forms.models import register_form_field_override
from wagtail.admin.widgets import AdminAutoHeightTextInput
from wagtail.blocks.base import BlockField
from wagtail.fields import RichTextField, StreamField

from .columns import Care, care_for
from .findings import enter
from .slugs import slug_input
from .streams import repair_stream


class EnteredCharField(forms.CharField):
    """A text field that keeps what is repaired."""

    def to_python(self, value: Any) -> Any:
        if isinstance(value, str):
            value = enter(value, str(self.label or ""))
        return super().to_python(value)


class EnteredBlockField(BlockField):
    """A stream that keeps what is repaired."""

    def clean(self, value: Any) -> Any:
        return repair_stream(self.block, super().clean(value), str(self.label or ""))


def _entered(field: models.Field) -> dict[str, Any]:
    return {"form_class": EnteredCharField} if care_for(field) is Care.REPAIR else {}


def register() -> None:
    """Give Wagtail's model forms these fields, and slugs their Vietnamese; children's forms included."""
    register_form_field_override(models.CharField, override=_entered, exact_class=True)
    register_form_field_override(
        models.TextField,
        override=lambda field: _entered(field) | {"widget": AdminAutoHeightTextInput},
        exact_class=True,
    )
    register_form_field_override(RichTextField, override=_entered)
    register_form_field_override(StreamField, override={"form_class": EnteredBlockField})
    register_form_field_override(models.SlugField, override=lambda field: {"widget": slug_input()})

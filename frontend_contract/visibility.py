"""Visibility inside a query: a first narrowing, so that short lists come out full; never the last word."""

from typing import Any

from django.db.models import CharField, Exists, ExpressionWrapper, F, OuterRef
from wagtail.models import PageViewRestriction


def without_private(pages: Any) -> Any:
    """Leave out pages at or below a view restriction, without a query of its own."""
    restrictions = PageViewRestriction.objects.annotate(
        asked=ExpressionWrapper(OuterRef("path"), output_field=CharField())
    )
    return pages.exclude(Exists(restrictions.filter(asked__startswith=F("page__path"))))

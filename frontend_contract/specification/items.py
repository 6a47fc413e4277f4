"""The items of `pages/`: a teaser in Wagtail's envelope, and whatever `fields` adds of the whole page."""

from functools import reduce
from operator import or_
from typing import Annotated, Any, NotRequired

from django.apps import apps
from pydantic import Field
from typing_extensions import TypeAliasType, TypedDict, get_type_hints

from frontend_contract.shapes.lists import ListMeta
from frontend_contract.shapes.pages import ItemMeta
from frontend_contract.shapes.teasers import Teaser
from frontend_contract.shapes.values import OPEN

from .wire_types import page_shapes

OPEN_UNION = Field(discriminator="type", json_schema_extra=dict(OPEN))


def page_list() -> Any:
    """Return the type of a list of pages of every type."""
    union: Any = reduce(or_, (_item(label, shape) for label, shape in page_shapes().items()))
    PageItem = TypeAliasType("PageItem", Annotated[union, OPEN_UNION])
    return _typed_dict("PageList", "Pages as cards.", {"meta": ListMeta, "items": list[PageItem]})


def _item(label: str, shape: Any) -> Any:
    page_keys = get_type_hints(shape, include_extras=True)
    always = {**get_type_hints(Teaser, include_extras=True), "type": page_keys["type"], "meta": ItemMeta}
    offered = {
        field.name
        for field in getattr(apps.get_model(label), "api_fields", ())
        if not getattr(field.serializer, "detail_only", False)
    }
    added = {key: NotRequired[hint] for key, hint in page_keys.items() if key in offered - always.keys()}
    doc = f"{shape.__name__} as an item of a list; the keys that may be absent are there when asked for."
    return _typed_dict(f"{shape.__name__}Item", doc, {**always, **added})


def _typed_dict(name: str, doc: str, keys: dict[str, Any]) -> Any:
    make: Any = TypedDict  # mypy wants to read what only the models know
    found = make(name, keys)
    found.__doc__ = doc
    return found

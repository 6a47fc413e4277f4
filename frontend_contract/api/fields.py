"""Keys of the wire, each made by one typed function."""

from collections.abc import Callable
from typing import Any

from rest_framework.fields import Field
from typing_extensions import get_type_hints
from wagtail.api import APIField

from frontend_contract.shapes.teasers import TeaserKeys
from frontend_contract.wire import Wire, require_wire

Producer = Callable[[Any, Wire], Any]

TEASER_KEYS = tuple(get_type_hints(TeaserKeys))


class WireField(Field):
    """A key made from the whole page by a function whose return annotation is its wire type.

    Attributes:
        detail_only: whether only a whole page has it, never an item of a list.
    """

    def __init__(self, produce: Producer, *, detail_only: bool = False, **kwargs: Any) -> None:
        self.produce = produce
        self.detail_only = detail_only
        super().__init__(**(kwargs | {"source": "*", "read_only": True}))

    @property
    def wire_type(self) -> Any:
        """What the producer says it returns."""
        return self.produce.__annotations__.get("return")

    def to_representation(self, page: Any) -> Any:
        return self.produce(page, require_wire())


def wire_field(name: str, produce: Producer, *, detail_only: bool = False) -> APIField:
    """Return the API field `name` as `produce(page, wire)` makes it."""
    return APIField(name, serializer=WireField(produce, detail_only=detail_only))


def returning(wire_type: Any, produce: Producer) -> Producer:
    """Say what a producer made by a function returns; the others say it in their annotation."""
    produce.__annotations__["return"] = wire_type
    return produce


def _teaser_key(key: str) -> Producer:
    def produce(page: Any, wire: Wire) -> Any:
        teaser: dict[str, Any] = {**wire.teaser_of(page)}
        return teaser[key]

    return returning(get_type_hints(TeaserKeys, include_extras=True)[key], produce)


TEASER_FIELDS = [wire_field(key, _teaser_key(key)) for key in TEASER_KEYS]

"""Nothing reaches the wire without a type: `manage.py check` says what does."""

from collections.abc import Iterator
from typing import Any, get_args

from django.core.checks import CheckMessage, Error, register
from typing_extensions import get_type_hints
from wagtail import blocks
from wagtail.fields import StreamField
from wagtail.models import Page, get_page_models

from .api.fields import TEASER_KEYS, WireField
from .specification.endpoints import endpoints
from .specification.wire_types import block_shapes, is_stream, page_shapes

ENVELOPE = {"id", "type", "meta", "title"}


@register("frontend_contract")
def nothing_reaches_the_wire_without_a_type(**kwargs: Any) -> list[CheckMessage]:
    shapes = page_shapes()
    found: list[CheckMessage] = []
    for model in filter(_has_rows, get_page_models()):
        label = model._meta.label
        if label not in shapes:
            found.append(_error(1, f"{label} has no shape.", "Add it to Page in shapes/pages.py.", model))
            continue
        hints = get_type_hints(shapes[label], include_extras=True)
        found += _check_keys(model, hints)
        found += _check_streams(model, hints)
    for endpoint in endpoints():
        if endpoint.operation is None:
            hint = "Give its view an Operation in `operations`."
            found.append(
                _error(5, f"Nothing says what {endpoint.path} takes and answers.", hint, endpoint.path)
            )
    return found


def _has_rows(model: Any) -> bool:
    """Tell whether pages may be of this very type; what is only a parent of types has none of its own."""
    return model is not Page and (model.is_creatable or not model.__subclasses__())


def _check_keys(model: Any, hints: dict[str, Any]) -> Iterator[CheckMessage]:
    fields = {field.name: field.serializer for field in model.api_fields}
    label = model._meta.label
    for name in fields.keys() - hints.keys():
        yield _error(
            2, f"{label}.{name} is on the wire and not in its shape.", "Add the key to the shape.", model
        )
    for name in hints.keys() - fields.keys() - ENVELOPE - set(TEASER_KEYS):
        yield _error(2, f"{label}.{name} is in the shape and not on the wire.", "Add a wire_field.", model)
    for name in fields.keys() & hints.keys():
        field = fields[name]
        if not isinstance(field, WireField):
            yield _error(3, f"{label}.{name} has no producer.", "Make it with wire_field().", model)
        elif (returned := field.wire_type) != hints[name]:
            hint = f"Its producer returns {returned}, its shape says {hints[name]}."
            yield _error(3, f"{label}.{name} is not of the type its shape says.", hint, model)


def _check_streams(model: Any, hints: dict[str, Any]) -> Iterator[CheckMessage]:
    for field in model._meta.get_fields():
        if isinstance(field, StreamField) and field.name in hints:
            yield from _check_block(
                field.stream_block, hints[field.name], f"{model._meta.label}.{field.name}", model
            )


def _check_block(block: Any, hint: Any, place: str, model: Any) -> Iterator[CheckMessage]:
    """Compare a block with the type of its value, nested blocks included."""
    if isinstance(block, blocks.BaseStreamBlock):
        if not is_stream(hint):
            yield _error(
                4, f"{place} is a stream, its shape says {hint}.", "Make it a list of a union.", model
            )
            return
        shapes = block_shapes(hint)
        for name, child in block.child_blocks.items():
            if name not in shapes:
                yield _error(
                    4, f"The block {place}.{name} has no shape.", "Add it to its union in shapes/.", model
                )
                continue
            value = get_type_hints(shapes[name], include_extras=True)["value"]
            yield from _check_block(child, value, f"{place}.{name}", model)
    elif isinstance(block, blocks.ListBlock):
        yield from _check_block(
            block.child_block, get_args(hint)[0] if get_args(hint) else hint, f"{place}[]", model
        )
    elif (returned := _returned(block)) != hint:
        advice = "Annotate its get_api_representation with the type of its shape's `value`."
        yield _error(4, f"The block {place} returns {returned}, its shape says {hint}.", advice, model)


def _returned(block: Any) -> Any:
    return get_type_hints(type(block).get_api_representation, include_extras=True).get(
        "return", "nothing certain"
    )


def _error(number: int, message: str, hint: str, obj: Any) -> Error:
    return Error(message, hint=hint, obj=obj, id=f"frontend_contract.E{number:03}")

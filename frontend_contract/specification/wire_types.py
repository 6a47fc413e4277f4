"""The wire types as Python sees them: the members of unions, and what of the shapes each model speaks."""

from typing import Any, get_args, get_origin

from typing_extensions import TypeAliasType, get_type_hints, is_typeddict

from frontend_contract.shapes import pages


def members(union: Any) -> dict[str, Any]:
    """Return the members of a discriminated union by the text that tells them apart."""
    annotated = union.__value__
    union_type, field = get_args(annotated)
    found = get_args(union_type) if not is_typeddict(union_type) else (union_type,)
    return {get_args(get_type_hints(member)[field.discriminator])[0]: member for member in found}


def page_shapes() -> dict[str, Any]:
    """Return the shapes of whole pages by page type."""
    return members(pages.Page)


def is_stream(hint: Any) -> bool:
    """Tell whether a type is a list of a union of blocks, `list[Block]`."""
    return get_origin(hint) is list and isinstance(get_args(hint)[0], TypeAliasType)


def block_shapes(stream: Any) -> dict[str, Any]:
    """Return the shapes of a stream's blocks by their names, given the stream's type."""
    return members(get_args(stream)[0])

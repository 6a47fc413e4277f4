"""What `pages/` takes and answers."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Annotated, Any

from django.db.models import (
    BooleanField,
    DateField,
    DateTimeField,
    Field,
    IntegerField,
    TimeField,
)
from pydantic import Field as Bounds
from wagtail.models import Page as PageModel
from wagtail.models import get_page_models

from frontend_contract.shapes import pages as shapes
from frontend_contract.shapes.teasers import TeaserList
from frontend_contract.shapes.values import Date, DateTime, Time
from frontend_contract.specification.operations import Operation, Parameter
from frontend_contract.specification.parameters import (
    LENGTH_MAX,
    PAGING,
    SEARCH,
    SEARCH_OPERATOR,
    SITE,
    Key,
    Text,
    Words,
)

PageKey = Annotated[str, Bounds(pattern="^([0-9]+|root)$", max_length=LENGTH_MAX)]
PAGE_ADVICE = "Give the id of a page, or root."

FIELDS = Parameter(
    "fields",
    Text,
    "Keys to add to each item, separated by commas; `*` for all. Which there are depends on `type`: the optional ones "
    "of its item. A whole page has all its keys without asking.",
    example="tags,bylines",
)
TYPE = Parameter("type", Words, "Page types, separated by commas", example="news.ArticlePage")
LISTING = Operation(
    "listPages",
    "Pages as cards, narrowed and ordered; keys can be added.",
    TeaserList,  # at least: the specification knows every key an item may have
    (
        TYPE,
        FIELDS,
        Parameter(
            "order",
            Words,
            "Columns of the `type`, separated by commas, with `-` before one for descending: `id`, `title` and the "
            "parameters that narrow by an exact value. Stories come latest first, other pages by their ids.",
            example="-title",
        ),
        *PAGING,
        SEARCH,
        SEARCH_OPERATOR,
        Parameter("child_of", PageKey, "The id of a page, or `root`: its children.", advice=PAGE_ADVICE),
        Parameter("descendant_of", PageKey, "The id of a page, or `root`: all below it.", advice=PAGE_ADVICE),
        Parameter("ancestor_of", PageKey, "The id of a page, or `root`: all above it.", advice=PAGE_ADVICE),
        Parameter("locale", Words, "A language code.", example="vi"),
        Parameter(
            "token", Words, "A preview's token: lists the children of the draft that `child_of` names."
        ),
        SITE,
    ),
)
DETAIL = Operation(
    "getPage",
    "One whole page.",
    shapes.Page,
    (FIELDS, SITE),
    problems=(400, 404),
    description="Every key is there.",
)
FIND = Operation(
    "findPage",
    "Where the page of an address or an id is.",
    None,
    (
        Parameter(
            "html_path",
            Text,
            "A path on the readers' site; its last slash does not matter.",
            example="/tin-tuc/",
        ),
        Parameter("id", Key, "The id of a page."),
        FIELDS,
        SITE,
    ),
    problems=(400, 404),
    headers={"Location": "The address of the page in `pages/`."},
    description="One of `html_path` and `id` is needed.",
)

COLUMN_TYPES: tuple[tuple[type[Field], Any], ...] = (
    (BooleanField, bool),
    (IntegerField, Annotated[int, Bounds(ge=-(2**63) + 1, le=2**63 - 1)]),
    (DateTimeField, DateTime),
    (DateField, Date),
    (TimeField, Time),
)


def described_type() -> Parameter:
    """Return `type` with the page types there are."""
    labels = ", ".join(model._meta.label for model in get_page_models() if model is not PageModel)
    sentence = f"{TYPE.description}: {labels}. A type that others extend stands for all of them."
    return replace(TYPE, description=sentence)


def column_parameters(columns: Any) -> Iterable[Parameter]:
    """Yield a parameter for every column some page type can be narrowed by.

    Args:
        columns: gives the names of a type's filterable columns.
    """
    found: dict[str, tuple[Field, list[str]]] = {}
    for model in [PageModel, *(model for model in get_page_models() if model is not PageModel)]:
        for name in columns(model):
            field = model._meta.get_field(name)
            found.setdefault(name, (field, []))[1].append(model._meta.label)
    for name in sorted(found.keys() - {"id"}):
        field, labels = found[name]
        wire_type = next((kind for base, kind in COLUMN_TYPES if isinstance(field, base)), Text)
        only = (
            ""
            if PageModel._meta.label in labels
            else f" Only with a `type` that has it: {', '.join(labels)}."
        )
        yield Parameter(name, wire_type, f"Pages with exactly this value.{only}")

"""Parameters that several endpoints take."""

from typing import Annotated, Literal

from pydantic import Field

from frontend_contract.values import KEY_MAX

from .operations import Parameter

LIMIT_DEFAULT = 20
LIMIT_MAX = 100
OFFSET_MAX = 10_000
LENGTH_MAX = 2_000  # characters of one value

Key = Annotated[int, Field(ge=0, le=KEY_MAX)]
Text = Annotated[str, Field(max_length=LENGTH_MAX)]
Words = Annotated[str, Field(min_length=1, max_length=LENGTH_MAX)]

SITE = Parameter(
    "site",
    Text,
    "The host name of a site, with its port where two sites share it; without it, the default site answers.",
)
LIMIT = Parameter(
    "limit",
    Annotated[int, Field(ge=1, le=LIMIT_MAX, default=LIMIT_DEFAULT)],
    "How many items a page of the list has.",
)
OFFSET = Parameter(
    "offset",
    Annotated[int, Field(ge=0, le=OFFSET_MAX, default=0)],
    "How many items to pass over; where more are to be passed over and the list has cursors, use `after`.",
)
AFTER = Parameter(
    "after",
    Words,
    "The `next` cursor of the page before. It belongs to its list and order; give it instead of `offset`.",
)
PAGING = (LIMIT, OFFSET, AFTER)
SEARCH_OPERATOR = Parameter(
    "search_operator", Literal["and", "or"], "Whether every word of `search` must occur, or any."
)
SEARCH = Parameter("search", Words, "Words that must occur; at most 32.", example="thi đua")

"""Bodies that are wrong in one thing, each made from an example.

A validator that takes one of them does not validate.
"""

import copy
from collections.abc import Callable
from typing import Any, NamedTuple

from tests.contract.validation import errors, value_at

Change = Callable[[Any], None]


class Fault(NamedTuple):
    """One thing made wrong.

    Attributes:
        example: it is made from.
        place: pointer to the object or list that is changed.
        pointer: where a validator must see it, when that is not at `place`.
    """

    name: str
    title: str
    example: str
    place: str
    change: Change
    pointer: str | None = None


def put(key: str | int, value: Any) -> Change:
    def change(found: Any) -> None:
        found[key] = value

    return change


def drop(key: str) -> Change:
    def change(found: Any) -> None:
        del found[key]

    return change


PAGE, BODY = "/page", "/page/body"
IMAGE = "/page/image"
FAULTS = (
    Fault(
        "key-missing",
        "A page lacks a key: what is absent is null, never left out.",
        "article-minimal",
        PAGE,
        drop("image"),
    ),
    Fault(
        "list-meta-without-next", "A list does not say where to go on.", "list-stories", "/meta", drop("next")
    ),
    Fault(
        "image-without-sources",
        "A picture lacks its better formats, which may be an empty list.",
        "article-full",
        IMAGE,
        drop("sources"),
    ),
    Fault("null-title", "A page has no title.", "article-minimal", PAGE, put("title", None), f"{PAGE}/title"),
    Fault(
        "null-list",
        "A list is null instead of empty.",
        "event-minimal",
        PAGE,
        put("targets", None),
        f"{PAGE}/targets",
    ),
    Fault(
        "null-block",
        "A block is null; only its value may be.",
        "article-story-link-unreachable",
        BODY,
        put(1, None),
        f"{BODY}/1",
    ),
    Fault(
        "kind-of-another-answer",
        "A redirect says it is a page and brings none.",
        "redirect-permanent",
        "",
        put("kind", "page"),
    ),
    Fault(
        "block-without-type",
        "A block does not say what it is.",
        "article-every-block",
        f"{BODY}/0",
        drop("type"),
    ),
    Fault(
        "block-of-another-type",
        "A quotation says it is a heading: its value is no text.",
        "article-every-block",
        f"{BODY}/6",
        put("type", "heading"),
        f"{BODY}/6/value",
    ),
    Fault(
        "number-as-text",
        "A width deep inside a block is text.",
        "article-every-block",
        f"{BODY}/4/value/sources/0/srcset/0",
        put("width", "640"),
        f"{BODY}/4/value/sources/0/srcset/0/width",
    ),
    Fault(
        "width-zero", "A picture is no pixel wide.", "article-full", IMAGE, put("width", 0), f"{IMAGE}/width"
    ),
    Fault(
        "focal-point-outside",
        "The centre of interest lies outside the picture.",
        "image-detail",
        "/focal_point",
        put("x", 1.2),
        "/focal_point/x",
    ),
    Fault(
        "colour-by-name",
        "The placeholder is no colour written in hexadecimal.",
        "article-full",
        IMAGE,
        put("placeholder", "red"),
        f"{IMAGE}/placeholder",
    ),
    Fault(
        "path-without-slash",
        "A path does not start with a slash.",
        "article-deep",
        f"{PAGE}/section",
        put("path", "tin-tuc/"),
        f"{PAGE}/section/path",
    ),
    Fault(
        "date-impossible",
        "An event on the thirtieth of February.",
        "event-every-fact",
        PAGE,
        put("date", "2024-02-30"),
        f"{PAGE}/date",
    ),
    Fault(
        "datetime-without-offset",
        "A moment without its offset could be any of many.",
        "article-full",
        PAGE,
        put("published_at", "2024-03-15T19:50:00"),
        f"{PAGE}/published_at",
    ),
    Fault(
        "time-with-seconds",
        "A local time is hours and minutes.",
        "event-every-fact",
        PAGE,
        put("start_time", "07:30:00"),
        f"{PAGE}/start_time",
    ),
    Fault(
        "role-unknown",
        "A byline has a role there is not.",
        "article-house-authors",
        f"{PAGE}/bylines/1",
        put("role", "draw"),
        f"{PAGE}/bylines/1/role",
    ),
    Fault(
        "address-relative",
        "The canonical address is not absolute.",
        "article-minimal",
        f"{PAGE}/seo",
        put("canonical", "/tin-tuc/"),
        f"{PAGE}/seo/canonical",
    ),
    Fault(
        "link-without-text",
        "A breadcrumb has no text.",
        "article-deep",
        f"{PAGE}/breadcrumbs/0",
        drop("text"),
    ),
    Fault(
        "status-as-text", "A problem's status is text.", "problem-limit", "", put("status", "400"), "/status"
    ),
)


def made_from(
    examples: dict[str, dict[str, Any]], specification: dict[str, Any]
) -> dict[str, dict[str, Any]]:
    """Return the invalid bodies by name.

    Raises:
        ValueError: one is not wrong at its pointer, or not only there.
    """
    found = {}
    for fault in FAULTS:
        example = examples[fault.example]
        body, pointer = (
            copy.deepcopy(example["body"]),
            fault.place if fault.pointer is None else fault.pointer,
        )
        fault.change(value_at(body, fault.place))
        seen = {place for place, _ in errors(example["schema"], body, specification)}
        if seen != {pointer}:
            raise ValueError(f"{fault.name} is wrong at {seen or 'no place'}, not at {pointer}.")
        found[fault.name] = {
            "title": fault.title,
            "schema": example["schema"],
            "pointer": pointer,
            "body": body,
        }
    return found

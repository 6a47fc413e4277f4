"""The comparison of two specifications: what breaks a frontend written against the old one."""

from collections.abc import Iterator
from datetime import date

from .changes import Change
from .documents import Document, Json
from .rule import Rule
from .rules import answers, operations, parameters, shapes
from .sunset import without_expired
from .walk import Walk

RULES = [
    found
    for module in (operations, parameters, answers, shapes)
    for found in vars(module).values()
    if isinstance(found, Rule)
]


def breaking_changes(old: Json, new: Json, *, today: date | None = None) -> list[Change]:
    """Return what of the new OpenAPI document breaks who relies on the old one, each thing once.

    Args:
        today: what the old document marks `deprecated` with an `x-sunset` before this day may go; without
            it, nothing may.
    """
    if today is not None:
        old = without_expired(old, today)
    return list(dict.fromkeys(_findings(Document(old), Document(new))))


def _findings(old: Document, new: Document) -> Iterator[Change]:
    for pair in Walk(old, new).pairs():
        for rule in RULES:
            if isinstance(pair, rule.applies_to):
                for place, what, instead in rule.check(pair):
                    yield Change(rule.name, str(place), f"{what}. {instead}, or release a new major version.")

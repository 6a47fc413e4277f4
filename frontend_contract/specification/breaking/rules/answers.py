"""Rules about what surrounds an answer and about what may stand where in it."""

from ..pairs import AnswerPair, ReadValue
from ..rule import Findings, rule
from ..schemas import PREFIX


@rule(AnswerPair)
def media_type_removed(pair: AnswerPair) -> Findings:
    """An answer no longer comes as a media type."""
    for name in pair.old["content"]:
        if name not in pair.new["content"]:
            yield pair.place, f"no longer comes as {name}", "Keep that media type"


@rule(AnswerPair)
def header_removed(pair: AnswerPair) -> Findings:
    """A header of an answer is gone, or is no longer always there."""
    for name, header in pair.old["headers"].items():
        new = pair.new["headers"].get(name)
        place = pair.place.under(f"header {name}")
        if new is None:
            yield place, "is gone", "Go on sending it"
        elif header.get("required") and not new.get("required"):
            yield place, "may be absent now", "Go on sending it always"


@rule(ReadValue)
def type_changed(pair: ReadValue) -> Findings:
    """A value is of another type, be it a wider or a narrower one."""
    if pair.is_other:
        what = f"is {pair.come[0].label} and was {pair.gone[0].label}"
        yield pair.place, what, "Add a key of the new type beside the old one"


@rule(ReadValue)
def null_added(pair: ReadValue) -> Findings:
    """What never was null may be null now."""
    if pair.new.nullable and not pair.old.nullable:
        yield pair.place, "may be null now, and frontends do not ask", "Answer an empty value"


@rule(ReadValue)
def member_removed(pair: ReadValue) -> Findings:
    """A union has lost a member."""
    for member in () if pair.is_other else pair.gone:
        yield (
            pair.place,
            f"is never {member.label} any more",
            "Keep the member, even if nothing answers with it",
        )


@rule(ReadValue)
def member_added(pair: ReadValue) -> Findings:
    """A union that is not `x-open` has a new member; an open one, a member of another kind."""
    for member in () if pair.is_other else pair.come:
        if not (pair.old.is_open and member.kind in pair.old.kinds):
            what = f"may be {member.label} now, which frontends do not know, for it was not `x-open`"
            yield pair.place, what, "Add a key for it"


@rule(ReadValue)
def opened(pair: ReadValue) -> Findings:
    """What was closed is marked `x-open`: a switch over it was allowed to be exhaustive."""
    if pair.new.is_open and not pair.old.is_open:
        yield pair.place, "is `x-open` now, and frontends may rely on knowing it all", "Leave it closed"


@rule(ReadValue)
def discriminator_changed(pair: ReadValue) -> Findings:
    """The members of a union are told apart by another key, or one of them by another text."""
    old, new = pair.old.discriminator, pair.new.discriminator
    key = old.get("propertyName")
    if key != new.get("propertyName") and key:
        yield pair.place, f"is not told apart by `{key}` any more", "Keep that key as the discriminator"
    names = {member.name for member in pair.new.members}
    for tag, target in old.get("mapping", {}).items():
        name = target.removeprefix(PREFIX)
        if name in names and new.get("mapping", {}).get(tag) != target:
            yield pair.place, f'does not know {name} by `{key}: "{tag}"` any more', "Keep that text"

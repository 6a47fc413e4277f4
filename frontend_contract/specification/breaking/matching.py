"""Which alternative of the new specification is which of the old one."""

from collections.abc import Callable

from .schemas import Choice, Member, as_json, constraints

Identity = Callable[[Member], str | None]
Match = tuple[Member, Member]


def match(old: Choice, new: Choice) -> list[Match]:
    """Return the members that belong together: by component, by tag, by being equal, by kind."""
    tag_name = (old.discriminator or new.discriminator).get("propertyName")
    found: list[Match] = []
    left, right = list(old.members), list(new.members)
    for identity in _identities(tag_name):
        for key in dict.fromkeys(map(identity, left)):
            mine = [member for member in left if identity(member) == key]
            theirs = [member for member in right if identity(member) == key]
            if key is not None and len(mine) == len(theirs) == 1:
                found.append((mine[0], theirs[0]))
                left.remove(mine[0])
                right.remove(theirs[0])
    return found


def _identities(tag_name: str | None) -> tuple[Identity, ...]:
    def tag(member: Member) -> str | None:
        return member.tag(tag_name)

    def untagged_kind(member: Member) -> str | None:
        return member.kind if tag(member) is None else None

    return (
        lambda member: member.name,
        tag,
        lambda member: as_json(constraints(member.schema)),
        untagged_kind,
    )

"""Everything two documents have in common, pair by pair; a shared component once."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from . import pairs
from .documents import METHOD, Document, Json, Operation
from .matching import match
from .places import Place, component
from .schemas import ANYTHING, Member, choice, names

Trail = frozenset[tuple[int, int]]


class Side(NamedTuple):
    """Whether values are read, in answers, or sent, in parameters."""

    value: type[pairs.ValuePair]
    schema: type[pairs.SchemaPair]


READ = Side(pairs.ReadValue, pairs.ReadSchema)
SENT = Side(pairs.SentValue, pairs.SentSchema)


class Walk:
    """One walk through two documents."""

    def __init__(self, old: Document, new: Document) -> None:
        self.old, self.new = old, new
        self._seen: set[tuple[Side, str]] = set()

    def pairs(self) -> Iterator[Any]:
        yield pairs.DocumentPair(self.old, self.new)
        for like, old in self.old.operations.items():
            if new := self.new.operations.get(like):
                yield from self._operation(old, new)
        # What no path leads to is exported all the same: as a type that somebody reads.
        for name in self.old.schemas:
            if name in self.new.schemas and not {(READ, name), (SENT, name)} & self._seen:
                yield from self._component(READ, name)

    def _operation(self, old: Operation, new: Operation) -> Iterator[Any]:
        place = Place(f"{METHOD.upper()} {old.path}")
        yield pairs.OperationPair(place, old, new)
        for key, parameter in old.parameters.items():
            if key in new.parameters:
                there = _shared(parameter, new.parameters[key]) or place.under(f"parameter {key[1]}")
                yield from self._parameter(there, parameter, new.parameters[key])
        for status, answer in old.answers.items():
            if (said := new.answer(status)) is not None:
                yield from self._answer(_shared(answer, said) or place.under(status), answer, said)

    def _parameter(self, place: Place, old: Json, new: Json) -> Iterator[Any]:
        yield pairs.ParameterPair(place, old, new)
        yield from self._value(SENT, place, old.get("schema", ANYTHING), new.get("schema", ANYTHING))

    def _answer(self, place: Place, old: Json, new: Json) -> Iterator[Any]:
        yield pairs.AnswerPair(place, old, new)
        for part in ("headers", "content"):
            for name, said in old[part].items():
                if name in new[part]:
                    there = place.under(f"header {name}") if part == "headers" else place
                    schemas = (found.get("schema", ANYTHING) for found in (said, new[part][name]))
                    yield from self._value(READ, _shared(said, new[part][name]) or there, *schemas)

    def _component(self, side: Side, name: str) -> Iterator[Any]:
        if (side, name) not in self._seen:
            self._seen.add((side, name))
            yield from self._value(side, component(name), self.old.schemas[name], self.new.schemas[name])

    def _value(
        self, side: Side, place: Place, old: Any, new: Any, trail: Trail = frozenset()
    ) -> Iterator[Any]:
        old, new = (found if isinstance(found, dict) else ANYTHING for found in (old, new))
        if (id(old), id(new)) in trail:  # a shape inside itself
            return
        whole = names(old, self.old.schemas) & names(new, self.new.schemas)
        before, after = choice(old, self.old.schemas, whole), choice(new, self.new.schemas, whole)
        matches = match(before, after)
        kept = {id(member) for members in matches for member in members}
        gone, come = (
            tuple(member for member in found.members if id(member) not in kept) for found in (before, after)
        )
        yield side.value(place, before, after, gone, come)
        for mine, theirs in matches:
            yield from self._member(side, place, mine, theirs, trail | {(id(old), id(new))})

    def _member(self, side: Side, place: Place, old: Member, new: Member, trail: Trail) -> Iterator[Any]:
        if old.name and old.name == new.name:
            yield from self._component(side, old.name)
            return
        if old.name and old.name not in self.new.schemas:  # the component has another name
            if (side, old.name) in self._seen:
                return
            self._seen.add((side, old.name))
            place = component(old.name)
        yield side.schema(place, old.schema, new.schema)
        for key, schema in old.schema.get("properties", {}).items():
            if key in new.schema.get("properties", {}):
                yield from self._value(side, place.key(key), schema, new.schema["properties"][key], trail)
        before, after = (found.schema.get("items") for found in (old, new))
        if before or after:
            yield from self._value(side, place.items(), before, after, trail)
        before, after = (found.schema.get("additionalProperties") for found in (old, new))
        if isinstance(before, dict):
            yield from self._value(side, place.key("*"), before, after, trail)


def _shared(old: Json, new: Json) -> Place | None:
    """Return the place of the component that both refer to, if they do."""
    if "$ref" not in old or old["$ref"] != new.get("$ref"):
        return None
    _, _, section, name = old["$ref"].split("/", 3)
    return component(name, section)

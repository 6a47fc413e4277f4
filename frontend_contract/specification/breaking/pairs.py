"""What rules look at: something of the old specification beside what became of it."""

from dataclasses import dataclass

from .documents import Document, Json, Operation
from .places import Place
from .schemas import Choice, Member


@dataclass(frozen=True)
class DocumentPair:
    old: Document
    new: Document


@dataclass(frozen=True)
class OperationPair:
    place: Place
    old: Operation
    new: Operation


@dataclass(frozen=True)
class ParameterPair:
    place: Place
    old: Json
    new: Json


@dataclass(frozen=True)
class AnswerPair:
    place: Place
    old: Json
    new: Json


@dataclass(frozen=True)
class ValuePair:
    """What may stand somewhere.

    Attributes:
        gone: the old members that have no counterpart.
        come: the new ones.
    """

    place: Place
    old: Choice
    new: Choice
    gone: tuple[Member, ...]
    come: tuple[Member, ...]

    @property
    def is_other(self) -> bool:
        """Whether the one thing it was has become another one."""
        return all(
            len(members) == 1 for members in (self.gone, self.old.members, self.come, self.new.members)
        )


class ReadValue(ValuePair):
    """A value of an answer: who reads it must understand every one."""


class SentValue(ValuePair):
    """A value of a parameter: every one that was accepted must still be."""


@dataclass(frozen=True)
class SchemaPair:
    """Two schemas of the same kind, neither a union nor null."""

    place: Place
    old: Json
    new: Json


class ReadSchema(SchemaPair):
    """Of an answer."""


class SentSchema(SchemaPair):
    """Of a parameter."""

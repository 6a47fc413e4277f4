"""Reads a text with every rule."""

from collections.abc import Sequence

from . import (
    declared_counts,
    doubled_words,
    long_paragraphs,
    missing_lead,
    old_endings,
    repeated_sentences,
    same_words,
    slips,
    spacing,
)
from .passages import Finding, Passage, Rule

RULES: tuple[Rule, ...] = (
    missing_lead.find,
    long_paragraphs.find,
    declared_counts.find,
    repeated_sentences.find,
    doubled_words.find,
    slips.find,
    old_endings.find,
    spacing.find,
    same_words.find,
)


def read(passages: Sequence[Passage]) -> list[Finding]:
    """Return what is found, in the order of the text."""
    places = {passage.place: number for number, passage in reversed(list(enumerate(passages)))}
    found = [finding for rule in RULES for finding in rule(passages)]
    return sorted(found, key=lambda finding: (places[finding.place], finding.start))

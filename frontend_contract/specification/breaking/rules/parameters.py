"""Rules about parameters: what was accepted must be accepted still, and mean the same."""

from ..documents import Json
from ..pairs import ParameterPair, SentSchema, SentValue
from ..rule import Findings, rule
from ..schemas import as_json, constraints, kind, limits, values

SPELLING = {"style": None, "explode": None, "allowReserved": False, "content": None}


@rule(ParameterPair)
def parameter_became_required(pair: ParameterPair) -> Findings:
    """An optional parameter is required now."""
    if pair.new.get("required") and not pair.old.get("required"):
        yield pair.place, "is required now, and not everybody sends it", "Keep it optional"


@rule(ParameterPair)
def parameter_default_changed(pair: ParameterPair) -> Findings:
    """What happens without the parameter is not what happened."""
    if "default" in pair.old and as_json(pair.old["default"]) != as_json(pair.new.get("default")):
        was, now = (as_json(said.get("default")) for said in (pair.old, pair.new))
        yield pair.place, f"is {now} where it is not sent, and was {was}", "Keep the default"


@rule(ParameterPair)
def parameter_spelling_changed(pair: ParameterPair) -> Findings:
    """The parameter is to be written into the address in another way."""
    for key, usual in SPELLING.items():
        if pair.old.get(key, usual) != pair.new.get(key, usual):
            yield (
                pair.place,
                f"is to be written in another way (`{key}`)",
                "Take the new way under a new name",
            )


@rule(SentValue)
def parameter_type_narrowed(pair: SentValue) -> Findings:
    """A parameter no longer takes a kind of value."""
    for gone in pair.gone:
        if not any(_takes(come.schema, gone.schema) for come in pair.come):
            yield pair.place, f"no longer takes {gone.label}", "Go on taking it"


@rule(SentSchema)
def parameter_value_removed(pair: SentSchema) -> Findings:
    """A parameter no longer takes a value."""
    old, new = values(pair.old), values(pair.new)
    if new is not None:
        lost = ["any other value"] if old is None else [value for value in old if value not in new]
        for value in lost:
            yield pair.place, f"no longer takes {value}", "Go on taking it"


@rule(SentSchema)
def parameter_bounds_tightened(pair: SentSchema) -> Findings:
    """A parameter takes less than it took: higher lowest, lower highest, shorter."""
    new = limits(pair.new)
    for name, old in limits(pair.old).items():
        if new[name].lowest > old.lowest or new[name].highest < old.highest:
            yield pair.place, f"took a {name} {old} and takes {new[name]}", "Keep the bounds"


@rule(SentSchema)
def parameter_format_changed(pair: SentSchema) -> Findings:
    """A parameter must look different from before."""
    for keyword in ("format", "pattern"):
        if keyword in pair.new and pair.new[keyword] != pair.old.get(keyword):
            what = f"has the {keyword} `{pair.new[keyword]}` now, which what was sent may not have"
            yield pair.place, what, "Take both"


def _takes(new: Json, old: Json) -> bool:
    """Return whether a schema surely accepts what one of perhaps another kind did."""
    kinds = {kind(old), "anything"} | ({"number"} if kind(old) == "integer" else set())
    demands = constraints(new).items()
    return kind(new) in kinds and all(old.get(key) == said for key, said in demands if key != "type")

"""Rules about what there is: addresses, operations, parameters, statuses, components."""

from ..documents import METHOD, SECTIONS
from ..pairs import DocumentPair, OperationPair
from ..places import Place, component
from ..rule import Findings, rule


@rule(DocumentPair)
def server_removed(pair: DocumentPair) -> Findings:
    """The API no longer answers at an address it answered at."""
    for url in pair.old.servers:
        if url not in pair.new.servers:
            yield Place(f"server {url}"), "is gone", "Go on answering there"


@rule(DocumentPair)
def path_removed(pair: DocumentPair) -> Findings:
    """A path is gone."""
    for like, operation in pair.old.operations.items():
        if like not in pair.new.paths:
            yield Place(operation.path), "is gone", "Keep the old path beside the new one"


@rule(DocumentPair)
def operation_removed(pair: DocumentPair) -> Findings:
    """A path no longer answers GET."""
    for like, operation in pair.old.operations.items():
        if like in pair.new.paths and like not in pair.new.operations:
            yield Place(f"{METHOD.upper()} {operation.path}"), "is gone", "Go on answering it"


@rule(DocumentPair)
def component_removed(pair: DocumentPair) -> Findings:
    """A component is gone: generated types lose a name."""
    for section in SECTIONS:
        for name in pair.old.components(section):
            if name not in pair.new.components(section):
                yield (
                    component(name, section),
                    "is gone, a name that generated types have",
                    "Keep a component of that name",
                )


@rule(OperationPair)
def operation_renamed(pair: OperationPair) -> Findings:
    """An operation has another `operationId`: generated clients lose a method."""
    if pair.old.id and pair.new.id != pair.old.id:
        what = f"has the operationId `{pair.new.id}`, and generated clients call `{pair.old.id}`"
        yield pair.place, what, "Keep the old one"


@rule(OperationPair)
def credentials_required(pair: OperationPair) -> Findings:
    """An operation asks for credentials it did not ask for."""
    if any(accepted not in pair.new.credentials for accepted in pair.old.credentials):
        yield (
            pair.place,
            "no longer lets in everybody it let in",
            "Go on accepting what was accepted, be it no credentials at all",
        )


@rule(OperationPair)
def parameter_removed(pair: OperationPair) -> Findings:
    """A parameter is gone; sending it is an error now."""
    for key in pair.old.parameters:
        if key not in pair.new.parameters:
            yield (
                pair.place.under(f"parameter {key[1]}"),
                "is gone, and who sends it gets an error",
                "Go on taking the old parameter beside the new one",
            )


@rule(OperationPair)
def required_parameter_added(pair: OperationPair) -> Findings:
    """There is a new parameter that nobody sends yet and that is required."""
    for key, parameter in pair.new.parameters.items():
        if key not in pair.old.parameters and parameter.get("required"):
            yield (
                pair.place.under(f"parameter {key[1]}"),
                "is new and required, and nobody sends it",
                "Let it be optional",
            )


@rule(OperationPair)
def success_status_removed(pair: OperationPair) -> Findings:
    """A success comes with another status."""
    for status in _lost(pair):
        if _is_success(status):
            yield pair.place.under(status), "is answered no more, and frontends wait for it", "Keep it"


@rule(OperationPair)
def error_status_removed(pair: OperationPair) -> Findings:
    """An error comes with another status."""
    for status in _lost(pair):
        if not _is_success(status):
            yield (
                pair.place.under(status),
                "is answered no more, and frontends know the error by it",
                "Keep it",
            )


@rule(OperationPair)
def status_added(pair: OperationPair) -> Findings:
    """An operation answers with a status it did not have, and that the policy does not let come at any time."""
    for status in pair.new.answers:
        if pair.old.answer(status) is None and not _may_come(status):
            yield (
                pair.place.under(status),
                "is new, and frontends do not expect it",
                "Answer a status there was",
            )


def _may_come(status: str) -> bool:
    """Whether every frontend must expect a status: only who sends an ETag gets 304, anything may be overloaded."""
    return status in {"304", "429"} or status[0] == "5"


def _lost(pair: OperationPair) -> list[str]:
    return [status for status in pair.old.answers if pair.new.answer(status) is None]


def _is_success(status: str) -> bool:
    return status[0] in "23"

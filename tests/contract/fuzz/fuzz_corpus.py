"""Hostile values for every parameter of every operation, alone, twice, by two, and in absurd numbers."""

import itertools
from collections.abc import Iterable
from urllib.parse import quote, urlencode

import pytest

from . import corpus
from .asking import Request, ask, url
from .real_values import RealValues
from .specification import Operation, Parameter, operations

pytestmark = pytest.mark.django_db

OPERATIONS = operations()
PARAMETERS = [(operation, parameter) for operation in OPERATIONS for parameter in operation.parameters]
each_operation = pytest.mark.parametrize("operation", OPERATIONS, ids=lambda operation: operation.id)
each_parameter = pytest.mark.parametrize(
    ("operation", "parameter"),
    [pytest.param(*pair, id=f"{pair[0].id}-{pair[1].name}") for pair in PARAMETERS],
)


def fail_for(faults: Iterable[str]) -> None:
    found = list(faults)
    if found:
        pytest.fail(f"{len(found)} faults\n" + "\n".join(found[:40]), pytrace=False)


def beside_it(real: RealValues, operation: Operation, parameter: Parameter) -> str:
    """Return an escaped query beside which a value of the parameter means something."""
    base = real.base(operation, parameter)
    if any(other.name == "limit" for other in operation.query):
        base = {"limit": "1"} | base  # the answers to thousands of questions may be short
    return urlencode({name: value for name, value in base.items() if name != parameter.name})


def with_value(
    real: RealValues, operation: Operation, parameter: Parameter, escaped: str, beside: str
) -> Request:
    if parameter.is_in_path:
        return Request(url(operation, escaped), beside)
    return Request(real.address(operation), f"{beside}&{parameter.name}={escaped}".lstrip("&"))


class TestHostileValue:
    @each_parameter
    def test_is_refused_by_name_or_means_something(
        self, real: RealValues, operation: Operation, parameter: Parameter
    ) -> None:
        beside = beside_it(real, operation, parameter)
        known = real.of(operation, parameter)[0]
        values = [
            *corpus.VALUES,
            *corpus.near(known),
            *(corpus.forged(known) if parameter.name == "after" else []),
        ]
        faults = []
        for value in values:
            request = with_value(real, operation, parameter, value.escaped, beside)
            suspect = None if parameter.is_in_path else parameter  # a bad path is no endpoint's
            faults += [f"{value.what}: {fault}" for fault in ask(operation, request, suspect, value.text)]
        fail_for(faults)


class TestDescribedStatus:
    @each_operation
    def test_is_met_by_what_is_there_and_what_is_not(self, real: RealValues, operation: Operation) -> None:
        plain = Request(real.address(operation))
        requests = [plain, plain._replace(query="banana=1"), plain._replace(method="POST")]
        for parameter in operation.parameters:
            beside = beside_it(real, operation, parameter)
            for text in [*real.of(operation, parameter), *corpus.PAIRED]:
                requests.append(with_value(real, operation, parameter, quote(text, safe=""), beside))
        fail_for(fault for request in requests for fault in ask(operation, request))
        missing = operation.responses.keys() - {str(request.send().status) for request in requests}
        assert not missing, f"Nothing made {operation.id} answer {', '.join(missing)}."


class TestTwoParameters:
    @each_operation
    def test_each_hostile_or_real_are_answered(self, real: RealValues, operation: Operation) -> None:
        required = next(iter(real.bases(operation)))
        values = {
            parameter.name: [*(real.of(operation, parameter)[:1]), *corpus.PAIRED]
            for parameter in operation.query
        }
        faults = []
        for number, (one, other) in enumerate(itertools.combinations(values, 2)):
            # Not every value beside every other, yet each pair of parameters twice, and each value with many.
            for left, right in [(0, 0), (number % len(corpus.PAIRED), number // 3 % len(corpus.PAIRED))]:
                pair = {
                    name: values[name][place % len(values[name])]
                    for name, place in ((one, left), (other, right))
                }
                faults += ask(operation, Request(real.address(operation), urlencode(required | pair)))
        fail_for(faults)


class TestQuery:
    @each_operation
    def test_of_any_kind_is_answered(self, real: RealValues, operation: Operation) -> None:
        required = urlencode(next(iter(real.bases(operation))))
        fail_for(
            fault
            for query in corpus.QUERIES
            for fault in ask(operation, Request(real.address(operation), f"{required}&{query}".lstrip("&")))
        )

    @each_parameter
    def test_that_repeats_a_parameter_is_refused(
        self, real: RealValues, operation: Operation, parameter: Parameter
    ) -> None:
        if parameter.is_in_path:
            return
        value, beside = real.of(operation, parameter)[0], beside_it(real, operation, parameter)
        faults = []
        for names in ([parameter.name] * 2, [parameter.name] * 900, [parameter.name, f"{parameter.name}[]"]):
            query = f"{beside}&{urlencode([(name, value) for name in names])}".lstrip("&")
            request = Request(real.address(operation), query)
            faults += ask(operation, request, parameter if len(set(names)) == 1 else None)
            if request.send().status != 400:
                faults.append(f"{operation.id} takes {parameter.name} more than once\n    {request.curl}")
        fail_for(faults)


class TestMethod:
    @each_operation
    @pytest.mark.parametrize(
        "method", ["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "QUERY", "get", "GÉT", ""]
    )
    def test_other_than_get_is_refused(self, real: RealValues, operation: Operation, method: str) -> None:
        request = Request(real.address(operation), method=method)
        fail_for(ask(operation, request))
        assert request.send().status == 405 or method == "get"

    @each_operation
    def test_head_answers_as_get_does(self, real: RealValues, operation: Operation) -> None:
        for base in real.bases(operation):
            request = Request(real.address(operation), urlencode(base))
            get, head = request.send(), request._replace(method="HEAD").send()
            assert (head.status, head.headers["content-type"]) == (get.status, get.headers["content-type"])


class TestHeaders:
    @each_operation
    @pytest.mark.parametrize("headers", corpus.HEADERS, ids=lambda headers: " ".join(headers))
    def test_change_nothing(self, real: RealValues, operation: Operation, headers: dict[str, str]) -> None:
        plain = Request(real.address(operation), urlencode(next(iter(real.bases(operation)))))
        odd = plain._replace(headers=headers)
        fail_for(ask(operation, odd))
        assert odd.send().status == plain.send().status

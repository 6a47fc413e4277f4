"""Requests generated from the specification by schemathesis, right ones and wrong ones, and ones about what is there."""

from typing import Any

import hypothesis
import pytest
import schemathesis
from hypothesis import strategies as st
from schemathesis.config import SchemathesisConfig

from . import EXAMPLES, SEED, tally
from .asking import HOST, PORT, application
from .real_values import RealValues
from .specification import API, Operation, document, operations

pytestmark = pytest.mark.django_db

CHECKS = [
    "not_a_server_error",
    "status_code_conformance",
    "content_type_conformance",
    "response_headers_conformance",
    "response_schema_conformance",
    "negative_data_rejection",
    "unsupported_method",
    "allow_header_conformance",
]

schema = schemathesis.openapi.from_dict(
    document(),
    config=SchemathesisConfig.from_dict(
        {
            "seed": SEED,
            "base-url": f"http://{HOST}:{PORT}{API}",
            "generation": {"max-examples": EXAMPLES, "mode": "all", "database": "none"},
            "checks": {"enabled": False} | {name: {"enabled": True} for name in CHECKS},
        }
    ),
)
schema.app = application


SETTINGS = hypothesis.settings(max_examples=EXAMPLES, database=None, deadline=None)


@st.composite
def cases(draw: st.DrawFn, operation: Operation, real: RealValues) -> Any:
    """Draw a request most of which leads somewhere: a few parameters with values that are there."""
    named = {parameter.name: real.of(operation, parameter) for parameter in operation.parameters}
    in_path = {parameter.name for parameter in operation.parameters if parameter.is_in_path}
    query: dict[str, str] = {}
    if operation.query:
        first = draw(st.sampled_from(operation.query))
        others = draw(st.lists(st.sampled_from(operation.query), max_size=2))
        required = [parameter for parameter in operation.query if parameter.required]
        query = real.base(operation, first) | {
            parameter.name: draw(st.sampled_from(named[parameter.name]))
            for parameter in (*required, first, *others)
        }
    return schema[operation.path]["GET"].Case(
        query=query, path_parameters={name: draw(st.sampled_from(named[name])) for name in in_path}
    )


def hold(operation_id: str, case: Any) -> None:
    """Send a case and hold its answer against the specification."""
    response = case.call()
    tally.count(operation_id, response.status_code, response.elapsed)
    case.validate_response(response)


class TestAnswer:
    @schema.parametrize()
    def test_is_as_described_whatever_is_generated(self, newsroom: Any, case: Any) -> None:
        hold(case.operation.definition.raw["operationId"], case)

    @pytest.mark.parametrize("operation", operations(), ids=lambda operation: operation.id)
    def test_is_as_described_where_there_is_something(self, real: RealValues, operation: Operation) -> None:
        @hypothesis.seed(SEED)
        @SETTINGS
        @hypothesis.given(case=cases(operation, real))
        def ask(case: Any) -> None:
            hold(operation.id, case)

        ask()

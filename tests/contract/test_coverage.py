"""What the examples do not show is named."""

import copy

import pytest

from tests.contract import released
from tests.contract.coverage import uncovered

REF = "#/components/schemas/"


@pytest.fixture(scope="module")
def committed():
    return released.specification(released.FOLDER)


@pytest.fixture
def specification(committed):
    return copy.deepcopy(committed)


@pytest.fixture(scope="module")
def examples():
    return list(released.examples(released.FOLDER).values())


@pytest.fixture(scope="module")
def known(committed, examples):
    """What is not covered already."""
    return uncovered(committed, examples)


def news(specification, examples, known):
    return [sentence for sentence in uncovered(specification, examples) if sentence not in known]


class TestUncovered:
    def test_names_a_block_that_was_added(self, specification, examples, known):
        schemas = specification["components"]["schemas"]
        schemas["ChartBlock"] = {"type": "object", "properties": {"type": {"const": "chart"}}}
        schemas["Block"]["oneOf"].append({"$ref": f"{REF}ChartBlock"})
        schemas["Block"]["discriminator"]["mapping"]["chart"] = f"{REF}ChartBlock"

        assert news(specification, examples, known) == ["ChartBlock is in no example."]

    def test_names_an_operation_that_was_added(self, specification, examples, known):
        added = copy.deepcopy(specification["paths"]["/site/"])
        added["get"]["operationId"] = "getWeather"
        specification["paths"]["/weather/"] = added

        assert news(specification, examples, known) == ["getWeather answers 200 in no example."]

    def test_names_a_problem_that_was_added(self, specification, examples, known):
        responses = specification["paths"]["/site/"]["get"]["responses"]
        responses["429"] = responses["400"]

        assert news(specification, examples, known) == ["The problem 429 is in no example."]

    def test_names_a_value_that_was_added(self, specification, examples, known):
        specification["components"]["schemas"]["EventType"]["enum"].append("congress")

        assert news(specification, examples, known) == ["EventType is congress in no example."]

    def test_names_both_sides_of_a_key_that_may_be_null(self, specification, examples, known):
        site = specification["components"]["schemas"]["Site"]
        site["properties"]["weather"] = {"anyOf": [{"type": "string"}, {"type": "null"}]}

        assert news(specification, examples, known) == [
            "weather is null in no example.",
            "weather is not null in no example.",
        ]

    def test_names_all_there_is_where_there_is_no_example(self, specification):
        found = uncovered(specification, [])

        assert {"ArticlePage is in no example.", "resolve answers 200 in no example."} <= set(found)
        assert not any("readDocs" in sentence or "getSpecification" in sentence for sentence in found)

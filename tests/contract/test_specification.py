"""The specification itself."""

import json
from typing import Any, get_args

import jsonschema_rs
import pytest
from openapi_spec_validator import validate

from frontend_contract.shapes import events, pages
from frontend_contract.specification.document import specification
from frontend_contract.specification.files import json_schemas
from frontend_contract.version import CONTRACT_VERSION
from news.emulation.models import Cluster, Movement, Unit
from news.models import Byline, EmulationEventPage, SourceQuote

SAYS_SOMETHING = {"$ref", "anyOf", "oneOf", "allOf", "const", "enum", "properties", "items"}


@pytest.fixture(scope="module")
def document() -> dict[str, Any]:
    return specification()


def schemas_in(document: dict[str, Any]):
    """Yield every schema of a document, with where it is."""
    for name, schema in document.get("components", {}).get("schemas", {}).items():
        yield from subschemas(schema, name)
    for path, methods in document.get("paths", {}).items():
        operation = methods["get"]
        for parameter in operation["parameters"]:
            yield from subschemas(parameter["schema"], f"{path} {parameter['name']}")
        for status, answer in operation["responses"].items():
            for content in [*answer.get("content", {}).values(), *answer.get("headers", {}).values()]:
                yield from subschemas(content["schema"], f"{path} {status}")


def subschemas(schema: dict[str, Any], place: str):
    yield place, schema
    for key, child in schema.get("properties", {}).items():
        yield from subschemas(child, f"{place}.{key}")
    for union in ("anyOf", "oneOf", "allOf"):
        for number, child in enumerate(schema.get(union, [])):
            yield from subschemas(child, f"{place}/{number}")
    if isinstance(items := schema.get("items"), dict):
        yield from subschemas(items, f"{place}[]")


def is_free(schema: dict[str, Any]) -> bool:
    if schema.keys() & SAYS_SOMETHING:
        return False
    return schema.get("type", "object") in {"object", "array"}


class TestSpecification:
    def test_is_one(self, document):
        validate(document)

    def test_is_of_the_version_the_file_says(self, document):
        assert document["info"]["version"] == CONTRACT_VERSION

    def test_has_no_free_form_schema_but_where_a_comment_says_why(self, document):
        free = [
            place for place, schema in schemas_in(document) if is_free(schema) and "$comment" not in schema
        ]

        assert free == []

    @pytest.mark.parametrize(
        "schema",
        [{}, {"type": "object"}, {"type": "array"}, {"type": "object", "additionalProperties": True}],
    )
    def test_knows_a_free_form_schema(self, schema):
        document = {"components": {"schemas": {"Page": {"properties": {"body": {"anyOf": [schema]}}}}}}

        assert [place for place, found in schemas_in(document) if is_free(found)] == ["Page.body/0"]

    def test_describes_every_component_operation_and_parameter(self, document):
        silent = [name for name, schema in document["components"]["schemas"].items() if not described(schema)]
        for path, methods in document["paths"].items():
            operation = methods["get"]
            silent += [path] if not operation["summary"] else []
            silent += [
                f"{path} {parameter['name']}"
                for parameter in operation["parameters"]
                if parameter["in"] == "query" and not parameter.get("description")
            ]

        assert silent == []

    def test_gives_every_operation_its_problems(self, document):
        for path, methods in document["paths"].items():
            answers = methods["get"]["responses"]
            assert {"400", "405"} <= answers.keys(), path
            assert all(
                "application/problem+json" in answers[status]["content"]
                for status in answers
                if status >= "400"
            )

    def test_names_each_operation_once(self, document):
        names = [methods["get"]["operationId"] for methods in document["paths"].values()]

        assert len(names) == len(set(names))

    def test_lists_every_key_of_an_object_as_required_but_those_that_fields_adds(self, document):
        optional = {
            name
            for name, schema in document["components"]["schemas"].items()
            if schema.get("properties", {}).keys() - set(schema.get("required", []))
        }

        assert optional == {
            "ItemMeta",
            *(f"{shape.__name__}Item" for shape in get_args(get_args(pages.Page.__value__)[0])),
        }

    def test_is_served_as_it_is_committed(self, api, document):
        assert api.get("openapi.json") == document


def described(schema: dict[str, Any]) -> bool:
    """Tell whether a component says what it is: by a sentence, or by its values."""
    return bool(
        schema.get("description")
        or schema.get("enum")
        or "oneOf" in schema
        or "@type" in schema["properties"]
    )


class TestSchemas:
    def test_are_valid_and_refer_to_each_other(self, document):
        schemas = dict(json_schemas(document))
        registry = jsonschema_rs.Registry([(schema["$id"], schema) for schema in schemas.values()])

        for schema in schemas.values():
            jsonschema_rs.meta.validate(schema)
            jsonschema_rs.Draft202012Validator(schema, registry=registry)

    def test_have_identifiers_of_their_own(self, document):
        identifiers = [schema["$id"] for _, schema in json_schemas(document)]

        assert len(identifiers) == len(set(identifiers)) == len(document["components"]["schemas"])

    def test_hold_nothing_of_openapi(self, document):
        assert "discriminator" not in json.dumps(dict(json_schemas(document)))


class TestChoices:
    @pytest.mark.parametrize(
        ("choices", "wire_type"),
        [
            (EmulationEventPage.EventType, events.EventType),
            (EmulationEventPage.Form, events.EventForm),
            (EmulationEventPage.PartOfDay, events.PartOfDay),
            (Unit.Kind, events.UnitKind),
            (Cluster.Level, events.ClusterLevel),
            (Movement.Kind, events.MovementKind),
            (SourceQuote.FactName, events.FactName),
            (Byline.Role, pages.Byline.__annotations__["role"]),
        ],
    )
    def test_are_the_values_of_the_wire(self, choices, wire_type):
        assert sorted(choices.values) == sorted(values_of(wire_type))


def values_of(wire_type: Any) -> tuple[str, ...]:
    """Return the values of a literal, an alias of one, or one with annotations."""
    wire_type = getattr(wire_type, "__value__", wire_type)
    first = get_args(wire_type)[0]
    return get_args(wire_type) if isinstance(first, str) else values_of(first)

"""The validator behind the examples: each error at its own place."""

import pytest

from tests.contract.validation import errors, without

REF = "#/components/schemas/"


def one(kind: str, **value):
    return {
        "type": "object",
        "properties": {"type": {"const": kind, "type": "string"}, **value},
        "required": ["type", *value],
    }


SPECIFICATION = {
    "components": {
        "schemas": {
            "Words": one("words", value={"type": "string"}),
            "Card": one("card", value={"anyOf": [{"$ref": f"{REF}Day"}, {"type": "null"}]}),
            "Block": {
                "oneOf": [{"$ref": f"{REF}Words"}, {"$ref": f"{REF}Card"}],
                "discriminator": {
                    "propertyName": "type",
                    "mapping": {"words": f"{REF}Words", "card": f"{REF}Card"},
                },
            },
            "Day": {
                "type": "object",
                "properties": {
                    "date": {"type": "string", "format": "date"},
                    "at": {"type": "string", "format": "date-time"},
                    "url": {"type": "string", "format": "uri"},
                },
                "required": ["date"],
            },
            "Body": {"type": "array", "items": {"$ref": f"{REF}Block"}},
        }
    }
}


def places(schema, body, **options):
    return [place for place, _ in errors(schema, body, SPECIFICATION, **options)]


class TestErrors:
    @pytest.mark.parametrize(
        ("block", "place"),
        [
            ({"type": "words", "value": 1}, "/0/value"),
            ({"type": "words"}, "/0"),
            ({"type": "card", "value": {}}, "/0/value"),
            ({"type": "card", "value": {"date": 1}}, "/0/value/date"),
            ({"type": "card", "value": "x"}, "/0/value"),
            ({"type": "chart", "value": 1}, "/0/type"),
            ({"value": "x"}, "/0"),
            (None, "/0"),
            ("words", "/0"),
        ],
    )
    def test_stand_where_the_fault_is_and_nowhere_else(self, block, place):
        assert places("Body", [block]) == [place]

    @pytest.mark.parametrize(
        "block",
        [
            {"type": "words", "value": ""},
            {"type": "card", "value": None},
            {"type": "card", "value": {"date": "2024-02-29"}},
        ],
    )
    def test_are_none_where_nothing_is_wrong(self, block):
        assert places("Body", [block]) == []

    @pytest.mark.parametrize(
        ("key", "value"), [("date", "2024-02-30"), ("at", "2024-03-15T19:50:00"), ("url", "/tin-tuc/")]
    )
    def test_name_a_wrong_format(self, key, value):
        assert places("Day", {"date": "2024-03-15", key: value}) == [f"/{key}"]

    def test_name_keys_that_are_not_listed_only_when_strict(self):
        blocks = [{"type": "card", "value": {"date": "2024-03-15", "giờ": 7}}]

        assert places("Body", blocks) == []
        assert places("Body", blocks, strict=True) == ["/0/value"]

    def test_leave_the_specification_as_it_was(self):
        places("Body", [], strict=True)

        assert "oneOf" in SPECIFICATION["components"]["schemas"]["Block"]


class TestWithout:
    def test_takes_items_out_of_lists_and_keys_out_of_objects(self):
        body = {"a": [0, 1, 2, 3], "b/c": {"d": 1, "e": 2}}

        assert without(body, ["/a/1", "/a/2", "/b~1c/d"]) == {"a": [0, 3], "b/c": {"e": 2}}
        assert body["a"] == [0, 1, 2, 3]

    def test_takes_the_tenth_before_the_second(self):
        assert without(list(range(12)), ["/2", "/10"]) == [0, 1, 3, 4, 5, 6, 7, 8, 9, 11]

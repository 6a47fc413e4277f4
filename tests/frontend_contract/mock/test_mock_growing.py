"""What the specification learns tomorrow is answered without a change to the mock."""

import json
import re

import jsonschema_rs
import pytest

from frontend_contract.mock.patterns import PatternError, matching
from frontend_contract.mock.seeds import Seed

REF = "#/components/schemas/"


@pytest.fixture
def grow(contract, start):
    """Start a mock of a specification that a function has changed."""

    def grow(change):
        path = contract / "openapi.json"
        document = json.loads(path.read_text(encoding="utf-8"))
        change(document["components"]["schemas"], document["paths"])
        path.write_text(json.dumps(document), encoding="utf-8")
        mock = start()

        def validate(value, component):
            schema = {"$ref": f"{REF}{component}", "components": document["components"]}
            errors = list(
                jsonschema_rs.Draft202012Validator(schema, validate_formats=True).iter_errors(value)
            )
            assert not errors, errors[0].message

        return mock, validate

    return grow


def shape(**properties):
    return {"type": "object", "properties": properties, "required": list(properties)}


TEXT = {"type": "string"}


class TestGrowing:
    def test_a_new_block_stands_in_every_body(self, grow):
        def change(schemas, paths):
            rows = {"type": "array", "items": {"type": "array", "items": TEXT, "minItems": 2}, "minItems": 1}
            schemas["TimelineBlock"] = shape(type={"const": "timeline"}, id=TEXT, value=shape(rows=rows))
            schemas["Block"]["oneOf"].append({"$ref": f"{REF}TimelineBlock"})
            schemas["Block"]["discriminator"]["mapping"]["timeline"] = f"{REF}TimelineBlock"

        mock, validate = grow(change)

        for item in mock.items("/pages/", type="news.Story", limit=5):
            page = mock.page(item["path"])
            validate(page, "Page")
            assert "timeline" in {block["type"] for block in page["body"]}

    def test_a_new_key_changes_no_other(self, grow, mock):
        before = mock.items("/pages/", limit=100)

        def change(schemas, paths):
            for name in ("ArticlePage", "ArticlePageItem", "EmulationEventPageItem", "Teaser"):
                schemas[name]["properties"]["reading_seconds"] = {"type": "integer", "minimum": 30}
                schemas[name]["required"].append("reading_seconds")

        grown, validate = grow(change)
        answer = grown.get("/pages/", limit=100).json()

        validate(answer, "PageList")
        added = [item.pop("reading_seconds", None) for item in answer["items"]]
        assert answer["items"] == before
        assert len(set(added)) > 10

    def test_a_new_page_type_has_pages(self, grow):
        def change(schemas, paths):
            for union, source in (("Page", "ArticlePage"), ("PageItem", "ArticlePageItem")):
                name = source.replace("Article", "Photo")
                schemas[name] = json.loads(json.dumps(schemas[source]))
                schemas[name]["properties"]["type"] = {"const": "news.PhotoPage"}
                schemas[union]["oneOf"].append({"$ref": f"{REF}{name}"})
                schemas[union]["discriminator"]["mapping"]["news.PhotoPage"] = f"{REF}{name}"

        mock, validate = grow(change)
        items = mock.items("/pages/", type="news.PhotoPage")

        assert items
        validate(mock.page(items[0]["path"]), "PhotoPage")

    def test_a_new_list_and_what_it_lists_are_answered(self, grow):
        def change(schemas, paths):
            schemas["Award"] = shape(
                id={"type": "integer"}, name=TEXT, on={"type": "string", "format": "date"}
            )
            schemas["AwardList"] = shape(
                meta={"$ref": f"{REF}ListMeta"}, items={"type": "array", "items": {"$ref": f"{REF}Award"}}
            )
            for path, name, source in (
                ("/awards/", "AwardList", "/redirects/"),
                ("/awards/{id}/", "Award", "/redirects/{id}/"),
            ):
                paths[path] = json.loads(json.dumps(paths[source]))
                content = paths[path]["get"]["responses"]["200"]["content"]
                content["application/json"]["schema"] = {"$ref": f"{REF}{name}"}

        mock, validate = grow(change)
        answer = mock.get("/awards/", limit=5, offset=2).json()

        validate(answer, "AwardList")
        assert [item["id"] for item in answer["items"]] == [3, 4, 5, 6, 7]
        assert mock.get("/awards/4/").json() == answer["items"][1]
        assert mock.get("/awards/400/").status == 404

    @pytest.mark.parametrize(
        "schema",
        [
            {"type": "integer", "minimum": 500},
            {"type": "integer", "maximum": -5},
            {"type": "integer", "exclusiveMinimum": 3, "exclusiveMaximum": 5},
            {"type": "number", "minimum": 0.5, "maximum": 0.75},
            {"type": "number", "exclusiveMinimum": 0, "exclusiveMaximum": 1},
            {"type": "string", "minLength": 90},
            {"type": "string", "maxLength": 3},
            {"type": "string", "format": "email"},
            {"type": "string", "format": "time"},
            {"type": "string", "format": "uuid"},
            {"type": ["string", "null"]},
            {"type": "array", "items": {"type": "integer"}, "minItems": 3, "maxItems": 3},
            {"type": "object", "additionalProperties": {"type": "integer"}},
            {"type": "array", "prefixItems": [{"type": "string"}, {"type": "integer"}], "minItems": 2},
            {"enum": [1, "a", None]},
            {"anyOf": [{"type": "null"}, {"const": 4}]},
            {"allOf": [{"$ref": f"{REF}SectionRef"}, shape(colour=TEXT)]},
            True,
        ],
    )
    def test_a_value_of_any_kind_is_made(self, grow, schema):
        def change(schemas, paths):
            schemas["Footer"] = shape(
                **schemas["Footer"]["properties"], **{f"new_{turn}": schema for turn in range(9)}
            )

        mock, validate = grow(change)

        validate(mock.get("/site/").json(), "Site")


class TestPatterns:
    @pytest.mark.parametrize(
        "pattern",
        [
            "^/",
            r"^\d{2}:\d{2}$",
            "^#[0-9a-f]{6}$",
            "^([0-9]+|root)$",
            "^[a-z][a-z0-9-]*$",
            r"^https?://[a-z]+\.vn$",
            "^(?:a|b)?c+$",
            r"^[\w.]{3,5}$",
            "^[A-Z]{2}-[0-9]{1,}$",
        ],
    )
    def test_of_the_simple_kinds_are_matched(self, pattern):
        for turn in range(50):
            assert re.search(pattern, matching(pattern, Seed(turn)))

    @pytest.mark.parametrize("pattern", ["(?=a)b", "[^a]", "a{", "(a"])
    def test_of_other_kinds_are_refused(self, pattern):
        with pytest.raises(PatternError):
            matching(pattern, Seed(1))

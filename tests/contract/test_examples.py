"""The committed examples; that they are what the system answers, `make check` says."""

import json
from typing import Any

import pytest

from tests.contract import released
from tests.contract.coverage import operation_at, uncovered
from tests.contract.released import FOLDER
from tests.contract.validation import errors, pointer, value_at, without

KEYS = {"title", "request", "status", "headers", "schema", "unknown", "body"}
PROBLEM = "application/problem+json"
EXAMPLES = released.examples(FOLDER)
INVALID = {
    path.stem: json.loads(path.read_text(encoding="utf-8"))
    for path in sorted((FOLDER / "examples/invalid").glob("*.json"))
}


@pytest.fixture(scope="module")
def specification() -> dict[str, Any]:
    return released.specification(FOLDER)


@pytest.fixture(params=EXAMPLES)
def example(request):
    return EXAMPLES[request.param]


@pytest.fixture(params=INVALID)
def invalid(request):
    return INVALID[request.param]


class TestExample:
    def test_is_what_its_schema_says_to_the_last_key(self, specification, example):
        if example["schema"] is None:
            assert example["body"] is None
            return
        body = without(example["body"], example.get("unknown", []))

        assert errors(example["schema"], body, specification, strict=True) == []

    def test_is_a_documented_answer(self, specification, example):
        operation = operation_at(specification, example["request"]["path"])
        if operation is None:
            assert (example["status"], example["schema"]) == (404, "Problem")
            return
        answer = operation["responses"][str(example["status"])]
        content = answer.get("content", {})

        assert example["headers"].keys() == answer["headers"].keys() | (
            {"Content-Type"} if content else set()
        )
        if content:
            schema = content[example["headers"]["Content-Type"]]["schema"]
            assert schema == {"$ref": f"#/components/schemas/{example['schema']}"}

    def test_asks_with_known_parameters_unless_it_is_refused(self, specification, example):
        operation = operation_at(specification, example["request"]["path"])
        if example["status"] < 400:
            known = {parameter["name"] for parameter in operation["parameters"]}
            assert example["request"]["query"].keys() <= known

    def test_has_a_title_that_is_a_sentence(self, example):
        assert is_sentence(example["title"])
        assert example.keys() <= KEYS

    def test_calls_a_problem_a_problem(self, example):
        is_problem = example["headers"].get("Content-Type") == PROBLEM

        assert is_problem == (example["status"] >= 400) == (example["schema"] == "Problem")
        if is_problem:
            assert example["body"]["status"] == example["status"]

    def test_has_a_block_of_a_newer_cms_only_where_it_says_so(self, specification, example):
        unknown = example.get("unknown", [])

        found = errors(example["schema"], example["body"], specification) if example["schema"] else []

        assert [place for place, _ in found] == [f"{place}/type" for place in unknown]


class TestExamples:
    def test_are_at_least_forty(self):
        assert len(EXAMPLES) >= 40

    def test_answer_each_question_once(self):
        questions = [json.dumps(example["request"], sort_keys=True) for example in EXAMPLES.values()]

        assert len(questions) == len(set(questions))

    def test_show_all_the_specification_has(self, specification):
        assert uncovered(specification, EXAMPLES.values()) == []

    @pytest.mark.parametrize("page_type", ["home", "section", "article", "event"])
    @pytest.mark.parametrize("size", ["minimal", "full"])
    def test_show_every_page_type_bare_and_full(self, page_type, size):
        assert EXAMPLES[f"{page_type}-{size}"]["body"]["kind"] == "page"

    def test_name_one_block_of_a_newer_cms(self):
        [unknown] = [example for example in EXAMPLES.values() if "unknown" in example]

        assert [value_at(unknown["body"], place)["type"] for place in unknown["unknown"]] == ["chart"]

    def test_say_the_same_of_a_page_wherever_it_stands(self):
        """A frontend that follows a card finds what the card said."""
        told: dict[int, set[tuple[str, ...]]] = {}
        for example in EXAMPLES.values():
            if "token" not in example["request"]["query"]:
                for found in objects(example["body"]):
                    if {"event_date", "id"} <= found.keys():
                        keys = ("type", "title", "path", "lead", "byline")
                        told.setdefault(found["id"], set()).add(tuple(found[key] for key in keys))

        assert {key: words for key, words in told.items() if len(words) > 1} == {}

    def test_have_a_headline_as_long_as_can_be(self):
        assert len(EXAMPLES["article-long-headline"]["body"]["page"]["title"]) == 255

    def test_are_written_in_vietnamese(self):
        text = json.dumps(list(EXAMPLES.values()), ensure_ascii=False)

        assert all(letter in text for letter in "ĐđƠơƯưỹ")


class TestInvalidExample:
    def test_fails_at_its_pointer_and_nowhere_else(self, specification, invalid):
        assert {place for place, _ in errors(invalid["schema"], invalid["body"], specification)} == {
            invalid["pointer"]
        }

    def test_has_a_title_that_is_a_sentence(self, invalid):
        assert is_sentence(invalid["title"])
        assert list(invalid) == ["title", "schema", "pointer", "body"]

    def test_has_a_pointer_that_leads_somewhere(self, invalid):
        value_at(invalid["body"], invalid["pointer"])


class TestInvalidExamples:
    def test_are_many_and_none_is_called_like_a_valid_one(self):
        assert len(INVALID) >= 15
        assert not INVALID.keys() & EXAMPLES.keys()


class TestPointer:
    def test_escapes_what_separates_its_steps(self):
        body = {"a/b": [{"~c": 1}]}

        assert pointer(["a/b", 0, "~c"]) == "/a~1b/0/~0c"
        assert value_at(body, "/a~1b/0/~0c") == 1
        assert value_at(body, "") is body


def is_sentence(text: str) -> bool:
    return text[:1].isupper() and text.endswith(".") and "\n" not in text and len(text.split()) > 2


def objects(value: Any):
    if isinstance(value, dict):
        yield value
        value = list(value.values())
    if isinstance(value, list):
        for child in value:
            yield from objects(child)

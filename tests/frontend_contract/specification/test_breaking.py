"""What breaks a frontend, and what does not."""

import copy
import json
from datetime import date
from pathlib import Path

import pytest

from frontend_contract.specification.breaking.__main__ import main
from frontend_contract.specification.breaking.changes import Change, allowed
from frontend_contract.specification.breaking.comparison import RULES, breaking_changes

from . import answer_changes, request_changes
from .tiny import (
    HEADING,
    NULL,
    OPEN,
    QUOTE,
    TEXT,
    block,
    either,
    reading,
    ref,
    shape,
    specification,
    taking,
)

BREAKING = request_changes.BREAKING + answer_changes.BREAKING
HARMLESS = request_changes.HARMLESS + answer_changes.HARMLESS
TODAY = date(2026, 7, 1)
OVER = {"deprecated": True, "x-sunset": "2026-06-30"}
CHANGE = Change("key-removed", "components Quote.text", "is gone.")


def found(old, new, **options):
    return [(change.rule, change.place) for change in breaking_changes(old, new, **options)]


class TestRule:
    @pytest.mark.parametrize("case", BREAKING, ids=lambda case: f"{case.rule}: {case.what}")
    def test_finds_what_breaks(self, case):
        assert found(case.old, case.new) == [(case.rule, case.place)]

    @pytest.mark.parametrize("case", HARMLESS, ids=lambda case: f"{case.rule}: {case.what}")
    def test_lets_pass_what_does_not(self, case):
        assert found(case.old, case.new) == []

    @pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
    def test_has_a_case_of_both_and_says_what_it_is_for(self, rule):
        assert rule.name in {case.rule for case in BREAKING}
        assert rule.name in {case.rule for case in HARMLESS}
        assert rule.summary.endswith(".")
        assert "\n" not in rule.summary

    def test_is_the_only_one_of_its_name(self):
        names = [rule.name for rule in RULES]

        assert len(set(names)) == len(names)
        assert {case.rule for case in BREAKING + HARMLESS} <= set(names)


class TestBreakingChanges:
    @pytest.mark.parametrize("case", BREAKING, ids=lambda case: f"{case.rule}: {case.what}")
    def test_are_none_of_a_document_beside_itself(self, case):
        assert found(case.old, copy.deepcopy(case.old)) == []
        assert found(case.new, copy.deepcopy(case.new)) == []

    def test_leave_the_documents_as_they_are(self):
        old, new = reading(shape(a=TEXT | OVER)), reading(shape(b=TEXT))
        before = copy.deepcopy((old, new))

        breaking_changes(old, new, today=TODAY)

        assert (old, new) == before

    def test_of_a_shared_shape_are_named_once(self):
        used = {f"key{number}": ref("Link") for number in range(40)}
        old, new = (
            reading(shape(**used), Link=shape(**{key: TEXT}), Teaser=shape(link=either(ref("Link"), NULL)))
            for key in ("href", "url")
        )

        assert found(old, new) == [("key-removed", "components Link.href")]

    def test_of_a_renamed_shape_are_told_under_its_old_name(self):
        old = reading(shape(a=ref("Link"), b=ref("Link")), Link=shape(href=TEXT, text=TEXT))
        new = reading(shape(a=ref("Anchor"), b=ref("Anchor")), Anchor=shape(href=TEXT))

        assert found(old, new) == [
            ("component-removed", "components Link"),
            ("key-removed", "components Link.text"),
        ]

    def test_are_told_where_another_shape_took_the_place(self):
        shapes = {"Link": shape(href=TEXT, text=TEXT), "Anchor": shape(href=TEXT)}
        old, new = (reading(shape(a=ref(name)), **shapes) for name in shapes)

        assert found(old, new) == [("key-removed", "GET /site/ 200 a.text")]

    def test_are_found_in_shapes_that_hold_themselves(self):
        def tree(text):
            item = shape(
                text=text, children={"type": "array", "items": ref("Item")}, parent=either(ref("Item"), NULL)
            )
            return reading({"type": "array", "items": ref("Item")}, Item=item)

        assert found(tree(TEXT), tree(either(TEXT, NULL))) == [("null-added", "components Item.text")]

    def test_are_found_in_a_renamed_shape_that_holds_itself(self):
        old = reading(ref("A"), A=shape(text=TEXT, child=either(ref("A"), NULL)))
        new = reading(ref("B"), B=shape(child=either(ref("B"), NULL)))

        assert ("key-removed", "components A.text") in found(old, new)

    def test_end_where_a_shape_that_holds_itself_takes_anothers_place(self):
        shapes = {name: shape(child=either(ref(name), NULL), **{name: TEXT}) for name in ("A", "B")}
        old, new = (reading(shape(a=ref(name)), **shapes) for name in shapes)

        assert found(old, new) == [
            ("key-removed", "GET /site/ 200 a.A"),
            ("key-removed", "GET /site/ 200 a.child.A"),
        ]

    def test_end_where_references_go_in_a_circle(self):
        circle = reading(ref("A"), A=ref("B"), B=either(ref("A"), TEXT))

        assert found(circle, copy.deepcopy(circle)) == []

    def test_are_found_in_a_nested_union(self):
        group = {"type": "object", "properties": {"type": {"const": "group"}, "value": {"type": "array"}}}

        def nested(*names):
            union = {"oneOf": [ref(name) for name in names], "discriminator": {"propertyName": "type"}}
            group["properties"]["value"] = {"type": "array", "items": ref("Block")}
            return reading(ref("Block"), Block=union, Group=group, Heading=HEADING, Quote=QUOTE)

        assert found(nested("Group", "Heading"), nested("Group", "Heading", "Quote")) == [
            ("member-added", "components Block")
        ]

    def test_of_a_parameter_many_operations_share_are_named_once(self):
        def paged(highest):
            limit = {"name": "limit", "in": "query", "schema": {"type": "integer", "maximum": highest}}
            one = specification(
                parameters=[{"$ref": "#/components/parameters/limit"}],
                sections={"parameters": {"limit": limit}},
            )
            return one | {"paths": {f"/{word}/": one["paths"]["/site/"] for word in ("pages", "search")}}

        assert found(paged(100), paged(50)) == [("parameter-bounds-tightened", "components parameters limit")]

    def test_say_what_to_do(self):
        [change] = breaking_changes(reading(shape(lead=TEXT)), reading(shape(summary=TEXT)))

        assert str(change) == (
            "GET /site/ 200 lead: is gone (renamed to `summary`?). Keep the old key beside the new one, or release "
            "a new major version. (key-removed)"
        )


class TestSunset:
    @pytest.mark.parametrize(
        ("old", "new"),
        [
            pytest.param(specification(**OVER), specification(path=None), id="operation"),
            pytest.param(taking(**OVER), specification(), id="parameter"),
            pytest.param(reading(shape(a=TEXT, b=TEXT | OVER)), reading(shape(a=TEXT)), id="key"),
            pytest.param(
                reading(shape(a=TEXT, b=ref("B") | OVER), B=shape(c=TEXT)),
                reading(shape(a=TEXT)),
                id="key with its component",
            ),
        ],
    )
    def test_lets_go_what_was_announced(self, old, new):
        assert found(old, new) != []
        assert found(old, new, today=TODAY) == []

    def test_lets_go_a_member_of_a_union(self):
        old, new = block("Heading", "Quote", **OPEN), block("Heading", **OPEN)
        del new["components"]["schemas"]["Quote"]
        assert len(found(old, new)) == 2

        old["components"]["schemas"]["Quote"] = QUOTE | OVER

        assert found(old, new, today=TODAY) == []

    @pytest.mark.parametrize(
        "mark",
        [
            {"deprecated": True},
            {"x-sunset": "2026-06-30"},
            {"deprecated": True, "x-sunset": "2026-07-01"},
            {"deprecated": True, "x-sunset": "soon"},
            {"deprecated": True, "x-sunset": None},
        ],
        ids=str,
    )
    def test_keeps_what_was_not_or_whose_day_is_to_come(self, mark):
        old, new = reading(shape(a=TEXT, b=TEXT | mark)), reading(shape(a=TEXT))

        assert found(old, new, today=TODAY) == [("key-removed", "GET /site/ 200 b")]

    def test_is_what_the_old_document_says_not_the_new_one(self):
        assert found(reading(shape(a=TEXT)), reading(shape(b=TEXT | OVER)), today=TODAY) == [
            ("key-removed", "GET /site/ 200 a")
        ]

    def test_keeps_a_component_that_something_else_uses(self):
        old = reading(shape(a=ref("B"), b=ref("B") | OVER), B=shape(c=TEXT))

        assert ("component-removed", "components B") in found(
            old, reading(shape(a=shape(c=TEXT))), today=TODAY
        )


class TestAllowed:
    @pytest.mark.parametrize(
        ("old", "new", "changes", "expected"),
        [
            ("1.0.0", "1.0.0", [], True),
            ("1.0.0", "1.1.0", [], True),
            ("1.0.0", "1.0.0", [CHANGE], False),
            ("1.9.0", "1.10.0", [CHANGE], False),
            ("1.0.0", "2.0.0", [CHANGE], True),
            ("9.0.0", "10.0.0-rc.1", [CHANGE], True),
            ("2.0.0", "1.0.0", [CHANGE], False),
        ],
    )
    def test_is_a_break_only_in_a_new_major_version(self, old, new, changes, expected):
        assert allowed(old, new, changes) is expected


class TestCommand:
    @pytest.fixture
    def say(self, tmp_path, capsys):
        """Release documents by version, hold another one against the last; the exit code and what was said."""

        def write(path, document, version):
            path.parent.mkdir(parents=True)
            document = document | {"info": {"title": "Bản Tin", "version": version}}
            path.write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
            return path

        def run(released, current, version):
            for name, document in released.items():
                write(tmp_path / "recorded" / name / "openapi.json", document, name)
            code = main(
                tmp_path / "recorded", write(tmp_path / "new" / "openapi.json", current, version), TODAY
            )
            return code, "".join(capsys.readouterr())

        return run

    def test_has_nothing_to_say_before_the_first_release(self, say):
        assert say({}, specification(), "1.0.0") == (0, "Nothing is released yet, so nothing can break.\n")

    def test_refuses_a_break_without_a_major_version(self, say):
        code, said = say({"1.0.0": reading(shape(a=TEXT))}, reading(shape()), "1.1.0")

        assert code == 1
        assert said.startswith(
            "1.1.0 is no new major version, but breaks of 1.0.0:\n  GET /site/ 200 a: is gone."
        )

    def test_compares_with_the_last_release_whatever_its_name_sorts_like(self, say):
        released = {"1.9.0": reading(shape(a=TEXT)), "1.10.0": reading(shape(b=TEXT))}

        assert say(released, reading(shape(b=TEXT)), "1.11.0") == (0, "Nothing breaks unannounced.\n")

    def test_lists_for_a_major_version_what_nobody_announced(self, say):
        old = reading(shape(a=TEXT, b=TEXT | OVER))
        code, said = say({"1.0.0": old}, reading(shape()), "2.0.0")

        assert code == 0
        assert "GET /site/ 200 a: is gone" in said
        assert "GET /site/ 200 b" not in said


class TestReleasedContract:
    """The specification as it is: the gate must stand its size and find a change anywhere in it."""

    @pytest.fixture
    def today(self):
        folder = Path(__file__).parents[3] / "frontend_contract"
        return json.loads((folder / "openapi.json").read_text(encoding="utf-8"))

    def test_breaks_nothing_of_itself(self, today):
        assert found(today, copy.deepcopy(today), today=TODAY) == []

    def test_does_not_break_when_only_explained_or_ordered_differently(self, today):
        assert found(today, _retold(today)) == []

    def test_tells_every_renamed_key_once(self, today):
        shapes = today["components"]["schemas"]
        new = copy.deepcopy(today)
        for schema in new["components"]["schemas"].values():
            if "properties" in schema:
                schema["properties"] = {f"new_{key}": value for key, value in schema["properties"].items()}

        keys = [f"components {name}.{key}" for name in shapes for key in shapes[name].get("properties", {})]
        assert sorted(found(today, new)) == sorted(("key-removed", key) for key in keys)


def _retold(node):
    """Return a document with everything turned round and explained anew."""
    if isinstance(node, list):
        return [_retold(child) for child in reversed(node)]
    if not isinstance(node, dict):
        return node
    turned = {key: _retold(child) for key, child in reversed(node.items())}
    return turned | {"description": "Lời khác"} if isinstance(node.get("description"), str) else turned

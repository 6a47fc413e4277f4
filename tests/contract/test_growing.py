"""A block added tomorrow cannot reach the wire without its type, its schema and an example."""

import copy
import json

import pytest
from django.core.checks import run_checks
from wagtail import blocks

from frontend_contract.specification import files
from frontend_contract.specification.document import specification
from news.models import ArticlePage
from tests.contract import released
from tests.contract.coverage import uncovered


class PollBlock(blocks.StructBlock):
    """A throw-away block."""

    question = blocks.CharBlock()


POLL = {
    "type": "object",
    "description": "A throw-away block.",
    "properties": {
        "type": {"const": "poll", "type": "string"},
        "id": {"type": "string"},
        "value": {"type": "string"},
    },
    "required": ["type", "id", "value"],
}


@pytest.fixture
def body():
    children = ArticlePage._meta.get_field("body").stream_block.child_blocks
    before = dict(children)
    yield children
    children.clear()
    children.update(before)


@pytest.fixture
def with_a_poll():
    """The specification as it is once the block has a type."""
    document = copy.deepcopy(specification())
    schemas = document["components"]["schemas"]
    schemas["PollBlock"] = POLL
    schemas["Block"]["oneOf"].append({"$ref": "#/components/schemas/PollBlock"})
    schemas["Block"]["discriminator"]["mapping"]["poll"] = "#/components/schemas/PollBlock"
    return document


class TestThrowAwayBlock:
    def test_without_a_type_is_refused_by_the_system_check(self, body):
        body["poll"] = PollBlock()

        assert any("body.poll has no shape" in error.msg for error in run_checks(tags=["frontend_contract"]))

    def test_with_a_type_and_no_schema_is_drift(self, with_a_poll, tmp_path):
        files.write(with_a_poll, tmp_path)

        committed = released.FOLDER
        assert (tmp_path / "schemas/PollBlock.json").exists()
        assert not (committed / "schemas/PollBlock.json").exists()
        for name in ("openapi.json", "schemas/Block.json"):
            assert json.loads((tmp_path / name).read_text()) != json.loads((committed / name).read_text())

    def test_with_a_schema_and_no_example_is_uncovered(self, with_a_poll):
        found = uncovered(with_a_poll, released.examples(released.FOLDER).values())

        assert any("PollBlock" in sentence or "poll" in sentence for sentence in found)

    def test_is_no_breaking_change(self, with_a_poll):
        from frontend_contract.specification.breaking.comparison import breaking_changes

        assert breaking_changes(specification(), with_a_poll) == []

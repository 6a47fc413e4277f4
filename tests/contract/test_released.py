"""What was promised in a released version still holds."""

import pytest

from frontend_contract.specification.breaking.comparison import breaking_changes
from frontend_contract.specification.document import specification
from tests.contract import released


@pytest.fixture(scope="module")
def today():
    return specification()


@pytest.mark.parametrize("version", released.versions())
class TestReleasedVersion:
    def test_is_not_broken_by_todays(self, version, today):
        then = released.specification(released.RECORDED / version)
        is_newer_major = int(today["info"]["version"].split(".")[0]) > int(version.split(".")[0])

        assert is_newer_major or breaking_changes(then, today) == []

    def test_is_what_it_was(self, version, today):
        then = released.specification(released.RECORDED / version)

        assert then["info"]["version"] == version
        if today["info"]["version"] == version:
            assert then == today, "The contract changed: raise frontend_contract/VERSION."

    def test_answered_what_todays_types_still_parse(self, version, today):
        folder = released.RECORDED / version
        schemas = released.as_read_by_its_users(today, answering=released.specification(folder))
        recorded = released.examples(folder)

        assert recorded
        for name, example in recorded.items():
            assert released.faults(example["schema"], example["body"], schemas) == [], name

    def test_has_types_that_parse_what_is_answered_today(self, version, today):
        folder = released.RECORDED / version
        then = released.specification(folder)
        schemas = released.as_read_by_its_users(then, answering=today)

        for name, example in released.examples(released.FOLDER).items():
            if example["schema"] in {None, *schemas["schemas"]}:
                assert released.faults(example["schema"], example["body"], schemas) == [], name


class TestReading:
    """What the gates above rest on."""

    def test_passes_over_an_unknown_block_and_no_broken_one(self, today):
        schemas = released.as_read_by_its_users(today, answering=today)

        assert released.faults("Block", {"type": "chart", "id": "1", "value": [1]}, schemas) == []
        assert released.faults("Block", {"type": "heading", "id": "1", "value": 1}, schemas) != []
        assert released.faults("Block", {"id": "1", "value": "x"}, schemas) != []

    def test_passes_over_an_unknown_value_where_there_may_be_one(self, today):
        schemas = released.as_read_by_its_users(today, answering=today)

        assert released.faults("EventType", "congress", schemas) == []
        assert released.faults("EventType", 1, schemas) != []

    def test_asks_for_no_key_the_other_version_does_not_promise(self, today):
        without = {"components": {"schemas": {"ListMeta": {"required": ["total_count"]}}}}
        schemas = released.as_read_by_its_users(today, answering=without)

        assert released.faults("ListMeta", {"total_count": 1}, schemas) == []
        assert released.faults("ListMeta", {"next": None}, schemas) != []

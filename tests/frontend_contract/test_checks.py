"""What `manage.py check` says of whatever would reach the wire without a type."""

import pytest
from django.core.checks import run_checks
from django.http import HttpResponse
from django.urls import path
from wagtail import blocks
from wagtail.api import APIField

from frontend_contract import checks
from frontend_contract.api.fields import wire_field
from news.models import ArticlePage, NewsIndexPage, Story


def complaints():
    return {(error.id.removeprefix("frontend_contract."), error.msg) for error in found()}


def found():
    return run_checks(tags=["frontend_contract"])


class PollBlock(blocks.StructBlock):
    question = blocks.CharBlock()


@pytest.fixture
def body():
    """The blocks of an article's body, put back afterwards."""
    children = ArticlePage._meta.get_field("body").stream_block.child_blocks
    before = dict(children)
    yield children
    children.clear()
    children.update(before)


class TestCheck:
    def test_finds_nothing_to_complain_of(self):
        assert found() == []

    def test_names_a_block_without_a_shape(self, body):
        body["poll"] = PollBlock()

        assert ("E004", "The block news.ArticlePage.body.poll has no shape.") in complaints()

    def test_names_a_block_that_returns_something_else(self, body):
        body["heading"] = PollBlock()

        [said] = [msg for code, msg in complaints() if "ArticlePage.body.heading" in msg]
        assert said.endswith("its shape says <class 'str'>.")

    def test_names_a_stream_that_was_a_single_value(self, body):
        body["quote"] = blocks.StreamBlock([("heading", blocks.CharBlock())])

        [said] = [msg for code, msg in complaints() if "ArticlePage.body.quote" in msg]
        assert "is a stream" in said

    def test_names_a_page_type_without_a_shape(self, monkeypatch):
        monkeypatch.setattr(checks, "page_shapes", dict)

        assert ("E001", "news.ArticlePage has no shape.") in complaints()

    def test_passes_over_what_is_only_a_parent_of_page_types(self, monkeypatch):
        monkeypatch.setattr(checks, "page_shapes", dict)

        assert not Story.is_creatable
        assert not any("news.Story " in msg for code, msg in complaints())

    @pytest.mark.parametrize(
        ("field", "code", "said"),
        [
            (wire_field("mood", lambda page, wire: ""), "E002", "is on the wire and not in its shape"),
            (APIField("introduction"), "E003", "has no producer"),
            (wire_field("introduction", lambda page, wire: 1), "E003", "is not of the type its shape says"),
        ],
    )
    def test_names_a_key_the_shape_does_not_say(self, monkeypatch, field, code, said):
        others = [other for other in NewsIndexPage.api_fields if other.name != field.name]
        monkeypatch.setattr(NewsIndexPage, "api_fields", [*others, field])

        assert (code, f"news.NewsIndexPage.{field.name} {said}.") in complaints()

    def test_names_a_key_nobody_makes(self, monkeypatch):
        others = [other for other in NewsIndexPage.api_fields if other.name != "introduction"]
        monkeypatch.setattr(NewsIndexPage, "api_fields", others)

        assert (
            "E002",
            "news.NewsIndexPage.introduction is in the shape and not on the wire.",
        ) in complaints()

    def test_names_an_endpoint_that_says_nothing_of_itself(self, settings):
        class Addresses:
            urlpatterns = [path("api/v2/polls/", lambda request: HttpResponse())]

        settings.ROOT_URLCONF = Addresses

        assert complaints() == {("E005", "Nothing says what /polls/ takes and answers.")}

    def test_tells_what_to_do(self, body):
        body["poll"] = PollBlock()

        assert all(error.hint for error in found())

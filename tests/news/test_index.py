"""A section, as the API shows it."""

import pytest
from pydantic import TypeAdapter

from frontend_contract.shapes.answers import Resolved
from tests.factories import ArticleFactory, ImageFactory, SectionFactory, sign

PATH = "/an-ninh-quoc-phong/"


class TestSection:
    @pytest.mark.parametrize("count", [1, 20])
    def test_costs_the_same_whatever_it_lists(self, client, section, count, django_assert_num_queries):
        SectionFactory(parent=section)
        for _ in range(count):
            sign(ArticleFactory(parent=section, image=ImageFactory()), "Anh Đào")
        client.get("/api/v2/resolve/", {"path": PATH})

        with django_assert_num_queries(12):
            page = client.get("/api/v2/resolve/", {"path": PATH}).json()["page"]

        assert len(page["stories"]["items"]) == count

    def test_pages_through_its_stories(self, api, section):
        published = [ArticleFactory(parent=section).pk for _ in range(5)]

        first = api.get("resolve/", path=PATH, limit=2)["page"]["stories"]
        second = api.get("resolve/", path=PATH, limit=2, offset=2)["page"]["stories"]
        third = api.get("resolve/", path=PATH, limit=2, after=first["meta"]["next"])["page"]["stories"]

        assert [item["id"] for item in first["items"]] == [published[4], published[3]]
        assert second["items"] == third["items"]
        assert first["meta"]["total_count"] == 5

    def test_names_its_published_subsections_in_order(self, api, section):
        for slug in ("b", "a"):
            SectionFactory(parent=section, slug=slug)
        SectionFactory(parent=section, slug="nhap", live=False)

        assert [item["slug"] for item in api.get("resolve/", path=PATH)["page"]["subsections"]] == ["b", "a"]

    def test_without_stories_is_empty_and_whole(self, api, section):
        answer = api.get("resolve/", path=PATH)

        TypeAdapter(Resolved).validate_python(answer, strict=True, extra="forbid")
        assert answer["page"]["stories"] == {
            "meta": {"total_count": 0, "total_is_exact": True, "next": None},
            "items": [],
        }

    @pytest.mark.parametrize(("parameter", "value"), [("limit", "9999"), ("offset", "-1"), ("after", "x")])
    def test_names_the_parameter_that_means_nothing(self, api, section, parameter, value):
        assert api.problem("resolve/", path=PATH, **{parameter: value}) == [parameter]

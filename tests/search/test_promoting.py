"""What editors put above the hits, and the report of what readers did not find."""

from collections.abc import Callable
from typing import Any

import pytest
import time_machine
from django.test import Client
from wagtail.contrib.search_promotions.models import Query, SearchPromotion

from news.models import ArticlePage
from search.counting import COUNTS, Counts
from search.models import Unfound
from tests.conftest import API
from tests.factories import AdministratorFactory, UserFactory

Write = Callable[..., ArticlePage]
REPORT = "/admin/reports/unfound/"


@pytest.fixture(autouse=True)
def _counts(db: None) -> None:
    COUNTS.__init__()  # type: ignore[misc]


@pytest.fixture
def administrator(client: Client) -> Client:
    client.force_login(AdministratorFactory())
    return client


def test_promoted_results_stand_above_the_hits_whatever_the_marks(write: Write, api: API) -> None:
    story = write("Hướng dẫn nộp hồ sơ")
    query = Query.get("một cửa")
    SearchPromotion.objects.create(query=query, page=story, description="Đọc trước", sort_order=0)
    SearchPromotion.objects.create(
        query=query,
        external_link_url="https://dichvucong.gov.vn/",
        external_link_text="Cổng dịch vụ công",
        sort_order=1,
    )
    assert api.get("search/", q="MOT CUA")["promoted"] == [
        {
            "title": "Hướng dẫn nộp hồ sơ",
            "description": "Đọc trước",
            "href": api.get("search/", q="hồ sơ")["items"][0]["path"],
            "kind": "page",
        },
        {
            "title": "Cổng dịch vụ công",
            "description": "",
            "href": "https://dichvucong.gov.vn/",
            "kind": "external",
        },
    ]
    assert api.get("search/", q="một cửa", offset=20)["promoted"] == []
    assert api.get("search/", q="một cửa khác")["promoted"] == []


def test_a_promoted_draft_is_not_shown(write: Write, api: API) -> None:
    story = write("Bí mật")
    SearchPromotion.objects.create(query=Query.get("tin"), page=story)
    story.unpublish()
    assert api.get("search/", q="tin")["promoted"] == []


def test_an_editor_promotes_a_page_in_the_admin(write: Write, api: API, administrator: Client) -> None:
    story = write("Hướng dẫn")
    form = {
        "query_string": "Một cửa",
        "editors_picks-TOTAL_FORMS": 1,
        "editors_picks-INITIAL_FORMS": 0,
        "editors_picks-0-page": story.pk,
        "editors_picks-0-ORDER": 1,
        "editors_picks-0-description": "",
    }
    assert administrator.post("/admin/searchpicks/add/", form).status_code == 302
    assert [pick["title"] for pick in api.get("search/", q="mot cua")["promoted"]] == ["Hướng dẫn"]


def test_what_was_not_found_is_reported_without_who(write: Write, api: API, administrator: Client) -> None:
    write("Trồng cây")
    for typed in ("giấy khai sinh", "Giấy  khai sinh", "trồng cây"):
        api.get("search/", q=typed)
    COUNTS.store()
    page = administrator.get(REPORT).content.decode()
    assert "giấy khai sinh" in page
    assert "trồng cây" not in page
    assert list(Unfound.objects.values_list("words", "times")) == [("giấy khai sinh", 2)]
    assert {field.name for field in Unfound._meta.get_fields()} == {"id", "words", "times", "last_day"}
    assert Query.get("trồng cây").hits == 1
    assert "giấy khai sinh" in administrator.get("/admin/searchpicks/reports/search-terms/").content.decode()
    assert administrator.get(f"{REPORT}?export=csv").status_code == 200


@pytest.mark.parametrize(
    "typed", ["0912 345 678", "cccd 035012345678", "anh@example.vn", "https://x.vn", "dài " * 26]
)
def test_what_may_tell_of_a_person_is_not_kept(api: API, home: Any, typed: str) -> None:
    api.get("search/", q=typed)
    COUNTS.store()
    assert not Unfound.objects.exists()
    assert not Query.objects.exists()


def test_a_filtered_search_and_a_second_page_are_not_counted(api: API, home: Any) -> None:
    api.get("search/", q="tin", year=2020)
    api.get("search/", q="tin", offset=20)
    COUNTS.store()
    assert not Unfound.objects.exists()


def test_counts_are_forgotten_after_ninety_days(db: None) -> None:
    with time_machine.travel("2024-01-01T08:00:00+07:00", tick=False):
        COUNTS.add("cũ", found=False)
        COUNTS.store()
    with time_machine.travel("2024-04-02T08:00:00+07:00", tick=False):
        COUNTS.add("mới", found=False)
        COUNTS.store()
    assert list(Unfound.objects.values_list("words", flat=True)) == ["mới"]
    assert list(Query.objects.values_list("query_string", flat=True)) == ["mới"]


def test_a_flood_of_different_searches_is_not_kept_whole(db: None) -> None:
    counts = Counts()
    for number in range(2_000):
        counts.add(f"từ {number}", found=False)
    counts.store()
    assert Unfound.objects.count() == 500


@pytest.mark.django_db(transaction=True)
def test_counts_are_stored_by_themselves(settings: Any) -> None:
    settings.SEARCH_COUNT_SECONDS = 0.05
    counts = Counts()
    counts.add("giấy khai sinh", found=False)
    timer = counts._timer
    assert timer is not None
    timer.join(timeout=10)
    assert Unfound.objects.get().words == "giấy khai sinh"


def test_the_report_is_for_those_who_may_promote(client: Client, db: None) -> None:
    client.force_login(UserFactory())
    assert client.get(REPORT).status_code == 302

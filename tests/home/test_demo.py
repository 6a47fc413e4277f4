"""The demo: the article the project was founded on, its event, and enough around them."""

import pytest
from django.core.management import call_command
from django.db import transaction
from django.test import override_settings
from pydantic import TypeAdapter
from wagtail.contrib.redirects.models import Redirect

from frontend_contract.shapes.answers import Resolved
from home.demo.reading import read_event, read_seed
from news.models import ArticlePage, Story

SLUG = "cum-thi-dua-so-3-ban-chqs-cac-phuong-xa-trien-khai-cong-tac-thi-dua-khen-thuong-nam-2024"
PATH = f"/tin-tuc/an-ninh-quoc-phong/{SLUG}/"
OLD = f"/vi/news/an-ninh-quoc-phong/{SLUG}-2045.html"


@pytest.fixture(scope="module")
def loaded(django_db_setup, django_db_blocker, tmp_path_factory):
    """The demo, loaded once for all tests here and taken back in the end."""
    with django_db_blocker.unblock(), transaction.atomic():
        with override_settings(MEDIA_ROOT=tmp_path_factory.mktemp("media")):
            call_command("load_demo")
        yield
        transaction.set_rollback(True)


@pytest.fixture
def demo(loaded, db):
    """The demo in a test that may change it."""


@pytest.mark.usefixtures("demo")
class TestSeedArticle:
    def test_has_its_title_date_and_authors(self, api):
        page = api.get("resolve/", path=PATH)["page"]

        assert page["title"] == (
            "Cụm thi đua số 3 – Ban CHQS các phường, xã triển khai công tác thi đua khen thưởng năm 2024"
        )
        assert page["published_at"] == "2024-03-15T19:50:00+07:00"
        assert [byline["name"] for byline in page["bylines"]] == ["Anh Đào", "Xuân Hoà"]

    def test_has_seven_different_pictures_between_the_right_paragraphs(self, api):
        body = api.get("resolve/", path=PATH)["page"]["body"]

        order = "".join({"paragraph": "p", "image": "i"}[block["type"]] for block in body)
        assert order == "ppiipiiipiip"
        pictures = [block["value"] for block in body if block["type"] == "image"]
        for key in ("id", "alt", "caption", "src"):
            assert len({picture[key] for picture in pictures}) == 7
        assert all(picture["credit"] == "Hình minh hoạ: Bản Tin" for picture in pictures)

    def test_begins_and_ends_as_it_did(self, api):
        body = api.get("resolve/", path=PATH)["page"]["body"]

        assert body[0]["value"].startswith("<p>Chiều ngày 15/3/2024, Cụm thi đua số 3 – Ban CHQS các phường:")
        assert body[-1]["value"].endswith("các nội dung, chỉ tiêu thi đua../.</p>")

    def test_is_found_at_its_old_address(self, api):
        assert api.get("resolve/", path=OLD) == {"kind": "redirect", "location": PATH, "permanent": True}

    def test_knows_its_event_and_the_event_knows_it(self, api):
        article = api.get("resolve/", path=PATH)["page"]
        event = api.get("resolve/", path=article["event"]["path"])["page"]

        assert [teaser["id"] for teaser in event["articles"]] == [article["id"]]
        assert len(event["cluster_year"]["members"]) == 6
        assert len(event["content_points"]) == 5
        assert event["targets"][0]["value"] == 100.0
        assert len(event["movements"]) == 3
        assert (event["start_time"], event["venue"], event["cluster_year"]["lead"]) == (None, None, None)


@pytest.mark.usefixtures("demo")
class TestDemo:
    def test_loaded_again_adds_nothing_and_keeps_what_was_edited(self, api):
        story = ArticlePage.objects.get(slug=SLUG)
        story.title = "Sửa"
        story.save_revision().publish()
        before = Story.objects.count(), Redirect.objects.count()

        call_command("load_demo")

        assert (Story.objects.count(), Redirect.objects.count()) == before
        assert api.get("resolve/", path=PATH)["page"]["title"] == "Sửa"

    def test_brings_back_what_was_deleted(self, api):
        ArticlePage.objects.get(slug=SLUG).delete()
        call_command("load_demo")

        assert api.get("resolve/", path=PATH)["kind"] == "page"

    def test_stays_away_from_a_site_in_use_when_told_so(self):
        ArticlePage.objects.get(slug=SLUG).delete()
        call_command("load_demo", if_empty=True)

        assert not ArticlePage.objects.filter(slug=SLUG).exists()

    def test_fills_lists_and_search(self, api):
        for section in ("an-ninh-quoc-phong", "doi-song", "chuyen-doi-so"):
            assert api.get("pages/", section=section)["meta"]["total_count"] >= 4
        assert api.get("pages/", type="news.Story")["meta"]["total_count"] >= 14
        assert api.get("search/", q="trồng cây")["meta"]["total_count"] > 0
        assert len(api.get("resolve/", path="/")["page"]["sections"]) == 3
        assert [len(group["stories"]) for group in api.get("resolve/", path="/")["page"]["groups"]] == [3]
        site = api.get("site/")
        assert site["navigation"]
        assert [(notice["level"], notice["ends_at"]) for notice in site["notices"]] == [("info", None)]

    def test_is_whole_by_the_contract(self, api):
        adapter = TypeAdapter(Resolved)
        for item in api.get("pages/", limit=100)["items"]:
            adapter.validate_python(api.get("resolve/", path=item["path"]), strict=True, extra="forbid")


class TestContent:
    def test_quotes_are_words_of_the_article(self):
        text = " ".join(block.html for block in read_seed().body if block.type == "paragraph")
        event = read_event()
        rows = [*event.content_points, *event.targets, *event.movements, *event.delegates]
        quotes = [row.source_quote for row in rows] + [row.quote for row in event.source_quotes]

        assert len(quotes) > 10
        assert all(quote in text for quote in quotes if quote)

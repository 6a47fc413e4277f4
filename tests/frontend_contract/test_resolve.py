"""One hop from a path: page, redirect, gone, or never there."""

import pytest
from django.core.management import call_command
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Site

from news.models import ArticlePage
from tests.factories import ArticleFactory, SectionFactory

PATH = "/an-ninh-quoc-phong/trong-cay/"


@pytest.fixture
def article(section):
    return ArticleFactory(parent=section, slug="trong-cay", title="Trồng cây")


def publish(page, **changes):
    """Publish as the admin does: through a revision."""
    for name, value in changes.items():
        setattr(page, name, value)
    page.save_revision().publish()


class TestPage:
    @pytest.mark.parametrize("path", [PATH, PATH.rstrip("/"), f"{PATH}/"])
    def test_is_found_with_or_without_its_last_slash(self, api, article, path):
        answer = api.get("resolve/", path=path)

        assert answer["kind"] == "page"
        assert answer["page"]["title"] == "Trồng cây"

    def test_at_the_root_is_the_front_page(self, api, home):
        assert api.get("resolve/", path="/")["page"]["type"] == "home.HomePage"

    def test_is_found_for_the_site_asked_for(self, api, article):
        assert api.get("resolve/", path=PATH, site="tin.example.vn")["page"]["id"] == article.pk
        assert api.get("resolve/", path=PATH, site="tin.example.vn:80")["page"]["id"] == article.pk

    def test_is_never_a_draft(self, api, section):
        ArticleFactory(parent=section, slug="nhap", live=False)

        api.problem("resolve/", status=404, path="/an-ninh-quoc-phong/nhap/")


class TestFind:
    def test_leads_to_the_detail(self, client, article):
        response = client.get(
            "/api/v2/pages/find/", {"html_path": PATH, "site": "tin.example.vn", "fields": "body"}
        )

        assert response.status_code == 302
        assert (
            response.url
            == f"http://cms.example.vn/api/v2/pages/{article.pk}/?site=tin.example.vn&fields=body"
        )

    def test_knows_a_page_by_its_key(self, client, article):
        assert client.get("/api/v2/pages/find/", {"id": article.pk}).status_code == 302

    def test_of_nothing_is_not_found(self, api, article):
        api.problem("pages/find/", status=404, html_path="/nope/")

    @pytest.mark.parametrize(("parameter", "value"), [("id", "banana"), ("banana", "1")])
    def test_names_the_parameter_that_means_nothing(self, api, article, parameter, value):
        assert api.problem("pages/find/", html_path="/", **{parameter: value}) == [parameter]


class TestRedirect:
    @pytest.mark.parametrize("path", ["/cu.html", "/cu.html/", "/cu.html?in=1"])
    def test_leads_to_the_page_whatever_its_slash_or_query(self, api, article, path):
        Redirect.add_redirect("/cu.html", redirect_to=article)

        assert api.get("resolve/", path=path) == {"kind": "redirect", "location": PATH, "permanent": True}

    def test_tells_a_temporary_one(self, api, home):
        Redirect.add_redirect("/tam", redirect_to="https://example.vn/x", is_permanent=False)

        assert api.get("resolve/", path="/tam/") == {
            "kind": "redirect",
            "location": "https://example.vn/x",
            "permanent": False,
        }

    def test_to_a_page_nobody_can_reach_is_none(self, api, section):
        Redirect.add_redirect("/cu", redirect_to=ArticleFactory(parent=section, live=False))

        api.problem("resolve/", status=404, path="/cu")

    def test_is_made_when_a_published_page_gets_another_slug(
        self, api, article, django_capture_on_commit_callbacks
    ):
        with django_capture_on_commit_callbacks(execute=True):
            publish(article, slug="trong-nhieu-cay")

        assert api.get("resolve/", path=PATH)["location"] == "/an-ninh-quoc-phong/trong-nhieu-cay/"

    def test_is_made_when_a_published_page_moves(self, api, article, home):
        article.move(SectionFactory(parent=home, slug="doi-song"), pos="last-child")

        assert api.get("resolve/", path=PATH)["location"] == "/doi-song/trong-cay/"
        assert api.get("resolve/", path="/doi-song/trong-cay/")["page"]["section"]["slug"] == "doi-song"


class TestGone:
    def test_is_what_was_unpublished(self, api, article):
        article.unpublish()

        api.problem("resolve/", status=410, path=PATH)
        api.problem("resolve/", status=410, path=PATH.rstrip("/"))

    def test_is_what_was_deleted(self, api, article):
        article.delete()

        api.problem("resolve/", status=410, path=PATH)

    def test_is_what_has_expired(self, api, article):
        publish(article, expire_at=timezone.now())

        call_command("publish_scheduled")

        api.problem("resolve/", status=410, path=PATH)

    def test_is_what_lay_below_a_deleted_section(self, api, article, section):
        section.delete()

        api.problem("resolve/", status=410, path=PATH)

    def test_is_the_old_address_of_what_was_taken_down(
        self, api, article, django_capture_on_commit_callbacks
    ):
        with django_capture_on_commit_callbacks(execute=True):
            publish(article, slug="moi")
        ArticlePage.objects.get(pk=article.pk).unpublish()

        api.problem("resolve/", status=410, path=PATH)

    def test_is_the_same_on_every_site_the_page_stood_in(self, api, article, section):
        Site.objects.create(hostname="an-ninh.example.vn", root_page=section)
        article.unpublish()

        api.problem("resolve/", status=410, path=PATH)
        api.problem("resolve/", status=410, path="/trong-cay/", site="an-ninh.example.vn")

    def test_is_not_what_never_was_public(self, api, section):
        ArticleFactory(parent=section, slug="nhap", live=False).delete()

        api.problem("resolve/", status=404, path="/an-ninh-quoc-phong/nhap/")

    def test_ends_when_the_page_is_published_again(self, api, article):
        article.unpublish()
        article.refresh_from_db()
        publish(article)

        assert api.get("resolve/", path=PATH)["kind"] == "page"

"""`redirects/`: paths that have moved to where readers can go, as `resolve/` follows them."""

import pytest
from pydantic import TypeAdapter
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import PageViewRestriction, Site

from frontend_contract.shapes.redirects import RedirectList
from tests.factories import AdministratorFactory, ArticleFactory, SectionFactory

PATH = "/an-ninh-quoc-phong/trong-cay/"


@pytest.fixture
def article(section):
    return ArticleFactory(parent=section, slug="trong-cay")


@pytest.fixture
def elsewhere(home):
    """Another site and its front page."""
    front = home.get_parent().add_child(instance=type(home)(title="Xã bên", slug="xa-ben"))
    return Site.objects.create(hostname="xa-ben.example.vn", root_page=front)


def moved(old_path, to, **options):
    return Redirect.add_redirect(old_path, redirect_to=to, **options)


def paths(api, **query):
    return [item["old_path"] for item in api.get("redirects/", **query)["items"]]


class TestRedirect:
    def test_is_the_shape_the_contract_says(self, api, article):
        moved("/cu.html", article)
        moved("/tam/", "https://example.vn/x", is_permanent=False)

        listing = api.get("redirects/")

        TypeAdapter(RedirectList).validate_python(listing, strict=True, extra="forbid")
        assert [(item["old_path"], item["location"], item["permanent"]) for item in listing["items"]] == [
            ("/cu.html", PATH, True),
            ("/tam", "https://example.vn/x", False),
        ]

    def test_is_shown_by_its_key(self, api, article):
        redirect = moved("/cu.html", article)

        shown = api.get(f"redirects/{redirect.pk}/")

        assert shown == api.get("redirects/")["items"][0]
        assert shown["meta"] == {
            "type": "wagtailredirects.Redirect",
            "detail_url": f"http://cms.example.vn/api/v2/redirects/{redirect.pk}/",
        }

    @pytest.mark.parametrize("key", ["999999", "9223372036854775807", "9223372036854775808", "9" * 400])
    def test_that_is_not_there_is_not_found(self, api, home, key):
        assert api.problem(f"redirects/{key}/", status=404) == []

    def test_left_by_a_page_that_moves_leads_to_it(self, api, article, home):
        article.move(SectionFactory(parent=home, slug="doi-song"), pos="last-child")

        assert api.get("redirects/")["items"][0]["location"] == "/doi-song/trong-cay/"


class TestHidden:
    """What leads nowhere, or tells too much, is not listed, not shown, not found and not followed."""

    @pytest.fixture
    def hidden(self, api):
        def hidden(redirect, **query):
            assert redirect.old_path not in paths(api, **query)
            api.problem(f"redirects/{redirect.pk}/", status=404, **query)
            api.problem("redirects/find/", status=404, html_path=redirect.old_path, **query)
            api.problem("resolve/", status=404, path=redirect.old_path, **query)
            return True

        return hidden

    def test_is_what_leads_to_a_draft(self, section, hidden):
        assert hidden(moved("/cu", ArticleFactory(parent=section, live=False)))

    @pytest.mark.parametrize("restriction", ["login", "password", "groups"])
    def test_is_what_leads_to_a_restricted_page(self, client, article, section, hidden, restriction):
        PageViewRestriction.objects.create(page=section, restriction_type=restriction, password="x")
        client.force_login(AdministratorFactory())

        assert hidden(moved("/cu", article))

    def test_is_what_belongs_to_another_site(self, home, elsewhere, hidden):
        assert hidden(moved("/cu", "https://example.vn/x", site=elsewhere))

    def test_is_what_leads_to_a_page_of_another_site(self, home, elsewhere, hidden):
        assert hidden(moved("/cu", ArticleFactory(parent=SectionFactory(parent=elsewhere.root_page))))

    def test_is_what_leads_nowhere(self, home, hidden):
        assert hidden(moved("/cu", None))

    @pytest.mark.parametrize("link", ["/cu", "/cu/", "http://tin.example.vn/cu", "http://tin.example.vn/cu/"])
    def test_is_what_leads_to_itself(self, home, hidden, link):
        assert hidden(moved("/cu", link))

    def test_is_what_a_page_left_behind_and_came_back_to(self, api, article, home, section):
        article.move(SectionFactory(parent=home, slug="doi-song"), pos="last-child")
        article.refresh_from_db()
        section.refresh_from_db()
        article.move(section, pos="last-child")

        assert Redirect.objects.filter(old_path=PATH.rstrip("/")).exists()
        assert paths(api) == ["/doi-song/trong-cay"]
        api.problem("redirects/find/", status=404, html_path=PATH)
        assert api.get("resolve/", path=PATH)["kind"] == "page"

    def test_is_one_for_all_sites_where_the_site_has_its_own(self, api, article):
        general = moved("/cu", "https://example.vn/x")
        own = moved("/cu", article, site=Site.objects.get())

        assert [item["id"] for item in api.get("redirects/")["items"]] == [own.pk]
        api.problem(f"redirects/{general.pk}/", status=404)
        assert api.get("resolve/", path="/cu")["location"] == PATH

    def test_is_not_one_for_all_sites_where_the_sites_own_leads_nowhere(self, api, section):
        general = moved("/cu", "https://example.vn/x")
        moved("/cu", ArticleFactory(parent=section, live=False), site=Site.objects.get())

        assert [item["id"] for item in api.get("redirects/")["items"]] == [general.pk]
        assert api.get("resolve/", path="/cu")["location"] == "https://example.vn/x"


class TestSite:
    def test_has_its_own_and_those_of_all_sites(self, api, home, elsewhere):
        moved("/chung", "https://example.vn/x")
        moved("/rieng", "https://example.vn/y", site=elsewhere)

        assert paths(api) == ["/chung"]
        assert paths(api, site="xa-ben.example.vn") == ["/chung", "/rieng"]
        assert api.get("resolve/", path="/rieng", site="xa-ben.example.vn")["location"] == (
            "https://example.vn/y"
        )

    def test_gives_paths_below_its_own_front_page(self, api, elsewhere):
        story = ArticleFactory(parent=SectionFactory(parent=elsewhere.root_page, slug="tin"), slug="mot")
        moved("/cu", story)

        assert api.get("redirects/", site="xa-ben.example.vn")["items"][0]["location"] == "/tin/mot/"


class TestFind:
    @pytest.mark.parametrize("path", ["/cu.html", "/cu.html/", "cu.html", "/cu.html?in=1", "/cu.html/?in=1"])
    def test_leads_to_the_detail_whatever_its_slash_or_query(self, client, article, path):
        redirect = moved("/cu.html", article)

        response = client.get("/api/v2/redirects/find/", {"html_path": path, "site": "tin.example.vn"})

        assert response.status_code == 302
        assert response.url == f"http://cms.example.vn/api/v2/redirects/{redirect.pk}/?site=tin.example.vn"
        assert client.get(response.url.removeprefix("http://cms.example.vn")).status_code == 200
        assert response["Contract-Version"]

    def test_knows_a_query_from_another(self, client, api, article):
        moved("/tin?id=1", article)
        moved("/tin?id=2", "https://example.vn/x")

        assert api.get("resolve/", path="/tin/?id=1")["location"] == PATH
        assert api.get("resolve/", path="/tin?id=2")["location"] == "https://example.vn/x"
        api.problem("redirects/find/", status=404, html_path="/tin")

    def test_prefers_the_path_that_knows_its_query(self, api, article):
        moved("/tin", "https://example.vn/x")
        moved("/tin?id=1", article)

        assert api.get("resolve/", path="/tin?id=1")["location"] == PATH
        assert api.get("resolve/", path="/tin?id=3")["location"] == "https://example.vn/x"

    @pytest.mark.parametrize("path", ["/Tr%E1%BB%93ng-c%C3%A2y", "/Trồng-cây/"])
    def test_reads_vietnamese_however_it_is_written(self, client, article, path):
        moved("/Trồng-cây", article)

        assert client.get("/api/v2/redirects/find/", {"html_path": path}).status_code == 302

    @pytest.mark.parametrize("path", ["/nope/", "//[x", "//a]b/", "/;;", "?", "/%00", "/🙂", "http://["])
    def test_of_nothing_is_not_found(self, api, article, path):
        api.problem("redirects/find/", status=404, html_path=path)

    def test_asks_for_a_path(self, api, home):
        assert api.problem("redirects/find/") == ["html_path"]
        assert api.problem("redirects/find/", html_path="") == ["html_path"]

    @pytest.mark.parametrize(
        ("parameter", "value"),
        [("html_path", "\0"), ("html_path", "/" + "a" * 3000), ("id", "1"), ("x", "1")],
    )
    def test_names_the_parameter_that_means_nothing(self, api, home, parameter, value):
        assert api.problem("redirects/find/", **({"html_path": "/"} | {parameter: value})) == [parameter]


class TestListing:
    @pytest.mark.parametrize("count", [1, 20])
    def test_costs_the_same_whatever_the_number_of_items(
        self, client, section, count, django_assert_num_queries
    ):
        for number in range(count):
            moved(f"/cu-{number}", ArticleFactory(parent=section))
        client.get("/api/v2/site/")

        with django_assert_num_queries(4):
            items = client.get("/api/v2/redirects/").json()["items"]

        assert len(items) == count

    def test_is_by_path_and_cut_into_pages_without_repeats(self, api, home):
        names = ["/đ", "/a", "/c?x=1", "/B", "/a/b", "/ơ", "/0"]
        for name in names:
            moved(name, "https://example.vn/x")

        found, cursor = [], {}
        while cursor is not None:
            page = api.get("redirects/", limit=2, **cursor)
            assert page["meta"]["total_count"] == len(names)
            found += [item["old_path"] for item in page["items"]]
            cursor = page["meta"]["next"] and {"after": page["meta"]["next"]}

        assert found == sorted(names)
        assert paths(api, limit=3, offset=2) == found[2:5]

    def test_holds_twenty_items_unless_told(self, api, home):
        for number in range(22):
            moved(f"/cu-{number}", "https://example.vn/x")

        assert len(paths(api)) == 20
        assert len(paths(api, limit=100)) == 22

    @pytest.mark.parametrize(
        ("parameter", "value"),
        [
            *(("limit", value) for value in ["0", "101", "banana", "9" * 400]),
            *(("offset", value) for value in ["-1", "10001", "9" * 400]),
            *(("after", value) for value in ["banana", "e30", "", "\0"]),
            *(("site", value) for value in ["nope.example", "x:y:z", "\0"]),
            *((name, "1") for name in ["fields", "order", "search", "old_path", "html_path", "id", "_"]),
        ],
    )
    def test_names_the_parameter_that_means_nothing(self, api, home, parameter, value):
        assert api.problem("redirects/", **{parameter: value}) == [parameter]

    def test_of_a_detail_names_the_parameter_that_means_nothing(self, api, article):
        redirect = moved("/cu", article)

        assert api.problem(f"redirects/{redirect.pk}/", html_path="/cu") == ["html_path"]

    @pytest.mark.parametrize("path", ["", "1/", "find/"])
    def test_is_for_reading_only(self, client, home, path):
        assert client.post(f"/api/v2/redirects/{path}").status_code == 405

    def test_is_of_no_cookie(self, client, home):
        client.force_login(AdministratorFactory())

        assert "Cookie" not in client.get("/api/v2/redirects/").get("Vary", "")

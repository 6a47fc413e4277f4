"""Headers of public answers."""

import pytest
from wagtail.models import PageViewRestriction

from frontend_contract.version import CONTRACT_VERSION
from tests.factories import AdministratorFactory, ArticleFactory


class TestPublicAnswers:
    @pytest.mark.parametrize(
        "path",
        [
            "pages/",
            "site/",
            "resolve/?path=/",
            "search/?q=tin",
            "pages/?type=nope",
            "images/",
            "documents/",
            "redirects/",
        ],
    )
    def test_never_vary_by_cookie_nor_set_one(self, client, section, path):
        PageViewRestriction.objects.create(
            page=ArticleFactory(parent=section), restriction_type=PageViewRestriction.PASSWORD, password="x"
        )
        client.force_login(AdministratorFactory())

        response = client.get(f"/api/v2/{path}")

        assert "Cookie" not in response.get("Vary", "")
        assert not response.cookies

    def test_say_which_contract_they_keep(self, client, home):
        assert client.get("/api/v2/site/")["Contract-Version"] == CONTRACT_VERSION
        assert client.get("/api/v2/pages/?banana=1")["Contract-Version"] == CONTRACT_VERSION


class TestRestrictedPages:
    @pytest.mark.parametrize("restriction", ["password", "login", "groups"])
    def test_are_nowhere_for_anybody(self, api, client, section, restriction):
        secret = ArticleFactory(parent=section, slug="mat", title="Mật")
        PageViewRestriction.objects.create(page=section, restriction_type=restriction, password="x")
        client.force_login(AdministratorFactory())

        assert api.get("pages/", type="news.Story")["items"] == []
        assert api.get("search/", q="Mật")["items"] == []
        api.problem(f"pages/{secret.pk}/", status=404)
        api.problem("resolve/", status=404, path="/an-ninh-quoc-phong/mat/")
        api.problem("pages/find/", status=404, html_path="/an-ninh-quoc-phong/mat/")
        assert api.problem("pages/", section="an-ninh-quoc-phong") == ["section"]
        assert api.problem("pages/", child_of=section.pk) == ["child_of"]

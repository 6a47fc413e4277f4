"""That no test can forget to hold an answer against the specification."""

import json

import pytest
from django.http import HttpResponse, JsonResponse

from frontend_contract.api.problems import problem_response
from tests.contract import live


class TestEveryAnswer:
    def test_is_checked_because_the_client_is(self, client, home, monkeypatch):
        seen = []
        monkeypatch.setattr(live, "check", lambda *asked: seen.append(asked[:2]))

        client.get("/api/v2/site/")
        client.head("/api/v2/pages/")
        client.get("/admin/login/")

        assert seen == [("GET", "/api/v2/site/"), ("HEAD", "/api/v2/pages/")]

    def test_with_a_key_nobody_described_fails_the_test(self, client, home, monkeypatch):
        from home import api

        shape = api.site_shape
        monkeypatch.setattr(api, "site_shape", lambda *args: shape(*args) | {"mood": "vui"})

        with pytest.raises(AssertionError, match="mood"):
            client.get("/api/v2/site/")

    def test_is_told_where_it_is_wrong(self, client, home):
        page = client.get("/api/v2/resolve/?path=/").json()
        page["page"]["breadcrumbs"] = [{"href": "tin-tuc/", "text": "Tin tức", "kind": "page"}] * 2
        page["page"]["breadcrumbs"][1] = {"href": "/", "text": None, "kind": "page"}

        with pytest.raises(AssertionError, match="/page/breadcrumbs/1/text: null is not of type"):
            live.check("GET", "/api/v2/resolve/", answered(page))

    @pytest.mark.parametrize(
        ("response", "said"),
        [
            (problem_response(410), "answered 410, documented are 200, 400, 405"),
            (JsonResponse({}), "has no Contract-Version"),
            (
                HttpResponse("{}", headers={"Contract-Version": "1.0.0"}),
                "is text/html, documented is application/json",
            ),
        ],
    )
    def test_of_another_kind_fails_the_test(self, response, said):
        with pytest.raises(AssertionError, match=said):
            live.check("GET", "/api/v2/site/", response)

    def test_of_an_address_nobody_described_is_a_404(self):
        live.check("GET", "/api/v2/nope/", problem_response(404))
        with pytest.raises(AssertionError, match="is not in the specification"):
            live.check("GET", "/api/v2/nope/", answered({}))


def answered(body):
    return HttpResponse(
        json.dumps(body), content_type="application/json", headers={"Contract-Version": "1.0.0"}
    )

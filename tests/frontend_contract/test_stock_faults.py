"""What stock Wagtail 8.0.1 gets wrong, one test for each fault."""

import json

import pytest
from wagtail.models import Collection, CollectionViewRestriction

from tests.factories import ArticleFactory, EventFactory, ImageFactory, SectionFactory
from tests.news.bodies import body, image, paragraph, story_link


@pytest.fixture
def story(section):
    return ArticleFactory(parent=section, image=ImageFactory())


class TestNoFailure:
    def test_on_date_banana(self, api, section):
        EventFactory(parent=section)

        assert api.problem("pages/", type="news.EmulationEventPage", date="banana") == ["date"]

    @pytest.mark.parametrize("offset", [2**63 - 1, 2**63, 2**64, 10**100])
    def test_on_an_offset_of_2_to_the_63_and_more(self, api, story, offset):
        assert api.problem("pages/", offset=offset) == ["offset"]
        assert api.problem("search/", q="tin", offset=offset) == ["offset"]

    @pytest.mark.parametrize(
        "path", ["pages/?search=%00", "search/?q=%00", "resolve/?path=/%00/", "pages/?slug=%00"]
    )
    def test_on_nul(self, client, story, path):
        response = client.get(f"/api/v2/{path}")

        assert response.status_code == 400
        assert len(response.json()["errors"]) == 1

    def test_on_a_nul_in_the_address_itself(self, client, story):
        assert client.get("/api/v2/pages/%00/").status_code == 404

    def test_on_a_search_of_500_words(self, api, story):
        assert api.problem("pages/", search="thi " * 500) == ["search"]
        assert api.problem("search/", q="thi " * 500) == ["q"]


class TestUnknownParameters:
    @pytest.mark.parametrize("path", ["pages/", "resolve/", "site/", "search/", "preview/", "pages/find/"])
    def test_are_refused_everywhere(self, api, story, path):
        required = {"resolve/": {"path": "/"}, "search/": {"q": "x"}, "pages/find/": {"html_path": "/"}}.get(
            path, {}
        )

        assert "banana" in api.problem(path, banana=1, **required)

    def test_are_refused_on_a_page(self, api, story):
        assert api.problem(f"pages/{story.pk}/", banana=1) == ["banana"]


class TestAddresses:
    def test_html_url_is_on_the_host_of_the_readers_site(self, api, story):
        urls = [api.get(f"pages/{story.pk}/")["meta"]["html_url"]]
        urls += [item["meta"]["html_url"] for item in api.get("pages/")["items"]]

        assert all(url.startswith("http://tin.example.vn/") for url in urls)

    def test_no_link_is_ever_none(self, api, section):
        draft = ArticleFactory(parent=section, live=False)
        links = "".join(f'<a linktype="page" id="{key}">x</a>' for key in (draft.pk, 99999, "", "x"))
        story = ArticleFactory(parent=section, body=body(paragraph(f"<p>{links}</p>")))

        assert "None" not in json.dumps(api.get(f"pages/{story.pk}/")["body"])


class TestNothing:
    def test_from_a_chooser_is_null(self, api, section):
        gone = ArticleFactory(parent=section)
        story = ArticleFactory(parent=section, body=body(story_link(gone), image(None)))
        gone.delete()

        assert [block["value"] for block in api.get(f"pages/{story.pk}/")["body"]] == [None, None]

    def test_is_shown_of_a_picture_in_a_private_collection(self, api, section):
        private = Collection.get_first_root_node().add_child(name="Nội bộ")
        CollectionViewRestriction.objects.create(collection=private, restriction_type="login")
        secret = ImageFactory(collection=private)
        story = ArticleFactory(parent=section, image=secret, body=body(image(secret)))

        assert secret.file.name.split("/")[-1].split(".")[0] not in json.dumps(api.get(f"pages/{story.pk}/"))


class TestCookies:
    def test_vary_no_answer(self, client, story):
        assert "Cookie" not in client.get(f"/api/v2/pages/{story.pk}/").get("Vary", "")


class TestQueries:
    def test_do_not_grow_with_the_list(self, client, home, django_assert_max_num_queries):
        section = SectionFactory(parent=home)
        for _ in range(20):
            ArticleFactory(parent=section, image=ImageFactory())
        client.get("/api/v2/site/")

        with django_assert_max_num_queries(8):
            client.get("/api/v2/pages/?type=news.ArticlePage")

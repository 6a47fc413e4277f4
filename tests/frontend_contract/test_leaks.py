"""What readers may not see is nowhere: not by name, link, count or picture."""

import json

import pytest
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import PageViewRestriction, Site

from home.models import Notice, SiteSettings
from news.models import RelatedStory
from tests.factories import ArticleFactory, EventFactory, ImageFactory, SectionFactory, TopicFactory
from tests.home.front_page import group
from tests.news.bodies import body, paragraph, story_link

CANARY = "CHIM-HOÀNG-YẾN"


def hide_by(kind, section):
    if kind == "draft":
        section.unpublish()
    else:
        PageViewRestriction.objects.create(page=section, restriction_type=kind, password="x")


@pytest.fixture(params=["login", "password", "draft"])
def secret(request, home):
    """A hidden section with a story and an event in it, mentioned everywhere a page can be mentioned."""
    hidden = SectionFactory(parent=home, title=f"Mục {CANARY}", slug="muc-kin")
    live = request.param != "draft"
    story = ArticleFactory(
        parent=hidden, title=f"Tin {CANARY}", slug="tin-kin", image=ImageFactory(), live=live
    )
    event = EventFactory(parent=hidden, title=f"Sự kiện {CANARY}", live=live)
    hide_by(request.param, hidden)
    return hidden, story, event


@pytest.fixture
def public(home, section, secret):
    hidden, story, event = secret
    topic = TopicFactory()
    page = ArticleFactory(
        parent=section,
        slug="cong-khai",
        event=event,
        body=body(story_link(story), paragraph(f'<p><a linktype="page" id="{story.pk}">đây</a></p>')),
    )
    for tale in (page, story):
        tale.topics = [topic]
        tale.save()
    page.further_sections = [hidden]
    page.save()
    RelatedStory.objects.create(story=page, target=story)
    home.lead_story = story
    home.sections.create(section=hidden, count=4)
    home.banners.create(image=ImageFactory(description="Hàng cây"), link_page=hidden)
    home.featured = json.dumps([group(story, event, section=hidden.pk), group(topic=topic.pk)])
    home.save()
    Notice.objects.create(text="Thông báo", link_page=story)
    link = {"page": hidden.pk, "text": "", "url": "", "children": []}
    SiteSettings.objects.create(
        site=Site.objects.get(), navigation=json.dumps([{"type": "item", "id": "1", "value": link}])
    )
    Redirect.add_redirect("/loi-tat", redirect_to=story)
    return page


class TestHidden:
    @pytest.mark.parametrize(
        "path",
        [
            "pages/?limit=100",
            "pages/?type=news.Story&fields=*",
            "pages/?type=news.Story&search=hoàng",
            "search/?q=hoàng",
            "search/?q=CHIM",
            "site/",
            "images/",
            "documents/",
            "redirects/",
            "resolve/?path=/",
            "resolve/?path=/an-ninh-quoc-phong/",
            "resolve/?path=/an-ninh-quoc-phong/cong-khai/",
        ],
    )
    def test_is_named_by_no_answer(self, client, public, path):
        answer = client.get(f"/api/v2/{path}")

        assert answer.status_code == 200
        assert CANARY not in answer.content.decode()
        assert "tin-kin" not in answer.content.decode()
        assert "muc-kin" not in answer.content.decode()

    @pytest.mark.parametrize("path", ["/muc-kin/", "/muc-kin/tin-kin/", "/loi-tat"])
    def test_is_at_no_address(self, client, public, path):
        answer = client.get("/api/v2/resolve/", {"path": path})

        assert answer.status_code in {404, 410}
        assert CANARY not in answer.content.decode()

    def test_is_not_counted(self, api, public, section):
        assert api.get("pages/", type="news.Story")["meta"]["total_count"] == 1
        assert api.get("resolve/", path="/an-ninh-quoc-phong/")["page"]["stories"]["meta"]["total_count"] == 1

    def test_is_linked_by_nothing(self, api, public):
        page = api.get("resolve/", path="/an-ninh-quoc-phong/cong-khai/")["page"]

        assert (page["event"], page["related"], page["further_sections"]) == (None, [], [])
        assert page["body"][0]["value"] is None
        assert page["body"][1]["value"] == '<p><a rel="noopener">đây</a></p>'

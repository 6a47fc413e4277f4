"""No way to the readers passes by the question who does what on a picture, and where."""

import datetime
import json

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page, Revision

from cms.takedown.actions import put_back, take_down
from news.captions import SHOWS, WHO
from tests.cms.entry.desk import form_of, messages_after
from tests.cms.workflow.desks import Desk, is_live, step_of
from tests.factories import AdministratorFactory, ArticleFactory, ImageFactory
from tests.news.bodies import image as image_block

TITLE = "Trồng cây đầu xuân"


@pytest.fixture
def photo(db):
    return ImageFactory(title="IMG_2024", description="", caption="")


@pytest.fixture
def desk(db) -> Desk:
    return Desk(AdministratorFactory())


@pytest.fixture
def asked(section, photo):
    """A draft above whose text stands a picture nobody described."""
    return draft(section, photo)


@pytest.fixture
def waiting(people, story, photo):
    """A story whose picture was put in after it had been sent in."""
    people.reporter.submit(story)
    story.image = photo
    story.save_revision(user=people.reporter.user)
    return story


def draft(section, photo, title=TITLE, **fields):
    article = ArticleFactory(parent=section, title=title, live=False, image=photo, **fields)
    article.save_revision()
    return article


def live(section, photo, **fields):
    """Return a story that a program published."""
    article = draft(section, photo, **fields)
    article.get_latest_revision().publish()
    return article


def describe(article):
    article.image_alt, article.image_caption = "Hàng cây xanh", "Bà con tổ 3 trồng cây"
    article.save_revision()


def publish_many(desk, *pages, below=""):
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    chosen = "&".join(f"id={page.pk}" for page in pages)
    return desk.client.post(f"{address}?{chosen}", {"include_descendants": below}, follow=True)


def told(answer) -> str:
    return " ".join(" ".join(str(message) for message in answer.context["messages"]).split())


class TestPublishingMany:
    def test_names_the_stories_that_wait_for_words_and_publishes_none(self, desk, section, asked, photo):
        other = draft(section, None, title="Bài không ảnh")
        second = draft(
            section,
            None,
            title="Hai ảnh",
            body=json.dumps([image_block(photo, alt=""), image_block(photo, alt="")]),
        )

        answer = publish_many(desk, asked, other, second)

        assert f"“{TITLE}” (1 ảnh), “Hai ảnh” (2 ảnh)" in told(answer)
        assert WHO in told(answer)
        assert reverse("wagtailadmin_pages:edit", args=[asked.pk]) in told(answer)
        assert not any(map(is_live, (asked, other, second)))

    def test_asks_of_the_drafts_below_a_section(self, desk, section, asked):
        assert TITLE in told(publish_many(desk, section, below="on"))
        assert not is_live(asked)

    def test_publishes_what_has_its_words(self, desk, section, asked):
        describe(asked)

        publish_many(desk, asked)

        assert is_live(asked)

    def test_asks_before_it_schedules(self, desk, section, photo):
        soon = timezone.now() + datetime.timedelta(days=1)
        article = draft(section, photo, go_live_at=soon)

        publish_many(desk, article)

        assert not Page.objects.get(pk=article.pk).approved_schedule

    def test_names_five_and_counts_the_others(self, desk, section, photo):
        articles = [draft(section, photo, title=f"Bài {number}") for number in range(7)]

        assert "“Bài 4” (1 ảnh) và 2 bài khác." in told(publish_many(desk, *articles))


class TestApprovingWithoutTheEditor:
    def test_is_refused_with_the_way_to_the_editor(self, people, waiting):
        answer = people.editor.post_action(waiting, "approve")

        assert answer.url == reverse("wagtailadmin_pages:edit", args=[waiting.pk])
        assert f"“{waiting.title}” (1 ảnh)" in messages_after(people.editor.client)
        assert step_of(waiting) == "Biên tập"

    def test_is_refused_in_the_dialogue(self, people, waiting):
        people.editor.client.defaults["HTTP_X_REQUESTED_WITH"] = "XMLHttpRequest"

        answer = people.editor.post_action(waiting, "approve")

        assert answer.json()["redirect"] == reverse("wagtailadmin_pages:edit", args=[waiting.pk])
        assert step_of(waiting) == "Biên tập"

    def test_asks_nothing_of_who_sends_it_back(self, people, waiting):
        people.editor.post_action(waiting, "reject", "Ảnh chưa có lời")

        assert step_of(waiting) == "needs_changes"


class TestTheEditor:
    @pytest.mark.parametrize(("action", "status"), [("approve", "Biên tập"), ("reject", "needs_changes")])
    def test_asks_whoever_approves_not_whoever_sends_back(self, people, waiting, action, status):
        people.editor.act(waiting, action, "Xem lại ảnh")

        assert step_of(waiting) == status

    def test_asks_whoever_publishes_and_says_to_send_back(self, people, waiting):
        people.administrator.act(waiting, "reject", "Xem lại ảnh", **{"action-publish": "1"})

        assert not is_live(waiting)

    def test_asks_when_an_earlier_version_is_published(self, desk, asked):
        first = asked.get_latest_revision()
        describe(asked)
        address = reverse("wagtailadmin_pages:revisions_revert", args=[asked.pk, first.pk])

        form = form_of(desk.client, address) | {"action-publish": "1"}
        answer = desk.client.post(address, form)

        assert SHOWS in answer.content.decode()
        assert not is_live(asked)

    def test_asks_when_it_schedules(self, desk, asked):
        soon = (timezone.localtime() + datetime.timedelta(days=1)).strftime("%d/%m/%Y %H:%M")

        answer = desk.edit(asked, go_live_at=soon, **{"action-publish": "1"})

        assert SHOWS in answer.content.decode()
        assert not Page.objects.get(pk=asked.pk).approved_schedule


class TestCopying:
    def copy(self, desk, page, **fields):
        fields = {
            "new_title": "Bản sao",
            "new_slug": "ban-sao",
            "new_parent_page": page.get_parent().pk,
        } | fields
        return desk.post("copy", page.pk, **fields)

    def test_to_publish_asks_and_keeps_what_was_typed(self, desk, section, photo):
        article = live(section, photo)

        answer = self.copy(desk, article, publish_copies="on")

        assert f"“{TITLE}” (1 ảnh)" in answer.context["form"].errors["publish_copies"][0]
        assert "Bản sao" in answer.content.decode()
        assert not Page.objects.filter(slug="ban-sao").exists()

    @pytest.mark.parametrize("above", ["section", "home"])
    def test_a_section_with_its_stories_asks_too(self, desk, home, section, photo, above):
        live(section, photo)
        page = {"section": section, "home": home}[above]

        answer = self.copy(desk, page, publish_copies="on", copy_subpages="on")

        assert TITLE in answer.context["form"].errors["publish_copies"][0]

    def test_as_a_draft_asks_nothing(self, desk, section, photo):
        self.copy(desk, live(section, photo))

        assert not Page.objects.get(slug="ban-sao").live


class TestTheAdminsAPI:
    def act(self, desk, page, action, **data):
        address = f"/admin/api/main/pages/{page.pk}/action/{action}/"
        return desk.client.post(address, json.dumps(data), content_type="application/json")

    def test_publishes_nothing_that_waits_for_words(self, desk, asked):
        answer = self.act(desk, asked, "publish")

        assert answer.status_code == 400
        assert WHO in answer.json()["pictures"][0]
        assert not is_live(asked)

    def test_copies_it_as_a_draft_only(self, desk, section, photo):
        article = live(section, photo)

        assert self.act(desk, article, "copy", slug="ban-sao").status_code == 400
        assert self.act(desk, article, "copy", slug="ban-sao", keep_live=False).status_code == 201
        assert not Page.objects.get(slug="ban-sao").live

    def test_publishes_what_has_its_words(self, desk, asked):
        describe(asked)

        assert self.act(desk, asked, "publish").status_code == 200
        assert is_live(asked)


class TestWhatWasAskedOrSeenBefore:
    def test_goes_out_at_its_time_whatever_the_library_says_by_then(self, section, photo):
        photo.description, photo.caption = "Hàng cây xanh", "Bà con tổ 3 trồng cây"
        photo.save()
        article = draft(section, photo, go_live_at=timezone.now() + datetime.timedelta(days=1))
        article.get_latest_revision().publish()
        revision = Revision.objects.get(approved_go_live_at__isnull=False)
        revision.approved_go_live_at = revision.content["go_live_at"] = timezone.now()  # a day has passed
        revision.save()
        photo.description = photo.caption = ""
        photo.save()

        call_command("publish_scheduled")

        assert is_live(article)

    def test_comes_back_after_a_takedown(self, desk, section, photo):
        article = live(section, photo)

        put_back(take_down([article], desk.user, "Nhầm"), desk.user)

        assert is_live(article)

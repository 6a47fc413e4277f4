"""What a reporter, and a person limited to one section, cannot do, by hand-made requests."""

import datetime

import pytest
from django.contrib.auth.models import Group, Permission
from django.urls import reverse
from django.utils import timezone
from wagtail.models import GroupPagePermission, Page

from cms.workflow.models import ApprovalTask
from tests.cms.entry.desk import form_of, write
from tests.factories import ArticleFactory, SectionFactory, UserFactory

from .desks import Desk, is_live, step_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def published(people, section):
    article = ArticleFactory(parent=section, title="Đã đăng", slug="da-dang", owner=people.reporter.user)
    article.save_revision(user=people.reporter.user).publish()
    return article


class TestAReporterCannot:
    @pytest.mark.parametrize("action", ["action-publish", "action-unpublish"])
    def test_publish_in_the_editor(self, people, story, action):
        people.reporter.edit(story, **{action: "1"})
        assert not is_live(story)

    def test_publish_while_creating(self, people, section):
        write(people.reporter.client, section, **{"action-publish": "1"})
        assert Page.objects.child_of(section).get().title == "Trồng cây"
        assert not Page.objects.child_of(section).live().exists()

    def test_schedule(self, people, story):
        soon = (timezone.localtime() + datetime.timedelta(hours=1)).strftime("%d/%m/%Y %H:%M")
        people.reporter.edit(story, go_live_at=soon, **{"action-publish": "1"})
        assert not Page.objects.get(pk=story.pk).approved_schedule

    @pytest.mark.parametrize("action", ["publish", "unpublish", "delete", "move"])
    def test_do_it_in_bulk(self, people, story, published, action):
        address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", action])
        chosen = published if action != "publish" else story
        people.reporter.client.post(f"{address}?id={chosen.pk}", {"chooser": chosen.get_parent().pk})
        assert (is_live(story), is_live(published)) == (False, True)

    @pytest.mark.parametrize("view", ["unpublish", "delete"])
    def test_take_a_published_story_away(self, people, published, view):
        people.reporter.post(view, published.pk)
        assert is_live(published)

    def test_move_a_published_story(self, people, published, elsewhere):
        people.reporter.post("move_confirm", published.pk, elsewhere.pk)
        assert Page.objects.get(pk=published.pk).get_parent().pk == published.get_parent().pk

    @pytest.mark.parametrize("option", ["publish_copies", "alias"])
    def test_publish_a_copy(self, people, published, section, option):
        fields = {"new_title": "Bản sao", "new_slug": "ban-sao", "new_parent_page": section.pk, option: "on"}
        people.reporter.post("copy", published.pk, **fields)
        assert not Page.objects.child_of(section).live().filter(slug="ban-sao").exists()

    def test_publish_an_earlier_version(self, people, published):
        first = published.get_latest_revision()
        published.title = "Sửa"
        published.save_revision(user=people.reporter.user)
        address = reverse("wagtailadmin_pages:revisions_revert", args=[published.pk, first.pk])
        form = form_of(people.reporter.client, address) | {"action-publish": "1"}
        people.reporter.client.post(address, form)
        assert Page.objects.get(pk=published.pk).live_revision_id == first.pk

    def test_unschedule_or_approve(self, people, story):
        people.reporter.submit(story)
        people.reporter.post_action(story, "approve")
        assert step_of(story) == "Biên tập"

    def test_add_a_section(self, people, home):
        address = reverse("wagtailadmin_pages:add", args=["news", "newsindexpage", home.pk])
        answer = people.reporter.client.post(address, {"title": "Mục mới", "slug": "muc-moi"})
        assert (answer.status_code, answer.url) == (302, "/admin/")
        assert not Page.objects.child_of(home).filter(slug="muc-moi").exists()

    def test_touch_a_colleagues_story(self, people, story):
        address = reverse("wagtailadmin_pages:edit", args=[story.pk])
        assert people.colleague.client.post(address, {"title": "X"}).status_code == 302
        assert Page.objects.get(pk=story.pk).get_latest_revision_as_object().title == "Trồng cây"


class TestTheBoardCannot:
    def test_publish_without_the_editor_in_any_way(self, people, story, section):
        people.board.edit(story, **{"action-publish": "1"})
        address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
        people.board.client.post(f"{address}?id={story.pk}", {"include_descendants": ""})
        people.board.client.post(f"{address}?id={section.pk}", {"include_descendants": "on"})
        fields = {"new_title": "S", "new_slug": "ban-sao", "new_parent_page": section.pk}
        people.board.post("copy", story.pk, publish_copies="on", **fields)
        people.board.post("copy", story.pk, alias="on", **(fields | {"new_slug": "bi-danh"}))
        assert not Page.objects.child_of(section).live().exists()

    def test_be_kept_from_taking_a_story_down(self, people, published):
        people.board.post("unpublish", published.pk)
        assert not is_live(published)


class TestAPersonOfOneSection:
    @pytest.fixture
    def limited(self, people, elsewhere) -> Desk:
        group = Group.objects.create(name="Ban biên tập – Văn hoá")
        group.permissions.add(Permission.objects.get(codename="access_admin"))
        for codename in ("add_page", "change_page", "publish_page"):
            permission = Permission.objects.get(content_type__app_label="wagtailcore", codename=codename)
            GroupPagePermission.objects.create(group=group, page=elsewhere, permission=permission)
        for task in ApprovalTask.objects.all():
            task.groups.add(group)
        user = UserFactory()
        user.groups.add(group)
        return Desk(user)

    @pytest.mark.parametrize(
        "view", ["edit", "view_draft", "history", "delete", "unpublish", "copy", "move", "preview_on_edit"]
    )
    def test_sees_nothing_of_another(self, people, limited, story, view):
        people.reporter.submit(story)
        answer = limited.client.get(reverse(f"wagtailadmin_pages:{view}", args=[story.pk]))
        assert answer.status_code == 302
        assert answer.url in {"/admin/", reverse("wagtailadmin_home")}

    def test_approves_nothing_of_another(self, people, limited, story):
        people.reporter.submit(story)
        limited.post_action(story, "approve")
        assert step_of(story) == "Biên tập"

    def test_approves_in_their_own(self, people, limited, elsewhere):
        story = ArticleFactory(parent=elsewhere, live=False, owner=people.reporter.user)
        story.save_revision(user=people.reporter.user)
        people.reporter.submit(story)
        limited.act(story, "approve")
        assert step_of(story) == "Ban biên tập"

    def test_adds_nothing_to_another(self, limited, section):
        address = reverse("wagtailadmin_pages:add", args=["news", "articlepage", section.pk])
        answer = limited.client.post(address, {"title": "Mới", "slug": "moi", "body-count": "0"})
        assert (answer.status_code, answer.url) == (302, "/admin/")
        assert not Page.objects.child_of(section).exists()


class TestAStepThatIsAbolished:
    def abolish(self, people, *names):
        for task in ApprovalTask.objects.filter(name__in=names):
            people.administrator.client.post(reverse("wagtailadmin_workflows:disable_task", args=[task.pk]))

    def test_publishes_nothing_that_waited_for_it(self, people, story):
        people.reporter.submit(story)
        people.editor.post_action(story, "approve")
        self.abolish(people, "Ban biên tập")
        assert not is_live(story)

    def test_leaves_nobody_a_way_to_publish_by_sending_in(self, people, story):
        self.abolish(people, "Biên tập", "Ban biên tập")
        people.reporter.submit(story)
        assert not is_live(story)

    def test_is_no_longer_asked(self, people, story):
        self.abolish(people, "Ban biên tập")
        people.reporter.submit(story)
        people.editor.post_action(story, "approve")
        assert is_live(story)


def test_a_section_below_a_section_belongs_to_it(people, home, section):
    inner = SectionFactory(parent=section, title="Trong")
    story = ArticleFactory(parent=inner, live=False, owner=people.reporter.user)
    story.save_revision(user=people.reporter.user)
    people.reporter.submit(story)
    people.editor.post_action(story, "approve")
    assert step_of(story) == "Ban biên tập"

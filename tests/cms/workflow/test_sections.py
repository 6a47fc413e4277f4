"""A person of some sections, made as docs/roles.md says: by the admin's own forms and nothing else."""

import re

import pytest
from django.contrib.auth.models import Group, Permission
from django.urls import reverse
from django.utils.html import strip_tags
from wagtail.models import Page

from cms.workflow.models import ApprovalTask
from tests.cms.entry.desk import write
from tests.factories import ArticleFactory, UserFactory

from .desks import Desk, is_live, step_of

pytestmark = pytest.mark.django_db


def permission(codename: str) -> str:
    return str(Permission.objects.get(codename=codename).pk)


@pytest.fixture
def hire(people, elsewhere):
    """Make a group of one section, and somebody of it alone; the steps they approve are named."""
    admin = people.administrator.client

    def made(name: str, *on_pages: str, steps: tuple[str, ...] = ()) -> Desk:
        rows = {
            "page_permissions": "page",
            "image_permissions": "collection",
            "document_permissions": "collection",
        }
        places = {"page_permissions": elsewhere.pk, "image_permissions": 1, "document_permissions": 1}
        rights = {
            "page_permissions": [f"{action}_page" for action in on_pages],
            "image_permissions": [permission("add_image"), permission("choose_image")],
            "document_permissions": [permission("add_document"), permission("choose_document")],
        }
        form = {"name": name, "permissions": [permission("access_admin")]}
        for prefix in (*rows, "collection_permissions"):
            form |= {f"{prefix}-TOTAL_FORMS": str(int(prefix in rows)), f"{prefix}-INITIAL_FORMS": "0"}
        for prefix, place in rows.items():
            form |= {f"{prefix}-0-{place}": places[prefix], f"{prefix}-0-permissions": rights[prefix]}
        assert admin.post(reverse("wagtailusers_groups:add"), form).status_code == 302
        group = Group.objects.get(name=name)
        for task in ApprovalTask.objects.filter(name__in=steps):
            groups = [*task.groups.values_list("pk", flat=True), group.pk]
            address = reverse("wagtailadmin_workflows:edit_task", args=[task.pk])
            assert admin.post(address, {"name": task.name, "groups": groups}).status_code == 302
        user = UserFactory(email="van-hoa@example.vn")
        address = reverse("wagtailusers_users:edit", args=[user.pk])
        words = {"username": user.username, "email": user.email, "first_name": "An", "last_name": "Lê"}
        answer = admin.post(address, words | {"is_active": "on", "groups": [group.pk]})
        assert answer.status_code == 302
        return Desk(type(user).objects.get(pk=user.pk))

    return made


@pytest.fixture
def reporter(hire):
    return hire("Phóng viên Văn hoá", "add")


def text_of(desk: Desk, address: str) -> str:
    answer = desk.client.get(address)
    assert answer.status_code == 200, address
    return " ".join(strip_tags(re.sub(r"(?s)<script.*?</script>", "", answer.content.decode())).split())


class TestAReporterOfOneSection:
    def test_writes_there_and_sends(self, reporter, elsewhere):
        write(reporter.client, elsewhere)
        page = Page.objects.child_of(elsewhere).get()
        reporter.submit(page)
        assert (step_of(page), is_live(page)) == ("Biên tập", False)

    def test_writes_nothing_elsewhere(self, reporter, section):
        address = reverse("wagtailadmin_pages:add", args=["news", "articlepage", section.pk])
        answer = reporter.client.post(address, {"title": "Mới", "slug": "moi", "body-count": "0"})
        assert (answer.status_code, answer.url) == (302, "/admin/")
        assert not Page.objects.child_of(section).exists()

    @pytest.mark.parametrize(
        "address",
        [
            "/admin/",
            "/admin/pages/",
            "/admin/reports/workflow/",
            "/admin/reports/workflow_tasks/",
            "/admin/reports/locked/",
            "/admin/reports/site-history/",
            "/admin/reports/aging-pages/",
            "/admin/reports/takedowns/",
            "/admin/reports/draft-links/",
            "/admin/desk/sent-back/",
            "/admin/desk/drafts/",
        ],
    )
    def test_is_told_of_no_story_of_another_section(self, people, reporter, story, elsewhere, address):
        people.reporter.submit(story)
        write(reporter.client, elsewhere, title="Hội làng", slug="hoi-lang")
        people.editor.act(story, "reject", "Thiếu nguồn.")
        Page.objects.filter(pk=story.pk).update(locked=True, locked_by=people.editor.user)
        answer = reporter.client.get(address, follow=True)
        assert "Trồng cây" not in answer.content.decode()

    def test_finds_their_own_on_the_desk(self, reporter, elsewhere):
        write(reporter.client, elsewhere, title="Hội làng", slug="hoi-lang")
        assert "Hội làng" in text_of(reporter, "/admin/desk/drafts/")

    def test_explores_and_chooses_as_a_parent_that_section_only(self, reporter, section, elsewhere):
        explorer = reporter.client.get("/admin/pages/", follow=True).content.decode()
        assert "Văn hoá" in explorer
        assert f"/admin/pages/{section.pk}/" not in explorer
        parents = reporter.client.get(
            reverse("wagtailadmin_choose_page"), {"user_perms": "copy_to", "page_type": "news.NewsIndexPage"}
        ).json()["html"]
        assert f'data-id="{section.pk}"' not in parents
        address = reverse("wagtailadmin_pages:choose_parent", args=["news", "articlepage"])
        answer = reporter.client.get(address)
        assert answer.url.endswith(f"/articlepage/{elsewhere.pk}/")  # the only one there is

    def test_adds_pictures(self, reporter):
        assert reporter.client.get(reverse("wagtailimages:add")).status_code == 200


class TestAnEditorOfOneSection:
    @pytest.fixture
    def editor(self, hire):
        return hire("Biên tập Văn hoá", "add", "change", steps=("Biên tập",))

    def test_approves_there_and_finds_it_on_the_desk(self, people, editor, elsewhere):
        page = self.sent(people, elsewhere, "Hội làng")
        assert "Hội làng" in text_of(editor, "/admin/desk/to-approve/")
        editor.act(page, "approve")
        assert step_of(page) == "Ban biên tập"

    def test_approves_nothing_elsewhere_and_is_not_asked_to(self, people, editor, section):
        page = self.sent(people, section, "Trồng cây")
        assert "Trồng cây" not in text_of(editor, "/admin/desk/to-approve/")
        assert editor.client.get(f"/admin/pages/{page.pk}/edit/").status_code == 302
        editor.post_action(page, "approve")
        assert step_of(page) == "Biên tập"

    def sent(self, people, section, title):
        page = ArticleFactory(parent=section, title=title, live=False, owner=people.reporter.user)
        page.save_revision(user=people.reporter.user)
        people.reporter.submit(page)
        return page

"""What people try to do in a newsroom, by requests made by hand; each deed tells whether it was done."""

import datetime
from typing import Any

from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction

from cms.accounts.models import User
from cms.takedown.actions import take_down
from frontend_contract.sharing.models import DraftLink
from news.models import ArticlePage, NewsIndexPage
from tests.cms.entry.desk import form_of
from tests.factories import ArticleFactory

from .desks import state_of

PAGES = "wagtailadmin_pages"


class Room:
    """Two sections, a colleague who wrote what others find, and an administrator whose forms are posted by others."""

    def __init__(self, people: Any, section: NewsIndexPage, elsewhere: NewsIndexPage) -> None:
        self.people, self.section, self.elsewhere = people, section, elsewhere
        self.colleague = people.colleague

    def draft(self, author: User | None = None) -> ArticlePage:
        author = author or self.colleague.user
        page = ArticleFactory(parent=self.section, live=False, owner=author)
        page.save_revision(user=author)
        return page

    def published(self) -> ArticlePage:
        page = ArticleFactory(parent=self.section, owner=self.colleague.user)
        page.save_revision(user=self.colleague.user).publish()
        return ArticlePage.objects.get(pk=page.pk)

    def sent(self, page: ArticlePage | None = None, *, to_the_board: bool = False) -> ArticlePage:
        page = page or self.draft()
        state = page.get_workflow().start(page, user=self.colleague.user)
        if to_the_board:
            state.current_task_state.approve(user=self.people.other_editor.user)
        return page

    def form(self, page: Page, view: str = "edit", *further: int) -> dict[str, Any]:
        """Return a page's form as whoever may everything gets it."""
        return form_of(self.people.administrator.client, address(view, page.pk, *further))


def address(view: str, *args: Any) -> str:
    return reverse(view if ":" in view else f"{PAGES}:{view}", args=args)


def now(page: Page) -> Any:
    return ArticlePage.objects.filter(pk=page.pk).first()


def is_out(page: Page) -> bool:
    """Tell whether readers see a page, or will."""
    page = now(page)
    return bool(page and (page.live or page.approved_schedule))


def bulk(client: Client, action: str, page: Page, **fields: Any) -> None:
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", action])
    client.post(f"{url}?id={page.pk}", fields)


def edit(client: Client, room: Room, page: Page, **fields: str) -> None:
    client.post(address("edit", page.pk), room.form(page) | fields)


# --- Writing ---


def write(desk, room):
    url = address("add", "news", "articlepage", room.section.pk)
    fields = form_of(room.people.administrator.client, url) | {"title": "Mới", "slug": "moi"}
    desk.client.post(url, fields)
    return Page.objects.child_of(room.section).filter(slug="moi").exists()


def change(page_of):
    def deed(desk, room):
        page = page_of(desk, room)
        edit(desk.client, room, page, title="Đã khác")
        return now(page).get_latest_revision_as_object().title == "Đã khác"

    return deed


def send(page_of):
    def deed(desk, room):
        page = page_of(desk, room)
        edit(desk.client, room, page, **{"action-submit": "1"})
        return now(page).workflow_in_progress

    return deed


def share(page_of):
    def deed(desk, room):
        page = page_of(desk, room)
        desk.client.post(f"/admin/pages/{page.pk}/draft-links/", {"lifetime": "1", "recipient": ""})
        return DraftLink.objects.filter(page_id=page.pk).exists()

    return deed


def of_their_own(desk, room):
    return room.draft(desk.user)


def of_a_colleague(desk, room):
    return room.draft()


# --- Approving ---


def step_by(desk, room, page, action, comment="Ý kiến", by_form=False):
    state, step = state_of(page), state_of(page).current_task_state_id
    read_at = now(page).get_latest_revision().created_at.isoformat()
    if by_form:
        said = '{"comment": "Ý kiến"}'
        fields = {"workflow-action-name": action, "workflow-action-extra-data": said}
        edit(desk.client, room, page, **{"action-workflow-action": "1"}, **fields)
    else:
        url = address("workflow_action", page.pk, action, step)
        desk.client.post(url, {"comment": comment, "read_at": read_at})
    state.refresh_from_db()
    return state.current_task_state_id != step or state.status != state.STATUS_IN_PROGRESS


def approve_first(desk, room):
    return step_by(desk, room, room.sent(), "approve")


def approve_first_in_the_editor(desk, room):
    return step_by(desk, room, room.sent(), "approve", by_form=True)


def approve_last(desk, room):
    return step_by(desk, room, room.sent(to_the_board=True), "approve")


def approve_last_in_the_editor(desk, room):
    return step_by(desk, room, room.sent(to_the_board=True), "approve", by_form=True)


def approve_own(desk, room):
    return step_by(desk, room, room.sent(room.draft(desk.user)), "approve")


def approve_own_in_the_editor(desk, room):
    return step_by(desk, room, room.sent(room.draft(desk.user)), "approve", by_form=True)


def send_back(desk, room):
    return step_by(desk, room, room.sent(), "reject")


def withdraw(page_of):
    def deed(desk, room):
        page = room.sent(page_of(desk, room))
        edit(desk.client, room, page, **{"action-cancel-workflow": "1"})
        return not now(page).workflow_in_progress

    return deed


# --- Publishing ---


def publish(desk, room):
    page = room.draft()
    edit(desk.client, room, page, **{"action-publish": "1"})
    return is_out(page)


def publish_own(desk, room):
    page = room.draft(desk.user)
    edit(desk.client, room, page, **{"action-publish": "1"})
    return is_out(page)


def publish_in_creating(desk, room):
    url = address("add", "news", "articlepage", room.section.pk)
    fields = form_of(room.people.administrator.client, url) | {"title": "Mới", "slug": "moi"}
    desk.client.post(url, fields | {"action-publish": "1"})
    return Page.objects.child_of(room.section).live().filter(slug="moi").exists()


def schedule(desk, room):
    page = room.draft(desk.user)
    soon = (timezone.localtime() + datetime.timedelta(hours=1)).strftime("%d/%m/%Y %H:%M")
    edit(desk.client, room, page, go_live_at=soon, **{"action-publish": "1"})
    return is_out(page)


def publish_what_was_approved_then_edited(desk, room):
    page = room.sent(to_the_board=True)
    page.title = "Sửa sau khi duyệt"
    page.save_revision(user=room.people.other_board.user)
    step_by(desk, room, page, "approve")
    edit(desk.client, room, page, **{"action-publish": "1"})
    return is_out(page)


def publish_in_bulk(desk, room):
    page = room.draft(desk.user)
    bulk(desk.client, "publish", page, include_descendants="")
    return is_out(page)


def publish_a_section_in_bulk(desk, room):
    page = room.draft(desk.user)
    bulk(desk.client, "publish", room.section, include_descendants="on")
    return is_out(page)


def publish_a_copy(desk, room):
    return copied(desk, room, publish_copies="on").live().exists()


def publish_a_mirror(desk, room):
    return copied(desk, room, alias="on").live().exists()


def publish_an_earlier_version(desk, room):
    page = room.published()
    first, page.title = page.get_latest_revision(), "Sửa"
    page.save_revision(user=room.colleague.user)
    url = address("revisions_revert", page.pk, first.pk)
    desk.client.post(url, form_of(room.people.administrator.client, url) | {"action-publish": "1"})
    return now(page).live_revision_id != first.pk


def copied(desk, room, **options):
    fields = {"new_title": "Bản sao", "new_slug": "ban-sao", "new_parent_page": room.section.pk}
    desk.client.post(address("copy", room.published().pk), fields | options)
    return Page.objects.child_of(room.section).filter(slug="ban-sao")


def copy(desk, room):
    return copied(desk, room).exists()


# --- What is published ---


def unpublish(desk, room):
    page = room.published()
    desk.client.post(address("unpublish", page.pk))
    return not is_out(page)


def unpublish_in_bulk(desk, room):
    page = room.published()
    bulk(desk.client, "unpublish", page, include_descendants="")
    return not is_out(page)


def take_it_down(desk, room):
    page = room.published()
    desk.client.post(f"/admin/pages/{page.pk}/takedown/", {"cause": "wrong"})
    return not is_out(page)


def put_it_back(desk, room):
    page = room.published()
    entry = take_down([page], room.people.administrator.user, "Sai thông tin")
    desk.client.post(f"/admin/takedowns/{entry.pk}/put-back/")
    return is_out(page)


def unschedule(desk, room):
    page, at = room.draft(), timezone.now() + datetime.timedelta(days=1)
    page.go_live_at = at
    revision = page.save_revision(user=room.colleague.user, approved_go_live_at=at)
    desk.client.post(address("revisions_unschedule", page.pk, revision.pk))
    return not is_out(page)


def delete(page_of):
    def deed(desk, room):
        page = page_of(desk, room)
        desk.client.post(address("delete", page.pk))
        return now(page) is None

    return deed


def delete_in_bulk(page_of):
    def deed(desk, room):
        page = page_of(desk, room)
        bulk(desk.client, "delete", page)
        return now(page) is None

    return deed


def published(desk, room):
    return room.published()


def move(page_of):
    def deed(desk, room):
        page = page_of(desk, room)
        desk.client.post(address("move_confirm", page.pk, room.elsewhere.pk))
        return now(page).get_parent().pk == room.elsewhere.pk

    return deed


def move_in_bulk(page_of):
    def deed(desk, room):
        page = page_of(desk, room)
        bulk(desk.client, "move", page, chooser=room.elsewhere.pk)
        return now(page).get_parent().pk == room.elsewhere.pk

    return deed


def reorder(desk, room):
    first, second = room.published(), room.published()
    desk.client.post(f"{address('set_page_position', second.pk)}?position=0")
    return now(second).path < now(first).path


def lock(desk, room):
    page = room.draft()
    desk.client.post(address("lock", page.pk))
    return now(page).locked


def unlock(desk, room):
    page = room.draft()
    Page.objects.filter(pk=page.pk).update(
        locked=True, locked_by=room.colleague.user, locked_at=timezone.now()
    )
    desk.client.post(address("unlock", page.pk))
    return not now(page).locked


def hide(desk, room):
    page = room.published()
    desk.client.post(address("set_privacy", page.pk), {"restriction_type": "login"})
    return PageViewRestriction.objects.filter(page_id=page.pk).exists()


def add_a_section(desk, room):
    home = room.section.get_parent()
    url = address("add", "news", "newsindexpage", home.pk)
    fields = form_of(room.people.administrator.client, url) | {"title": "Mục mới", "slug": "muc-moi"}
    desk.client.post(url, fields)
    return Page.objects.child_of(home).filter(slug="muc-moi").exists()

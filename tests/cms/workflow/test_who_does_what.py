"""The table of docs/roles.md, tried by requests made by hand: whoever a row does not name cannot do it in any way."""

from pathlib import Path

import pytest
from django.contrib.auth.models import Group, Permission
from django.db import transaction
from wagtail.models import GroupPagePermission

from tests.factories import UserFactory

from . import chores, deeds
from .chores import see
from .conftest import person
from .deeds import Room, of_a_colleague, of_their_own, published
from .desks import Desk

pytestmark = pytest.mark.django_db
ROLES = Path(__file__).parents[3] / "docs" / "roles.md"

DEEDS = {
    "Write a story, change it, send it, withdraw it, share its draft": {
        "write": deeds.write,
        "change": deeds.change(of_their_own),
        "send": deeds.send(of_their_own),
        "withdraw": deeds.withdraw(of_their_own),
        "share": deeds.share(of_their_own),
    },
    "Change, send, copy or share a colleague's draft": {
        "change": deeds.change(of_a_colleague),
        "send": deeds.send(of_a_colleague),
        "copy": deeds.copy,
        "share": deeds.share(of_a_colleague),
    },
    "Approve, send back or withdraw at the first step": {
        "approve": deeds.approve_first,
        "approve in the editor": deeds.approve_first_in_the_editor,
        "send back": deeds.send_back,
        "withdraw": deeds.withdraw(of_a_colleague),
    },
    "Approve at the last step, which publishes": {
        "approve": deeds.approve_last,
        "approve in the editor": deeds.approve_last_in_the_editor,
    },
    "Approve one's own, publish without approval": {
        "approve": deeds.approve_own,
        "approve in the editor": deeds.approve_own_in_the_editor,
        "publish": deeds.publish,
        "publish one's own": deeds.publish_own,
        "publish in creating": deeds.publish_in_creating,
        "schedule": deeds.schedule,
        "publish in bulk": deeds.publish_in_bulk,
        "publish a section in bulk": deeds.publish_a_section_in_bulk,
        "publish a copy": deeds.publish_a_copy,
        "publish a mirror": deeds.publish_a_mirror,
        "publish an earlier version": deeds.publish_an_earlier_version,
    },
    "Send out what was changed after its approval": {"send": deeds.publish_what_was_approved_then_edited},
    "Take a published story off the site or put it back, cancel a schedule": {
        "unpublish": deeds.unpublish,
        "unpublish in bulk": deeds.unpublish_in_bulk,
        "take down": deeds.take_it_down,
        "put back": deeds.put_it_back,
        "unschedule": deeds.unschedule,
    },
    "Delete or move one's own draft": {
        "delete": deeds.delete(of_their_own),
        "delete in bulk": deeds.delete_in_bulk(of_their_own),
        "move": deeds.move(of_their_own),
        "move in bulk": deeds.move_in_bulk(of_their_own),
    },
    "Delete or move a colleague's draft, lock and unlock it": {
        "delete": deeds.delete(of_a_colleague),
        "move": deeds.move(of_a_colleague),
        "lock": deeds.lock,
        "unlock": deeds.unlock,
    },
    "Delete, move, order or hide published stories": {
        "delete": deeds.delete(published),
        "delete in bulk": deeds.delete_in_bulk(published),
        "move": deeds.move(published),
        "move in bulk": deeds.move_in_bulk(published),
        "order": deeds.reorder,
        "hide": deeds.hide,
    },
    "Add a section": {"add": deeds.add_a_section},
    "Write a notice": {"write": chores.write_a_notice},
    "Publish a notice, take it off, delete it": {
        "publish": chores.publish_a_notice,
        "take off": chores.take_a_notice_off,
        "delete": chores.delete_a_notice,
    },
    "Add authors and topics, change or delete pictures and documents of others": {
        "author": chores.add_an_author,
        "topic": see("wagtailsnippets_news_topic:add"),
        "change a picture": chores.change_a_picture,
        "delete a picture": chores.delete_a_picture,
        "change a document": chores.change_a_document,
        "delete a document": chores.delete_a_document,
    },
    "Delete authors and topics": {"author": chores.delete_an_author},
    "Add pictures and documents": {"picture": chores.add_a_picture, "document": see("wagtaildocs:add")},
    "Settings of the site, redirects, promoted results, collections": {
        "settings": chores.change_the_settings,
        "redirects": see("wagtailredirects:add"),
        "promoted results": see("wagtailsearchpromotions:add"),
        "collections": see("wagtailadmin_collections:add"),
    },
    "Accounts, groups, sites, workflows and their steps": {
        "account": chores.make_an_administrator,
        "groups": see("wagtailusers_groups:add"),
        "sites": see("wagtailsites:add"),
        "workflows": see("wagtailadmin_workflows:add"),
        "steps": see("wagtailadmin_workflows:add_task", "workflow", "approvaltask"),
    },
}


def table() -> dict[str, set[str]]:
    """Return who may do what by docs/roles.md."""
    lines = [line for line in ROLES.read_text().splitlines() if line.startswith("|")]
    head, _, *rows = ([cell.strip() for cell in line.strip("|").split("|")] for line in lines)
    return {
        label: {role for role, cell in zip(head[1:], cells, strict=True) if cell} for label, *cells in rows
    }


@pytest.fixture
def newsroom(people):
    """Somebody of every column; a reporter of another section only and a passer-by, whom no row names."""
    limited = Group.objects.create(name="Phóng viên Văn hoá")
    limited.permissions.add(Permission.objects.get(codename="access_admin"))
    return {
        "Phóng viên": people.reporter,
        "Biên tập": people.editor,
        "Ban biên tập": people.board,
        "Quản trị": person("Quản trị"),
        "Superuser": people.administrator,
        "reporter of another section": Desk(UserFactory()),
        "passer-by": people.nobody,
    }


@pytest.fixture
def room(people, newsroom, section, elsewhere) -> Room:
    group = Group.objects.get(name="Phóng viên Văn hoá")
    add = Permission.objects.get(codename="add_page", content_type__app_label="wagtailcore")
    GroupPagePermission.objects.create(group=group, page=elsewhere, permission=add)
    newsroom["reporter of another section"].user.groups.add(group)
    return Room(people, section, elsewhere)


def test_every_row_of_the_table_is_tried():
    assert list(table()) == list(DEEDS)


@pytest.mark.parametrize(
    ("row", "name"), [(row, name) for row, ways in DEEDS.items() for name in ways], ids=lambda part: part
)
def test_only_those_a_row_names_can(newsroom, room, row, name):
    done = set()
    for role, desk in newsroom.items():
        if desk.user is None and "own" in row:
            continue  # has none
        with transaction.atomic():
            if DEEDS[row][name](desk, room):
                done.add(role)
            transaction.set_rollback(True)
    assert done == table()[row]

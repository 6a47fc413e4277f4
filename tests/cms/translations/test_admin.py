"""Nobody in the newsroom needs English: every screen, every form with and without mistakes, every report."""

from io import BytesIO

import pytest
from django.contrib.auth.tokens import default_token_generator
from django.core import mail
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode
from PIL import Image as PillowImage
from wagtail.admin.views.bulk_action.registry import bulk_action_registry
from wagtail.models import Page

from . import addresses, newsroom
from .addresses import Screen
from .newsroom import Newsroom
from .visiting import Visitor, forms_of, values_of

NO_SCREENS = {
    "wagtailadmin_api:": "for programs",
    "wagtailadmin_error_test": "tested below",
    "wagtailadmin_editing_sessions:": "for the editor's script",
    "wagtailadmin_dismissibles": "for the admin's script",
    "wagtailadmin_block_preview": "only with a token, and no block has one",
    "wagtailadmin_tag_model_autocomplete": "tags, nothing else",
    "wagtailadmin_sprite": "icons",
    "wagtailadmin_javascript_catalog": "in test_browser_catalogue.py",
    "wagtailadmin_password_reset_confirm": "tested below",
    "wagtailadmin_logout": "tested below",
    "wagtail_bulk_action": "tested below",
    "wagtailadmin_pages:view_draft": "the readers' site",
    "wagtailadmin_pages:revisions_view": "the readers' site",
    "wagtailadmin_pages:workflow_preview": "the readers' site",
    "wagtailredirects:process_import": "tested below",
    "wagtailsettings:preview_on_edit": "settings have no preview",
    "failed_task_again": "a button of a report; needs the key of a task",
    "wagtailimages:preview": "a picture",
    "wagtailimages:url_generator": "switched off",
    "wagtailimages:create_multiple": "only after the upload of a faulty file",
    "wagtailimages:delete_upload_multiple": "only after the upload of a faulty file",
    "wagtaildocs:create_multiple": "only after the upload of a faulty file",
    "wagtaildocs:delete_upload_multiple": "only after the upload of a faulty file",
}
REPORTS = (
    "wagtailadmin_reports:locked_pages",
    "wagtailadmin_reports:workflow",
    "wagtailadmin_reports:workflow_tasks",
    "wagtailadmin_reports:site_history",
    "wagtailadmin_reports:aging_pages",
    "wagtailadmin_reports:page_types_usage",
    "wagtailsearchpromotions:search_terms",
    "wagtailredirects:index",
    "unfound_report",
)
EDITORS = (
    "wagtailadmin_home",
    "wagtailadmin_account",
    "wagtailadmin_pages:edit",
    "wagtailadmin_explore",
    "wagtailimages:",
)
ACTIONS = ("publish", "submit", "restart-workflow", "cancel-workflow", "unlock")


@pytest.fixture
def room(db: None) -> Newsroom:
    return newsroom.build()


@pytest.fixture
def visitor(room: Newsroom) -> Visitor:
    return Visitor(room.administrator)


def shown() -> list[Screen]:
    """Return every screen once: results are part of a listing, and one kind of snippet is as good as another."""
    return [
        screen
        for screen in addresses.screens()
        if not screen.name.startswith(tuple(NO_SCREENS))
        and not screen.name.endswith(("results", "_news_topic"))
    ]


def photo() -> SimpleUploadedFile:
    stream = BytesIO()
    PillowImage.new("RGB", (40, 30)).save(stream, "PNG")
    return SimpleUploadedFile("hoa.png", stream.getvalue())


class TestEveryScreen:
    def test_is_vietnamese_whatever_is_typed_into_its_forms(self, room: Newsroom, visitor: Visitor):
        for screen in shown():
            address = addresses.address(screen, room)
            response = visitor.get(address)
            if response.status_code == 405:  # a button
                response = visitor.post(address, {})
            assert response.status_code == 200, screen
            visitor.submit_every_form(address, response)

        assert visitor.left == {}

    def test_is_vietnamese_with_nothing_to_show(self, room: Newsroom, visitor: Visitor):
        listings = (":index", ":list", ":search", ":choose", "_report", "search_terms")
        for screen in addresses.screens():
            if not screen.keys and screen.name.endswith(listings):
                visitor.get(reverse(screen.name), q="ộ")
        for name in REPORTS[:4]:
            visitor.get(
                reverse(name), user=room.editor.pk, timestamp_from="2001-01-01", timestamp_to="2001-01-02"
            )

        assert visitor.left == {}

    def test_is_vietnamese_for_an_editor(self, room: Newsroom):
        visitor = Visitor(room.editor)
        for screen in shown():
            if screen.name.startswith(EDITORS):
                visitor.get(addresses.address(screen, room))
        assert visitor.get(reverse("wagtailadmin_workflows:index")).redirect_chain  # the refusal

        assert visitor.left == {}

    def test_is_vietnamese_in_every_state_of_a_page(self, room: Newsroom, visitor: Visitor):
        for who in (visitor, Visitor(room.editor)):
            for page in (room.submitted, room.locked, room.scheduled, room.alias, room.section, room.home):
                for name in ("edit", "delete", "unpublish", "history", "usage", "copy", "move"):
                    who.get(reverse(f"wagtailadmin_pages:{name}", args=[page.pk]))
            assert who.left == {}


class TestActions:
    def test_are_confirmed_in_vietnamese(self, room: Newsroom, visitor: Visitor):
        verdicts = [
            {"action-workflow-action": "1", "workflow-action-name": name} for name in ("approve", "reject")
        ]
        for who in (visitor, Visitor(room.editor)):
            for page in (room.article, room.submitted):
                address = reverse("wagtailadmin_pages:edit", args=[page.pk])
                form = who.form(address, "page-edit-form")
                for action in (*({f"action-{name}": "1"} for name in ACTIONS), *verdicts):
                    who.post(address, form | action)
            assert who.left == {}

    def test_on_many_at_once_are_vietnamese(self, room: Newsroom, visitor: Visitor):
        for row in (
            Page.objects.get(pk=room.article.pk),
            room.image,
            room.document,
            room.editor,
            room.author,
        ):
            app, model = row._meta.app_label, row._meta.model_name
            actions = list(bulk_action_registry.get_bulk_actions_for_model(app, model))
            assert actions, row
            for action in actions:
                address = reverse("wagtail_bulk_action", args=[app, model, action.action_type])
                address = f"{address}?id={row.pk}&next=/admin/"
                visitor.submit_every_form(address, visitor.get(address))

        assert visitor.left == {}

    def test_with_files_are_vietnamese(self, room: Newsroom, visitor: Visitor):
        broken = SimpleUploadedFile("hoa.png", b"no picture")
        for picture in (photo(), broken, SimpleUploadedFile("hoa.txt", b"o")):
            visitor.post(reverse("wagtailimages:add"), {"title": "Hoa", "file": picture})
            picture.seek(0)
            visitor.post(reverse("wagtailimages:add_multiple"), {"title": "Hoa", "files[]": picture})
        for document in (SimpleUploadedFile("hoa.pdf", b"%PDF"), SimpleUploadedFile("hoa.pdf", b"")):
            visitor.post(reverse("wagtaildocs:add"), {"title": "Hoa", "file": document})
            visitor.post(reverse("wagtaildocs:add_multiple"), {"title": "Hoa", "files[]": document})

        assert visitor.left == {}

    def test_of_importing_redirects_are_vietnamese(self, visitor: Visitor):
        begin, confirm = reverse("wagtailredirects:start_import"), reverse("wagtailredirects:process_import")
        for file in ("từ,đến\n/cu,/moi\nsai,\n", "", "từ\n/cu"):
            upload = SimpleUploadedFile("chuyen.csv", file.encode())
            asked = visitor.keep(begin, {"import_file": upload, "input_format": "0"})
            for form in (form for form in forms_of(asked) if form.get("action") == confirm):
                visitor.post(confirm, values_of(form) | {"from_index": "0", "to_index": "1"})

        assert visitor.left == {}


class TestAccess:
    def test_is_asked_for_in_vietnamese(self, room: Newsroom):
        visitor = Visitor()
        key = urlsafe_base64_encode(force_bytes(room.editor.pk))
        token = default_token_generator.make_token(room.editor)
        for address in (
            reverse("wagtailadmin_login"),
            reverse("wagtailadmin_password_reset"),
            reverse("wagtailadmin_password_reset_confirm", args=[key, token]),
            reverse("wagtailadmin_password_reset_confirm", args=[key, "sai"]),
        ):
            visitor.submit_every_form(address, visitor.get(address))

        assert visitor.left == {}

    def test_ends_in_vietnamese(self, visitor: Visitor):
        visitor.post(reverse("wagtailadmin_logout"), {})

        assert visitor.left == {}

    def test_is_refused_in_vietnamese(self, room: Newsroom):
        visitor = Visitor(newsroom.UserFactory())
        visitor.get("/admin/")
        visitor.client.handler.enforce_csrf_checks = True
        assert visitor.post(reverse("wagtailadmin_login"), {}).status_code == 403

        assert visitor.left == {}

    def test_to_nothing_is_answered_in_vietnamese(self, visitor: Visitor):
        assert visitor.get("/admin/khong-co/").status_code == 404
        assert visitor.get("/khong-co/").status_code == 404
        assert visitor.get("/admin/failwhale/").status_code == 500
        assert visitor.left == {}


class TestReports:
    def test_are_vietnamese_as_tables_to_take_away(self, visitor: Visitor):
        for name in REPORTS:
            for kind in ("csv", "xlsx"):
                response = visitor.get(reverse(name), export=kind)
                assert "attachment" in response.headers["Content-Disposition"], name

        assert visitor.left == {}


class TestLetters:
    def test_are_vietnamese(self, room: Newsroom, visitor: Visitor, django_capture_on_commit_callbacks):
        for user in (room.administrator, room.editor):
            user.email = f"{user.username}@phuong.vn"
            user.save()
            user.groups.add(newsroom.Group.objects.get(name="Ban biên tập"))
        room.article.subscribers.create(user=room.editor, comment_notifications=True)
        Visitor().keep(reverse("wagtailadmin_password_reset"), {"email": room.editor.email})
        with django_capture_on_commit_callbacks(execute=True):
            task = room.submitted.current_workflow_task_state
            task.reject(user=room.administrator, comment="Sửa lại")
            room.submitted.current_workflow_state.resume(user=room.editor)
            for _ in range(2):  # the editors' step, and the board's
                state = room.submitted.workflow_states.get(pk=room.submitted.current_workflow_state.pk)
                state.current_task_state.approve(user=room.administrator)

        assert len(mail.outbox) >= 4
        for letter in mail.outbox:
            for text in (letter.subject, letter.body, *(content for content, _ in letter.alternatives)):
                visitor.read(text, letter.subject)
        assert visitor.left == {}


class TestNames:
    def test_of_what_wagtail_makes_itself_are_vietnamese(self, room: Newsroom, visitor: Visitor):
        names = [*newsroom.Group.objects.values_list("name", flat=True), room.task.name, room.workflow.name]
        for name in (*names, Page.objects.get(depth=1).title, newsroom.Collection.get_first_root_node().name):
            visitor.read(name, "names")

        assert visitor.left == {}

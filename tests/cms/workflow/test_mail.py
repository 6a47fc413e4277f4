"""Letters of the workflow: who gets one, in which language, and what happens where none can be sent."""

import smtplib
import socket

import pytest
from django.contrib.auth.models import Group, Permission
from django.core import mail
from django.core.mail import get_connection
from django.core.mail.backends.base import BaseEmailBackend
from wagtail.models import GroupPagePermission

from cms.checks import mail_has_a_server
from tests.factories import UserFactory

from .desks import is_live, step_of

pytestmark = pytest.mark.django_db
ERRORS = {
    "OSError": OSError("Network is unreachable"),
    "SMTPAuthenticationError": smtplib.SMTPAuthenticationError(535, b"Bad credentials"),
    "gaierror": socket.gaierror(-2, "Name or service not known"),
}


class BrokenBackend(BaseEmailBackend):
    """A mail server that cannot be reached."""

    error: Exception

    def open(self):
        raise self.error


@pytest.fixture
def committing(django_capture_on_commit_callbacks):
    """Run what waits for the commit, as a request of its own would."""

    def run(action, *args):
        with django_capture_on_commit_callbacks(execute=True):
            return action(*args)

    return run


def recipients():
    return sorted(to for letter in mail.outbox for to in letter.to)


class TestALetter:
    def test_of_a_submission_reaches_only_those_who_may_take_the_step(
        self, people, story, elsewhere, committing
    ):
        limited = UserFactory(email="van-hoa@example.vn")
        group = Group.objects.create(name="Ban Văn hoá")
        change = Permission.objects.get(codename="change_page", content_type__app_label="wagtailcore")
        GroupPagePermission.objects.create(group=group, page=elsewhere, permission=change)
        limited.groups.add(group)
        step = story.get_workflow().workflow_tasks.first().task.specific
        step.groups.add(group)
        writer = people.other_editor
        writer.user.email = "viet@example.vn"
        writer.user.save()
        writer.edit(story, title="Trồng cây ở phường")

        committing(people.reporter.submit, story)

        assert recipients() == ["bt@example.vn"]

    def test_is_vietnamese_and_leads_to_the_page(self, people, story, committing):
        committing(people.reporter.submit, story)
        letter = mail.outbox[0]

        assert letter.subject == "Trang “Trồng cây” được gửi duyệt ở bước “Biên tập”"
        assert f"http://cms.example.vn/admin/pages/{story.pk}/edit/" in letter.body
        for english in ("The page", "Hello", "You can", "Edit your"):
            assert english not in letter.body

    def test_waits_until_the_step_is_stored(self, people, story, django_capture_on_commit_callbacks):
        with django_capture_on_commit_callbacks():
            people.reporter.submit(story)

        assert mail.outbox == []


class TestAMailServerThatFails:
    @pytest.fixture(params=ERRORS)
    def error(self, request, settings, monkeypatch):
        monkeypatch.setattr(BrokenBackend, "error", ERRORS[request.param], raising=False)
        settings.EMAIL_BACKEND = f"{__name__}.BrokenBackend"
        return request.param

    def test_is_in_nobodys_way_and_is_logged(self, people, story, committing, error, caplog):
        people.board.user.email = "bbt@example.vn"
        people.board.user.save()

        assert committing(people.reporter.submit, story).status_code == 302
        assert step_of(story) == "Biên tập"
        assert committing(people.editor.act, story, "approve").status_code == 302
        assert committing(people.board.act, story, "approve").status_code == 302
        assert is_live(story)
        assert caplog.text.count("mail failed") == 3
        assert error in caplog.text

    def test_does_not_stop_a_piece_from_being_sent_back(self, people, story, committing, error, caplog):
        people.reporter.submit(story)

        assert committing(people.editor.act, story, "reject", "Thiếu nguồn.").status_code == 302
        assert step_of(story) == "needs_changes"
        assert "mail failed" in caplog.text

    def test_out_of_reach_is_logged_by_our_own_backend(self, caplog):
        with socket.socket() as unused:
            unused.bind(("127.0.0.1", 0))  # bound, never listening: refused
            connection = get_connection(
                "cms.mail.SMTPBackend", host="127.0.0.1", port=unused.getsockname()[1]
            )
            letter = mail.EmailMessage("Tin", "Nội dung", "a@example.vn", ["b@example.vn"])

            assert connection.open() is None
            assert not connection.send_messages([letter])
            connection.close()

        assert "No mail leaves: 127.0.0.1" in caplog.text


class TestAStartWithoutAServer:
    def test_warns(self, settings):
        assert mail_has_a_server() == []
        settings.EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"

        assert [warning.id for warning in mail_has_a_server()] == ["cms.W001"]

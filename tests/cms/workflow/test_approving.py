"""Reporter, editor, board: nobody approves their own, an edit voids what was approved."""

import datetime
from types import SimpleNamespace

import pytest
import time_machine
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page, PageLogEntry

from news.models import ArticlePage
from tests.factories import ArticleFactory

from .desks import is_live, state_of, step_of

pytestmark = pytest.mark.django_db


class TestTheWay:
    def test_of_a_story_leads_by_the_editor_and_the_board_to_the_readers(self, people, story):
        people.reporter.submit(story)
        assert step_of(story) == "Biên tập"
        people.editor.act(story, "approve")
        assert (step_of(story), is_live(story)) == ("Ban biên tập", False)
        people.board.act(story, "approve")
        assert (step_of(story), is_live(story)) == ("approved", True)
        assert not story.contributions.exists()

    def test_is_the_same_by_the_modals_addresses(self, people, story):
        people.reporter.submit(story)
        people.editor.post_action(story, "approve")
        people.board.post_action(story, "approve", "Đăng đi.")
        assert is_live(story)

    def test_does_not_let_the_editor_take_the_boards_step(self, people, story):
        people.reporter.submit(story)
        people.editor.act(story, "approve")
        people.other_editor.act(story, "approve")
        assert people.other_editor.post_action(story, "approve").status_code == 302
        assert (step_of(story), is_live(story)) == ("Ban biên tập", False)


class TestNobodyApprovesTheirOwn:
    def test_not_the_editor_who_wrote_it(self, people, story):
        people.editor.edit(story, title="Trồng cây ở phường")
        people.reporter.submit(story)
        self.is_refused(people.editor, story)

    def test_not_the_editor_who_sent_it(self, people, story):
        people.editor.submit(story)
        self.is_refused(people.editor, story)

    def test_not_the_board_member_who_owns_it(self, people, story):
        Page.objects.filter(pk=story.pk).update(owner=people.board.user)
        people.administrator.submit(story)
        self.is_refused(people.board, story)

    def test_not_with_the_step_of_one_story_and_the_address_of_another(self, people, story, section):
        own = ArticleFactory(parent=section, live=False, owner=people.editor.user)
        own.save_revision(user=people.editor.user)
        people.reporter.submit(story)
        people.administrator.submit(own)
        step = state_of(own).current_task_state_id
        people.editor.post_action(story, "approve", step=step)
        assert step_of(own) == "Biên tập"

    def test_not_who_corrects_it_in_the_act_of_approving(self, people, story):
        people.reporter.submit(story)
        people.editor.act(story, "approve", title="Sửa rồi duyệt luôn")
        assert step_of(story) == "Biên tập"

    def test_but_who_only_comments_or_saves_nothing_new_may(self, people, story):
        people.reporter.submit(story)
        people.editor.edit(story)
        people.editor.act(story, "approve")
        assert step_of(story) == "Ban biên tập"

    def test_unless_one_officer_is_all_there_is(self, people, story, settings):
        settings.EDITORIAL_FOUR_EYES = False
        people.board.submit(story)
        people.board.act(story, "approve")
        assert step_of(story) == "Ban biên tập"

    def test_and_an_administrator_who_does_leaves_a_trace(self, people, story):
        people.administrator.edit(story, **{"title": "Khẩn", "action-publish": "1"})
        assert is_live(story)
        assert PageLogEntry.objects.filter(page=story, action="workflow.bypass").count() == 1

    def is_refused(self, desk, story):
        before = step_of(story)
        desk.act(story, "approve")
        desk.post_action(story, "approve")
        desk.edit(story, **{"action-publish": "1"})
        assert (step_of(story), is_live(story)) == (before, False)
        page = desk.client.get(reverse("wagtailadmin_pages:edit", args=[story.pk])).content.decode()
        assert "Duyệt kèm ý kiến" not in page


class TestAnEditAfterAnApproval:
    def test_sends_the_story_back_to_the_first_step(self, people, story):
        self.edited_after_the_editor(people, story)
        assert step_of(story) == "Biên tập"
        assert PageLogEntry.objects.filter(page=story, action="workflow.void").exists()

    def test_keeps_it_from_going_out_by_any_request(self, people, story):
        people.reporter.submit(story)
        people.editor.act(story, "approve")
        stale = state_of(story).current_task_state_id
        people.board.edit(story, title="Đã khác")
        for desk in (people.board, people.other_board):
            desk.post_action(story, "approve", step=stale)
            desk.edit(story, **{"action-publish": "1"})
        assert (step_of(story), is_live(story)) == ("Biên tập", False)

    def test_counts_when_autosave_overwrites_the_draft(self, people, story):
        people.reporter.submit(story, title="Bản gửi")
        people.editor.act(story, "approve")
        first = people.board.edit(story, autosave=True, title="Một").json()
        people.other_editor.post_action(story, "approve")
        assert step_of(story) == "Ban biên tập"
        people.board.edit(story, autosave=True, title="Hai", overwrite_revision_id=str(first["revision_id"]))
        assert step_of(story) == "Biên tập"

    def test_is_none_when_nothing_changed(self, people, story):
        people.reporter.submit(story)
        people.editor.act(story, "approve")
        assert people.board.edit(story, autosave=True).json()["success"]
        assert step_of(story) == "Ban biên tập"

    def test_after_it_was_sent_back_begins_again_with_the_editor(self, people, story):
        people.reporter.submit(story)
        people.editor.act(story, "approve")
        people.board.act(story, "reject", "Thiếu số liệu.")
        people.reporter.submit(story, title="Đã thêm số liệu")
        assert step_of(story) == "Biên tập"

    def test_takes_a_schedule_back(self, people, story):
        story.go_live_at = timezone.now() + datetime.timedelta(hours=1)
        story.save_revision(user=people.reporter.user)
        people.reporter.submit(story)
        people.editor.act(story, "approve")
        people.board.act(story, "approve")
        page = ArticlePage.objects.get(pk=story.pk)
        assert page.scheduled_revision
        draft = page.get_latest_revision_as_object()
        draft.title = "Sửa sau khi đã hẹn giờ"
        draft.save_revision(user=people.board.user)
        assert not ArticlePage.objects.get(pk=story.pk).scheduled_revision
        with time_machine.travel(timezone.now() + datetime.timedelta(hours=2)):
            call_command("publish_scheduled")
        assert not is_live(story)

    def test_may_be_a_move_to_another_section_which_takes_a_schedule_back(self, people, story, elsewhere):
        story.go_live_at = timezone.now() + datetime.timedelta(hours=1)
        story.save_revision(user=people.reporter.user)
        people.reporter.submit(story)
        people.editor.act(story, "approve")
        people.board.act(story, "approve")
        assert ArticlePage.objects.get(pk=story.pk).scheduled_revision

        people.reporter.post("move_confirm", story.pk, elsewhere.pk)

        page = ArticlePage.objects.get(pk=story.pk)
        assert (page.get_parent().pk, page.scheduled_revision) == (elsewhere.pk, None)
        assert PageLogEntry.objects.filter(page=story.pk, action="workflow.void").exists()

    def edited_after_the_editor(self, people: SimpleNamespace, story: ArticlePage) -> None:
        people.reporter.submit(story)
        people.editor.act(story, "approve")
        people.board.edit(story, title="Đã khác")


class TestTheReason:
    def test_is_asked_for(self, people, story):
        people.reporter.submit(story)
        answer = people.editor.act(story, "reject", "  ")
        assert "Hãy ghi lý do" in people.editor.client.get(answer.url).content.decode()
        people.editor.post_action(story, "reject")
        assert step_of(story) == "Biên tập"

    @pytest.mark.parametrize("extra", ["{", "[]", '{"comment": 5}', '{"update": false}', "[" * 5000])
    def test_that_cannot_be_read_is_refused_and_no_fault(self, people, story, extra):
        people.reporter.submit(story)
        fields = {"action-workflow-action": "1", "workflow-action-name": "reject"}
        answer = people.editor.edit(story, **fields, **{"workflow-action-extra-data": extra})
        assert answer.status_code == 302
        assert step_of(story) == "Biên tập"

    def test_reaches_the_reporter_by_mail_and_in_the_editor(
        self, people, story, mailoutbox, django_capture_on_commit_callbacks
    ):
        people.reporter.submit(story)
        with django_capture_on_commit_callbacks(execute=True):
            people.editor.act(story, "reject", "Thiếu tên <b>người phát biểu.")
        letters = [letter for letter in mailoutbox if letter.to == ["pv@example.vn"]]
        assert "Thiếu tên <b>người phát biểu." in letters[-1].body
        page = people.reporter.client.get(reverse("wagtailadmin_pages:edit", args=[story.pk]))
        assert "Lý do: Thiếu tên &lt;b&gt;người phát biểu." in page.content.decode()

"""Nobody approves what they have not read: the draft changed while an approver had it open."""

import pytest
from django.urls import reverse
from wagtail.models import Page

from tests.cms.entry.desk import form_of, messages_after

from .desks import is_live, moment_of, state_of, step_of

pytestmark = pytest.mark.django_db
APPROVE = {"action-workflow-action": "1", "workflow-action-name": "approve"}


def title_of(page) -> str:
    return Page.objects.get(pk=page.pk).get_latest_revision_as_object().title


class TestADraftThatChangedWhileItWasRead:
    def test_is_not_approved_from_the_open_editor(self, people, story):
        people.reporter.submit(story)
        address, opened = self.opened(people.editor, story)
        people.other_editor.edit(story, title="Sửa sau khi mở")

        answer = people.editor.client.post(address, opened | APPROVE)

        assert "hãy đọc rồi duyệt lại" in messages_after(people.editor.client, answer.url)
        assert (step_of(story), title_of(story)) == ("Biên tập", "Sửa sau khi mở")

    def test_is_not_approved_when_autosave_wrote_over_the_very_draft_that_was_read(self, people, story):
        people.reporter.submit(story)
        first = people.other_editor.edit(story, autosave=True, title="Một").json()["revision_id"]
        address, opened = self.opened(people.editor, story)
        people.other_editor.edit(story, autosave=True, title="Hai", overwrite_revision_id=str(first))
        assert str(Page.objects.get(pk=story.pk).latest_revision_id) == opened["loaded_revision_id"]

        people.editor.client.post(address, opened | APPROVE)

        assert (step_of(story), title_of(story)) == ("Biên tập", "Hai")

    @pytest.mark.parametrize("step", ["Biên tập", "Ban biên tập"])
    def test_is_not_approved_by_a_direct_request(self, people, story, step):
        people.reporter.submit(story)
        if step == "Ban biên tập":
            people.editor.act(story, "approve")
        read_at, number = moment_of(story), state_of(story).current_task_state_id
        people.other_board.edit(story, title="Sửa sau khi mở")

        for desk in (people.editor, people.board):
            desk.post_action(story, "approve", step=number, read_at=read_at)
            desk.post_action(story, "approve", read_at=read_at)

        assert (step_of(story), is_live(story)) == ("Biên tập", False)

    @pytest.mark.parametrize("read_at", ["", "hôm qua", "2026-13-45T00:00:00Z", "2999-01-01"])
    def test_is_taken_for_unread_when_nobody_says_which_it_was(self, people, story, read_at):
        people.reporter.submit(story)
        people.editor.post_action(story, "approve", read_at=read_at)
        people.editor.edit(story, **APPROVE, loaded_revision_created_at=read_at)
        assert step_of(story) == "Biên tập"

    def test_is_approved_once_it_was_read_again(self, people, story):
        people.reporter.submit(story)
        people.other_editor.edit(story, title="Sửa sau khi mở")
        people.editor.act(story, "approve")
        assert step_of(story) == "Ban biên tập"

    def test_can_still_be_sent_back(self, people, story):
        people.reporter.submit(story)
        read_at = moment_of(story)
        people.other_editor.edit(story, title="Sửa sau khi mở")
        people.editor.post_action(story, "reject", "Chưa đạt.", read_at=read_at)
        assert step_of(story) == "needs_changes"

    def test_is_what_the_letters_link_shows(self, people, story):
        people.reporter.submit(story)
        people.other_editor.edit(story, title="Sửa sau khi gửi")
        assert state_of(story).current_task_state.revision.object_str == "Sửa sau khi gửi"

    def opened(self, desk, story):
        address = reverse("wagtailadmin_pages:edit", args=[story.pk])
        return address, form_of(desk.client, address)
